// The editor: runs its query, shows the answer or what is wrong at its line, and remembers what was asked.
import { hints, load, place } from './complete.js';
import { languages } from './code.js';
import { draw, triples } from './graph.js';
import { element } from './names.js';
import { table } from './table.js';

const ROWS = 'application/sparql-results+json';
const ACCEPT = { json: ROWS, csv: 'text/csv', tsv: 'text/tab-separated-values', xml: 'application/sparql-results+xml, application/rdf+xml;q=0.5',
  ttl: 'text/turtle', nt: 'application/n-triples', jsonld: 'application/ld+json', rdf: 'application/rdf+xml' };
const OF_GRAPHS = ['ttl', 'nt', 'jsonld', 'rdf'];
const LONGEST_ADDRESS = 8000;
const KEPT = 50;
const PLACE = 'claimgraph.workbench.history';
const byId = id => document.getElementById(id);

document.querySelectorAll('.scripted').forEach(it => { it.hidden = false; });
document.querySelectorAll('.unscripted').forEach(it => { it.hidden = true; });

const editor = window.CodeMirror.fromTextArea(byId('query'), {
  mode: 'application/sparql-query',
  lineNumbers: true,
  matchBrackets: true,
  gutters: ['CodeMirror-linenumbers', 'faults'],
  screenReaderLabel: 'A query in SPARQL 1.1',
  viewportMargin: Infinity,
  extraKeys: {
    // As in every field: whoever comes by keyboard gets out by keyboard.
    Tab: false,
    'Shift-Tab': false,
    'Ctrl-Enter': run,
    'Cmd-Enter': run,
    'Ctrl-Space': () => complete()
  },
  hintOptions: { hint: hints, completeSingle: false, closeOnUnfocus: true }
});
editor.getInputField().setAttribute('aria-describedby', 'keys message');
document.querySelector('label[for="query"]').addEventListener('click', () => editor.focus());
// For whoever drives the page from outside, as tests do.
window.workbench = { editor };

function complete() {
  editor.showHint();
}

editor.on('inputRead', (it, change) => {
  if (change.origin === 'complete' || change.origin === 'paste' || it.state.completionActive) return;
  const cursor = it.getCursor();
  const at = place(it.getLine(cursor.line).slice(0, cursor.ch));
  if (at && !at.word && !(at.kind === 'class' && at.start === '' && change.text[0] !== ' ')) complete();
});
editor.on('change', () => {
  clearFault();
  writeCall();
  byId('shared').hidden = true;
});
load();

// What is wrong.

let fault = null;

function clearFault() {
  if (!fault) return;
  editor.removeLineClass(fault.line, 'background', 'faulty');
  editor.clearGutter('faults');
  if (fault.mark) fault.mark.clear();
  fault = null;
}

function tell(problem) {
  const said = [element('p', {}, element('b', { textContent: problem.title || 'That went wrong' })), element('p', { textContent: problem.detail || '' })];
  if (problem.type) said.push(element('p', { className: 'quiet' }, element('a', { href: problem.type, textContent: 'What to do about it' })));
  byId('message').replaceChildren(...said);
  if (problem.line && problem.line <= editor.lineCount()) {
    const line = problem.line - 1;
    const ch = Math.max(0, problem.column - 1);
    fault = { line: editor.addLineClass(line, 'background', 'faulty'), mark: null };
    const token = editor.getTokenAt({ line, ch: ch + 1 });
    if (token.end > ch) fault.mark = editor.markText({ line, ch }, { line, ch: token.end }, { className: 'faulty-place' });
    editor.setGutterMarker(line, 'faults', element('span', { className: 'faulty-sign', textContent: '!', title: problem.detail }));
    editor.setCursor({ line, ch });
    editor.focus();
  }
}

// Running and stopping.

let running = null;

/** Asks and gives the answer's text and type; a problem is thrown. */
async function ask(query, accept, signal, id) {
  const answer = await fetch('/sparql', {
    method: 'POST',
    headers: { 'Content-Type': 'application/sparql-query', Accept: accept, ...(id ? { 'X-Query-Id': id } : {}) },
    body: query,
    signal
  });
  const type = (answer.headers.get('Content-Type') || '').split(';')[0];
  if (!answer.ok) throw type.endsWith('json') ? await answer.json() : { title: 'Status ' + answer.status, detail: await answer.text() };
  return { type, text: await answer.text() };
}

