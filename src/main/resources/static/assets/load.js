// Checks a claim file, shows what was found beside its lines, and loads it with a token, which stays in this tab.
const byId = (id) => document.getElementById(id);
const TYPES = {
  yaml: "application/yaml", yml: "application/yaml", json: "application/json",
  csv: "text/csv", ndjson: "application/x-ndjson", jsonl: "application/x-ndjson",
};
const AROUND = 3;
const MOST_LINES = 4000;
const LONGEST_LINE = 400;
const LARGEST_CHECKED = 4 * 1024 * 1024;

let file;
let held;
let turn = 0;
byId("token").value = sessionStorage.getItem("token") ?? "";

function element(name, text, className) {
  const made = document.createElement(name);
  made.textContent = text;
  if (className) {
    made.className = className;
  }
  return made;
}

function link(href, text) {
  const made = element("a", text);
  made.href = href;
  return made;
}

function counted(count, noun) {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

function told(problem) {
  return `${problem.title}: ${problem.detail}`;
}

async function answer(response) {
  try {
    return await response.json();
  } catch (error) {
    return { title: `The service answered ${response.status}`, detail: "without saying why. Try again." };
  }
}

function isBulk() {
  return type() === "application/x-ndjson";
}

function type() {
  return TYPES[file.name.toLowerCase().split(".").pop()];
}

function finding(it) {
  const error = it.severity === "ERROR";
  const line = element("p", "", "finding");
  line.append(element("strong", error ? "✗ error" : "! warning", error ? "conflict" : "scope"));
  line.append(` ${it.path ? it.path + ": " : ""}${it.message}${it.suggestion ? `; did you mean “${it.suggestion}”?` : ""}`);
  return line;
}

function row(number, text, findings) {
  const made = document.createElement("tr");
  made.id = `line-${number}`;
  const head = element("th", number);
  head.scope = "row";
  const shown = text.length > LONGEST_LINE ? text.slice(0, LONGEST_LINE) + "…" : text;
  const beside = document.createElement("td");
  beside.append(...findings.map(finding));
  const code = document.createElement("td");
  code.append(element("code", shown));
  made.append(head, code, beside);
  if (findings.length > 0) {
    made.className = "apart";
  }
  return made;
}

function gap(lines) {
  const made = document.createElement("tr");
  const cell = element("td", `${counted(lines, "line")} without findings`, "absent");
  cell.colSpan = 3;
  made.append(cell);
  return made;
}

function show(findings, text) {
  const lines = text.split(/\r\n|\r|\n/);
  const byLine = new Map();
  for (const it of findings.filter((one) => one.line > 0)) {
    byLine.set(it.line, [...(byLine.get(it.line) ?? []), it]);
  }
  const wanted = new Set();
  for (const number of byLine.keys()) {
    for (let near = Math.max(1, number - AROUND); near <= Math.min(lines.length, number + AROUND); near++) {
      wanted.add(near);
    }
  }
  const rows = [];
  let last = 0;
  for (const number of [...wanted].sort((a, b) => a - b).slice(0, MOST_LINES)) {
    if (number > last + 1) {
      rows.push(gap(number - last - 1));
    }
    rows.push(row(number, lines[number - 1] ?? "", byLine.get(number) ?? []));
    last = number;
  }
  if (rows.length > 0 && last < lines.length) {
    rows.push(gap(lines.length - last));
  }
  byId("lines").replaceChildren(...rows);
  byId("lines").closest(".scrolled").hidden = rows.length === 0;
  byId("whole").replaceChildren(...findings.filter((one) => one.line === 0).map((one) => {
    const item = document.createElement("li");
    item.append(finding(one));
    return item;
  }));
  byId("findings").hidden = findings.length === 0;
}

function start() {
  byId("findings").hidden = true;
  byId("load").hidden = true;
  byId("outcome").textContent = "";
  byId("next").replaceChildren();
  held = undefined;
}

async function check() {
  const mine = ++turn;
  start();
  if (!file) {
    byId("told").textContent = "Choose a file first.";
    return;
  }
  if (!type()) {
    byId("told").textContent = `${file.name} is none of the formats that are read; their names end in .yaml, .json, .csv or .ndjson.`;
    return;
  }
  if (isBulk() && file.size > LARGEST_CHECKED) {
    byId("told").textContent = `${file.name} is too large to be checked before; each of its sources is checked while it is loaded.`;
    offer({ ids: [] });
    return;
  }
  byId("told").textContent = `Checking ${file.name} …`;
  try {
    const response = await fetch("/api/v1/validations", { method: "POST", headers: { "Content-Type": type() }, body: file });
    const found = await answer(response);
    const text = await file.text();
    if (mine !== turn) {
      return;
    }
    if (!response.ok) {
      byId("told").textContent = told(found);
      return;
    }
    const holds = `${counted(found.sources, "sound source")} with ${counted(found.claims, "claim")}`;
    byId("told").textContent = found.valid
      ? `${file.name} can be loaded: ${holds}, ${counted(found.warnings, "warning")}.`
      : `${file.name} can't be loaded as it is: ${counted(found.errors, "error")}, ${counted(found.warnings, "warning")}.`;
    show(found.findings, text);
    if (found.valid || isBulk()) {
      await offer(found);
    }
  } catch (error) {
    if (mine === turn) {
      byId("told").textContent = file.size >= 0 ? "The file couldn't be read or sent. If it was changed, choose it again." : "";
    }
  }
}

async function offer(found) {
  const mine = turn;
  if (isBulk()) {
    byId("effect").textContent = "It is a bulk load: each source, work and concept is loaded by itself, and those with errors are left out.";
  } else {
    const id = found.ids[0];
    const response = await fetch(`/api/v1/sources/${id}`, { headers: { Accept: "application/json" }, cache: "no-store" });
    if (mine !== turn) {
      return;
    }
    if (response.ok) {
      const source = await response.json();
      held = { id, etag: source.etag };
      byId("effect").textContent = `It replaces “${source.title}” (${id}), which has ${counted(source.claims, "claim")} now, by ${counted(found.claims, "claim")}.`;
    } else if (response.status === 404) {
      held = { id };
      byId("effect").textContent = `It is a new source: ${id}, with ${counted(found.claims, "claim")}.`;
    } else {
      byId("told").textContent = told(await answer(response));
      return;
    }
  }
  byId("load").hidden = false;
}

async function put() {
  const condition = held.etag ? { "If-Match": held.etag } : { "If-None-Match": "*" };
  const response = await fetch(`/api/v1/sources/${held.id}`, {
    method: "PUT",
    headers: { Authorization: `Bearer ${byId("token").value}`, "Content-Type": type(), ...condition },
    body: file,
  });
  const written = await answer(response);
  if (response.ok) {
    held = { id: written.id, etag: written.etag };
    byId("outcome").textContent = `Done: ${written.result}, with ${counted(written.claims, "claim")}, in version ${written.version} of the dataset.`;
    byId("next").replaceChildren(link(`/sources/${written.id}`, "See the source"));
  } else {
    byId("outcome").textContent = told(written);
    if (written.findings) {
      show(written.findings, await file.text());
    }
  }
}

function progressOf(load) {
  const words = ["added", "replaced", "unchanged", "withdrawn", "refused"]
    .filter((word) => load[word] > 0)
    .map((word) => `${load[word]} ${word}`);
  const why = load.failure ? ` (${load.failure})` : "";
  return `${load.state}${why}: ${counted(load.units, "unit")} read${words.length ? ", " + words.join(", ") : ""}.`;
}

/** Resolves with the load when it has ended, told by its events or, where they break off, by asking. */
function followed(address) {
  return new Promise((resolve, reject) => {
    const events = new EventSource(`${address}/events`);
    events.addEventListener("progress", (event) => {
      byId("outcome").textContent = progressOf(JSON.parse(event.data));
    });
    events.addEventListener("end", () => {
      events.close();
      resolve(asked(address));
    });
    events.addEventListener("error", () => {
      events.close();
      asked(address).then(resolve, reject);
    });
  });
}

async function asked(address) {
  for (;;) {
    // Its findings are told to whoever may load.
    const response = await fetch(address, { cache: "no-store", headers: { Authorization: `Bearer ${byId("token").value}` } });
    const load = await answer(response);
    if (!response.ok) {
      throw new Error(told(load));
    }
    if (load.ended) {
      return load;
    }
    byId("outcome").textContent = progressOf(load);
    await new Promise((resolve) => setTimeout(resolve, 2000));
  }
}

async function bulk() {
  const response = await fetch("/api/v1/loads", {
    method: "POST",
    headers: { Authorization: `Bearer ${byId("token").value}`, "Content-Type": type() },
    body: file,
  });
  const load = await answer(response);
  if (!response.ok) {
    byId("outcome").textContent = told(load);
    return;
  }
  const address = `/api/v1/loads/${load.id}`;
  byId("cancel").hidden = false;
  byId("cancel").onclick = async () => {
    const cancelled = await fetch(address, { method: "DELETE", headers: { Authorization: `Bearer ${byId("token").value}` } });
    if (!cancelled.ok) {
      byId("outcome").textContent = told(await answer(cancelled));
    }
  };
  byId("progress").hidden = false;
  try {
    const ended = await followed(address);
    byId("outcome").textContent = progressOf(ended);
    show(ended.findings ?? [], file.size > LARGEST_CHECKED ? "" : await file.text());
    byId("next").replaceChildren(link("/sources", "See the sources"), " ", link(address, "This load as JSON"));
  } finally {
    byId("cancel").hidden = true;
    byId("progress").hidden = true;
  }
}

byId("load").addEventListener("submit", async (event) => {
  event.preventDefault();
  sessionStorage.setItem("token", byId("token").value);
  const button = event.target.querySelector("button[type=submit]");
  button.disabled = true;
  byId("next").replaceChildren();
  byId("outcome").textContent = "Sending …";
  try {
    await (isBulk() ? bulk() : put());
  } catch (error) {
    byId("outcome").textContent = "The service didn't answer, and it isn't known whether it was loaded. Sent again, what was loaded is unchanged.";
  } finally {
    button.disabled = false;
  }
});

byId("check").addEventListener("submit", (event) => {
  event.preventDefault();
  check();
});

byId("file").addEventListener("change", () => {
  file = byId("file").files[0];
  check();
});

const zone = byId("check");
zone.addEventListener("dragover", (event) => {
  event.preventDefault();
  zone.classList.add("over");
});
zone.addEventListener("dragleave", () => zone.classList.remove("over"));
zone.addEventListener("drop", (event) => {
  event.preventDefault();
  zone.classList.remove("over");
  if (event.dataTransfer.files.length > 0) {
    file = event.dataTransfer.files[0];
    byId("file").value = "";
    check();
  }
});
