// Completion: terms from the service, variables and words of SPARQL from here.

const WORDS = ['SELECT', 'DISTINCT', 'WHERE', 'CONSTRUCT', 'DESCRIBE', 'ASK', 'PREFIX', 'OPTIONAL', 'UNION', 'MINUS', 'FILTER', 'FILTER NOT EXISTS',
  'FILTER EXISTS', 'BIND', 'VALUES', 'GRAPH', 'GROUP BY', 'ORDER BY', 'HAVING', 'LIMIT', 'OFFSET', 'COUNT', 'SUM', 'MIN', 'MAX', 'AVG', 'SAMPLE',
  'GROUP_CONCAT', 'BOUND', 'STR', 'LANG', 'DATATYPE', 'REGEX', 'CONTAINS', 'STRSTARTS', 'STRAFTER', 'LCASE', 'COALESCE', 'IF', 'DESC', 'ASC'];
const known = new Map();
let prefixes = {};

export async function load() {
  const answer = await fetch('/api/v1/prefixes', { headers: { Accept: 'application/json' } });
  if (answer.ok) prefixes = await answer.json();
}

async function terms(start, kind) {
  const address = '/workbench/terms.json?start=' + encodeURIComponent(start) + (kind ? '&kind=' + kind : '');
  if (!known.has(address)) {
    const answer = await fetch(address);
    known.set(address, answer.ok ? (await answer.json()).terms : []);
  }
  return known.get(address);
}

/** What stands before the cursor, as far as it says what may follow; null where nothing does. */
export function place(before) {
  const bare = before.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|<[^<>\s]*>/g, ' ');
  // Within a text, a comment or an IRI.
  if (/["'#]|<[^\s?$]*$/.test(bare)) return null;
  let found = /(?:^|[\s;])(?:a|rdf:type)\s+([\w-]*:?[\w-]*)$/.exec(before);
  if (found) return { kind: 'class', start: found[1] };
  found = /([A-Za-z][\w-]*:[\w-]*)$/.exec(before);
  if (found) return { kind: '', start: found[1] };
  found = /([?$]\w*)$/.exec(before);
  if (found) return { variable: true, start: found[1] };
  found = /([A-Za-z][\w-]*)$/.exec(before);
  return { word: true, start: found ? found[1] : '' };
}

/** Puts the declaration of a prefix before the query, where it has none. */
export function declare(editor, name) {
  const iri = prefixes[name];
  if (iri && !new RegExp('PREFIX\\s+' + name + ':', 'i').test(editor.getValue())) {
    editor.replaceRange('PREFIX ' + name + ': <' + iri + '>\n', { line: 0, ch: 0 });
  }
}

function entry(term) {
  return {
    text: term.name,
    render: line => {
      line.append(term.name);
      const about = document.createElement('span');
      about.className = 'about';
      about.textContent = (term.label && !term.name.endsWith(':' + term.label) ? term.label + ' · ' : '') + term.kind;
      line.append(about);
    },
    hint: (editor, data, chosen) => {
      editor.replaceRange(chosen.text, data.from, data.to, 'complete');
      declare(editor, chosen.text.slice(0, chosen.text.indexOf(':')));
    }
  };
}

/** The hints at the cursor of an editor. */
export async function hints(editor) {
  const cursor = editor.getCursor();
  const at = place(editor.getLine(cursor.line).slice(0, cursor.ch));
  if (!at) return null;
  const data = list => ({ list, from: { line: cursor.line, ch: cursor.ch - at.start.length }, to: cursor });
  if (at.variable) {
    const all = new Set(editor.getValue().match(/[?$]\w+/g) || []);
    all.delete(at.start);
    return data([...all].filter(name => name.startsWith(at.start)).sort());
  }
  const found = (await terms(at.start, at.kind || '')).map(entry);
  const words = at.word ? WORDS.filter(word => at.start !== '' && word.startsWith(at.start.toUpperCase())) : [];
  const names = at.word && at.start !== '' ? Object.keys(prefixes).filter(name => name.startsWith(at.start)).map(name => ({
    text: name + ':',
    displayText: name + ':',
    hint: (it, where, chosen) => { it.replaceRange(chosen.text, where.from, where.to, 'complete'); declare(it, name); }
  })) : [];
  const now = editor.getCursor();
  return now.line === cursor.line && now.ch === cursor.ch ? data([...words, ...names, ...found]) : null;
}