function newId() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('');
}

async function run() {
  if (running) return;
  const query = editor.getValue();
  const id = newId();
  running = { id, stopped: false, wait: new AbortController() };
  clearFault();
  byId('message').replaceChildren();
  byId('result').hidden = true;
  byId('run').disabled = true;
  byId('stop').disabled = false;
  const start = performance.now();
  const elapsed = () => ((performance.now() - start) / 1000).toFixed(start + 10000 > performance.now() ? 2 : 0) + ' s';
  byId('status').textContent = 'Running …';
  const clock = setInterval(() => { byId('status').textContent = 'Running … ' + Math.round((performance.now() - start) / 1000) + ' s'; }, 1000);
  try {
    const answer = await ask(query, ROWS + ', application/n-triples;q=0.9', running.wait.signal, id);
    remember(query);
    byId('status').textContent = show(query, answer) + ' in ' + elapsed();
  } catch (problem) {
    if (running.stopped) {
      byId('status').textContent = 'Stopped after ' + elapsed();
    } else {
      byId('status').textContent = 'No answer after ' + elapsed();
      tell(problem instanceof Error ? { title: 'The service could not be reached', detail: problem.message } : problem);
    }
  } finally {
    clearInterval(clock);
    running = null;
    byId('run').disabled = false;
    byId('stop').disabled = true;
  }
}

byId('stop').addEventListener('click', async () => {
  if (!running) return;
  const { id, wait } = running;
  running.stopped = true;
  wait.abort();
  await fetch('/sparql/queries/' + id, { method: 'DELETE' });
});
byId('bench').addEventListener('submit', event => {
  event.preventDefault();
  run();
});

// The answer.

/** Shows an answer; says how much it is. */
function show(query, answer) {
  if (answer.type === ROWS) {
    const found = JSON.parse(answer.text);
    if ('boolean' in found) {
      tabs({ Answer: panel => panel.replaceChildren(element('p', { className: 'truth', id: 'truth', textContent: found.boolean ? 'Yes' : 'No' })), Raw: raw(answer.text) });
      return found.boolean ? 'Yes' : 'No';
    }
    const rows = found.results.bindings;
    tabs({ Table: panel => panel.replaceChildren(table(found.head.vars, rows)), Raw: raw(answer.text) });
    return rows.length + (rows.length === 1 ? ' row' : ' rows');
  }
  const graph = triples(answer.text);
  const rows = graph.map(([subject, predicate, object]) => ({ subject, predicate, object }));
  tabs({
    Picture: panel => draw(graph, panel).catch(error => { panel.textContent = error.message; }),
    Triples: panel => panel.replaceChildren(table(['subject', 'predicate', 'object'], rows)),
    Turtle: async panel => {
      panel.textContent = 'Asking …';
      try {
        raw((await ask(query, 'text/turtle')).text)(panel);
      } catch (problem) {
        panel.textContent = problem.detail || problem.message;
      }
    },
    Raw: raw(answer.text)
  });
  return graph.length + (graph.length === 1 ? ' triple' : ' triples');
}

function raw(text) {
  return panel => panel.replaceChildren(copy(() => text), element('pre', { id: 'raw', textContent: text.length > 500000 ? text.slice(0, 500000) + '\n…' : text }));
}

/** The ways to see an answer, the first of which is shown; the arrow keys go from one to the next. */
function tabs(ways) {
  const panel = byId('panel');
  const names = Object.keys(ways);
  const made = names.map(name => {
    const tab = element('button', { type: 'button', id: 'tab-' + name.toLowerCase(), textContent: name });
    tab.setAttribute('role', 'tab');
    tab.setAttribute('aria-controls', 'panel');
    tab.addEventListener('click', () => choose(name));
    tab.addEventListener('keydown', event => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!step) return;
      const next = names[(names.indexOf(name) + step + names.length) % names.length];
      choose(next);
      byId('tab-' + next.toLowerCase()).focus();
    });
    return tab;
  });
  const choose = name => {
    made.forEach(tab => {
      const chosen = tab.textContent === name;
      tab.setAttribute('aria-selected', String(chosen));
      tab.tabIndex = chosen ? 0 : -1;
    });
    panel.setAttribute('aria-labelledby', 'tab-' + name.toLowerCase());
    ways[name](panel);
  };
  byId('tabs').replaceChildren(...made);
  byId('result').hidden = false;
  choose(names[0]);
}

