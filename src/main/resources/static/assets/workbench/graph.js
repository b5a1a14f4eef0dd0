// A graph as a picture. Literals belong to the thing that they are said of, and are told beside it.
import { address, element, shortly } from './names.js';

const MOST = 300;
const LABELS = ['http://www.w3.org/2004/02/skos/core#prefLabel', 'http://purl.org/dc/terms/title',
  'http://www.w3.org/2000/01/rdf-schema#label', 'https://w3id.org/claimgraph/ontology#says'];

/** Reads N-Triples; each triple has its three terms. */
export function triples(text) {
  const term = /<([^>]*)>|_:(\S+)|"((?:[^"\\]|\\.)*)"(?:@([\w-]+)|\^\^<([^>]*)>)?/g;
  return text.split('\n').filter(line => line.trim() !== '' && !line.startsWith('#')).map(line =>
    [...line.matchAll(term)].slice(0, 3).map(found =>
      found[1] !== undefined ? { type: 'uri', value: unescaped(found[1]) }
        : found[2] !== undefined ? { type: 'bnode', value: found[2] }
          : { type: 'literal', value: unescaped(found[3]), ...(found[5] ? { datatype: found[5] } : {}) }));
}

function unescaped(text) {
  const signs = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
  return text.replace(/\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))/g, (all, four, eight, sign) =>
    four || eight ? String.fromCodePoint(parseInt(four || eight, 16)) : signs[sign] || sign);
}

function cut(text) {
  text = text.replace(/([0-9a-f]{8})[0-9a-f]{16,}/, '$1…');
  return text.length > 40 ? text.slice(0, 39) + '…' : text;
}

function elements(graph) {
  const nodes = new Map();
  const edges = [];
  const node = it => {
    const id = it.type + it.value;
    if (!nodes.has(id)) nodes.set(id, { id, iri: it.type === 'uri' ? it.value : '', name: it.type === 'uri' ? shortly(it.value) : '_:' + it.value, said: [] });
    return nodes.get(id);
  };
  for (const [subject, predicate, object] of graph) {
    if (object.type === 'literal') {
      const of = node(subject);
      of.said.push([shortly(predicate.value), object.value]);
      if (LABELS.includes(predicate.value)) of.label = object.value;
    } else if (nodes.size < MOST || (nodes.has(subject.type + subject.value) && nodes.has(object.type + object.value))) {
      edges.push({ source: node(subject).id, target: node(object).id, label: shortly(predicate.value).replace(/^.*[#/]/, '') });
    }
  }
  return { nodes: [...nodes.values()].slice(0, MOST), edges };
}

function script(src) {
  return new Promise((resolve, reject) => {
    if (window.cytoscape) return resolve();
    document.head.append(element('script', { src, onload: resolve, onerror: () => reject(new Error('The picture could not be loaded.')) }));
  });
}

/** Draws a graph into a panel. */
export async function draw(graph, panel) {
  const all = elements(graph);
  const picture = element('div', { id: 'picture' });
  picture.setAttribute('role', 'img');
  picture.setAttribute('aria-label', all.nodes.length + ' things and ' + all.edges.length + ' links between them; the triples are listed under “Triples”.');
  const told = element('p', { id: 'told', textContent: 'Choose a thing in the picture to read what is said of it. Drag to move.' });
  told.setAttribute('role', 'status');
  const left = element('p', { className: 'quiet', hidden: all.nodes.length < MOST, textContent: 'The picture has the first ' + MOST + ' things; the others are under “Triples”.' });
  const zoom = element('p', { className: 'bar' });
  panel.replaceChildren(told, zoom, picture, left);
  await script('/webjars/cytoscape/dist/cytoscape.min.js');
  if (!picture.isConnected) return;
  const colour = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const view = window.cytoscape({
    container: picture,
    elements: {
      nodes: all.nodes.map(it => ({ data: { id: it.id, label: cut(it.label || it.name), it } })),
      edges: all.edges.filter(it => all.nodes.some(one => one.id === it.source) && all.nodes.some(one => one.id === it.target))
        .map(it => ({ data: it }))
    },
    layout: all.edges.length > 600
      ? { name: 'concentric', minNodeSpacing: 20 }
      : { name: 'cose', animate: false, randomize: true, padding: 30, idealEdgeLength: () => 70, nodeRepulsion: () => 60000, componentSpacing: 50, numIter: 1500 },
    // The wheel is the page's.
    userZoomingEnabled: false,
    style: [
      { selector: 'node', style: { label: 'data(label)', color: colour('--ink'), 'background-color': colour('--link'), 'font-size': 10, width: 14, height: 14, 'text-wrap': 'wrap', 'text-max-width': 120, 'text-valign': 'bottom', 'text-margin-y': 3 } },
      { selector: 'edge', style: { label: 'data(label)', color: colour('--quiet'), 'font-size': 8, 'min-zoomed-font-size': 7, width: 1, 'line-color': colour('--quiet'), 'target-arrow-color': colour('--quiet'), 'target-arrow-shape': 'triangle', 'curve-style': 'bezier', 'text-rotation': 'autorotate' } },
      { selector: 'node:selected', style: { 'background-color': colour('--against') } }
    ]
  });
  const step = (name, act) => {
    const button = element('button', { type: 'button', textContent: name });
    button.addEventListener('click', act);
    zoom.append(button);
  };
  const closer = by => view.zoom({ level: view.zoom() * by, renderedPosition: { x: view.width() / 2, y: view.height() / 2 } });
  step('Closer', () => closer(1.4));
  step('Further', () => closer(1 / 1.4));
  step('All of it', () => view.fit(undefined, 30));
  view.on('select', 'node', event => {
    const it = event.target.data('it');
    const href = it.iri && address(it.iri);
    told.replaceChildren(href ? element('a', { href, textContent: it.name }) : it.name,
      ...it.said.map(([name, value]) => ' · ' + name + ': ' + value));
  });
}
