// Where things are looked up, and how their IRIs are written where there is little room.

const main = document.getElementById('main');
const base = main.dataset.base;
const terms = main.dataset.terms;
const concepts = main.dataset.concepts;
const pages = { claim: '/claims/', source: '/sources/', question: '/questions/', disagreement: '/disagreements/', query: '/queries/' };

/** The address to look an IRI up at; null where it is none of the web. */
export function address(iri) {
  if (iri.startsWith(terms)) return '/ontology#' + iri.slice(terms.length);
  if (iri.startsWith(concepts)) return '/id/concept/' + iri.slice(concepts.length);
  if (iri.startsWith(base)) {
    const path = iri.slice(base.length);
    const slash = path.indexOf('/');
    const page = pages[path.slice(0, slash)];
    const rest = path.slice(slash + 1);
    return page ? page + (page === pages.question ? rest.split('/')[0] : rest) : '/id/' + path;
  }
  return /^https?:/.test(iri) ? iri : null;
}

/** A name of ours without what all have in common; else the IRI. */
export function shortly(iri) {
  if (iri.startsWith(terms)) return 'cg:' + iri.slice(terms.length);
  if (iri.startsWith(concepts)) return iri.slice(concepts.length);
  return iri.startsWith(base) ? iri.slice(base.length) : iri;
}

export function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** A term of an answer, with a link where it can be looked up. */
export function shown(term) {
  if (!term) return '';
  if (term.type !== 'uri') return term.type === 'bnode' ? '_:' + term.value : term.value;
  const href = address(term.value);
  return href ? element('a', { href, title: term.value, textContent: shortly(term.value) }) : '<' + term.value + '>';
}