// Taking it elsewhere.

function copy(text) {
  const button = element('button', { type: 'button', textContent: 'Copy' });
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(text());
      button.textContent = 'Copied';
    } catch {
      button.textContent = 'Copying is not allowed here';
    }
    setTimeout(() => { button.textContent = 'Copy'; }, 1500);
  });
  return button;
}

byId('download').addEventListener('click', async () => {
  const format = byId('format').value;
  byId('message').replaceChildren();
  byId('status').textContent = 'Asking …';
  try {
    const answer = await ask(editor.getValue(), ACCEPT[format]);
    const link = element('a', { href: URL.createObjectURL(new Blob([answer.text], { type: answer.type })), download: 'answer.' + format });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
    byId('status').textContent = 'Downloaded as answer.' + format;
  } catch (problem) {
    byId('status').textContent = '';
    tell(problem instanceof Error ? { title: 'The service could not be reached', detail: problem.message } : problem);
  }
});

byId('share').addEventListener('click', () => {
  const address = location.origin + '/workbench?query=' + encodeURIComponent(editor.getValue());
  byId('shared').hidden = false;
  if (address.length > LONGEST_ADDRESS) {
    byId('address').value = 'Too long for an address (' + address.length + ' of ' + LONGEST_ADDRESS + ' characters): send the query itself.';
    return;
  }
  history.replaceState(null, '', address);
  byId('address').value = address;
  byId('address').select();
});

let language = 'curl';
const choices = Object.keys(languages).map(name => {
  const button = element('button', { type: 'button', textContent: name, id: 'as-' + name.toLowerCase() });
  button.addEventListener('click', () => { language = name; writeCall(); });
  return button;
});
byId('languages').append(...choices, copy(() => byId('call').textContent));
byId('format').addEventListener('change', writeCall);

function isGraph(query) {
  const bare = query.replace(/<[^>\s]*>|"[^"\n]*"|'[^'\n]*'|#.*$/gm, '');
  return /\b(CONSTRUCT|DESCRIBE)\b/i.test(bare) && !/\b(SELECT|ASK)\b[\s\S]*\b(CONSTRUCT|DESCRIBE)\b/i.test(bare);
}

function writeCall() {
  const query = editor.getValue();
  const format = byId('format').value;
  const accept = isGraph(query) === OF_GRAPHS.includes(format) ? ACCEPT[format].split(',')[0] : isGraph(query) ? 'text/turtle' : 'text/csv';
  byId('call').textContent = languages[language](query, accept);
  choices.forEach(button => button.setAttribute('aria-pressed', String(button.textContent === language)));
}

// What was asked before.

function kept() {
  try {
    const list = JSON.parse(localStorage.getItem(PLACE) || '[]');
    return Array.isArray(list) ? list.filter(it => it && typeof it.query === 'string') : [];
  } catch {
    return [];
  }
}

function keep(list) {
  try {
    localStorage.setItem(PLACE, JSON.stringify(list));
  } catch {
    // A browser that keeps nothing still asks.
  }
  writeHistory();
}

function remember(query) {
  keep([{ query, at: new Date().toISOString() }, ...kept().filter(it => it.query !== query)].slice(0, KEPT));
}

function writeHistory() {
  byId('history').replaceChildren(...kept().map(it => {
    const gist = it.query.split('\n').filter(line => !/^\s*(PREFIX\b.*|#.*)?$/i.test(line)).join(' ').replace(/\s+/g, ' ');
    const button = element('button', { type: 'button', textContent: new Date(it.at).toLocaleString() + '  ' + gist, title: it.query });
    button.addEventListener('click', () => {
      editor.setValue(it.query);
      editor.focus();
      window.scrollTo(0, 0);
    });
    return element('li', {}, button);
  }));
  byId('past').hidden = kept().length === 0;
}

byId('clear').addEventListener('click', () => keep([]));
writeHistory();
writeCall();
if (new URLSearchParams(location.search).get('run') === '1') run();
