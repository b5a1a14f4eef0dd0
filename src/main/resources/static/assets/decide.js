// Sends a decision with the reviewer's token, which stays in this tab and goes nowhere else.
const form = document.getElementById("decide");
const outcome = document.getElementById("outcome");
const state = form.elements.state;
const token = document.getElementById("token");
token.value = sessionStorage.getItem("token") ?? "";

function showFields() {
  for (const part of form.querySelectorAll("[data-for]")) {
    part.hidden = part.dataset.for !== state.value;
  }
  form.elements.comment.required = state.value === "dismissed";
}

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  sessionStorage.setItem("token", token.value);
  const decision = { state: state.value, version: Number(form.dataset.version), basis: form.dataset.basis };
  if (state.value === "explained") {
    decision.dimension = form.elements.dimension.value;
  }
  if (state.value === "source-error") {
    decision.claim = form.elements.claim.value;
  }
  if (form.elements.comment.value.trim()) {
    decision.comment = form.elements.comment.value.trim();
  }
  outcome.textContent = "Sending …";
  try {
    const response = await fetch(form.dataset.address, {
      method: "POST",
      headers: { Authorization: `Bearer ${token.value}`, "Content-Type": "application/json" },
      body: JSON.stringify(decision),
    });
    if (response.ok) {
      location.reload();
    } else {
      const problem = await response.json();
      outcome.textContent = `${problem.title}: ${problem.detail}`;
    }
  } catch (error) {
    outcome.textContent = "The service didn't answer; nothing was recorded. Try again.";
  }
});

document.addEventListener("keydown", (event) => {
  const wanted = { e: "explained", c: "confirmed", d: "dismissed" }[event.key];
  const typing = event.target.closest("input, select, textarea");
  if (wanted && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    state.value = wanted;
    showFields();
    form.elements.comment.focus();
    event.preventDefault();
  }
});

state.addEventListener("change", showFields);
showFields();
