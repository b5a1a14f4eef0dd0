// Fills and sends the forms of the page, and writes each request as a call to copy.
'use strict';

const encoded = text => encodeURIComponent(text).replace(/'/g, '%27');
const quoted = text => "'" + text.replace(/'/g, "'\\''") + "'";

/** The request that a form stands for. */
function request(form) {
  let path = form.dataset.path;
  const query = [];
  const sent = [];
  for (const field of form.querySelectorAll('[name]')) {
    const value = field.value.trim();
    if ('inPath' in field.dataset) {
      const part = '{' + field.name + '}';
      path = path.replace(part, value === '' ? part : encoded(value));
    } else if (value !== '' && 'header' in field.dataset) {
      sent.push([field.name, value]);
    } else if (value !== '' && 'raw' in field.dataset) {
      query.push(...new URLSearchParams(value));
    } else if (value !== '' && 'many' in field.dataset) {
      query.push(...value.split(',').map(one => one.trim()).filter(one => one !== '').map(one => [field.name, one]));
    } else if (value !== '') {
      query.push([field.name, value]);
    }
  }
  const search = query.map(([name, value]) => encoded(name) + '=' + encoded(value)).join('&');
  const body = form.querySelector('[data-body]');
  return {
    method: form.dataset.method,
    url: location.origin + path + (search === '' ? '' : '?' + search),
    sent,
    body: body ? body.value : null,
    type: body ? form.querySelector('[data-type]').value : null,
    token: form.dataset.token === 'yes',
    accept: path === '/sparql' ? 'application/sparql-results+json' : null
  };
}

/** The headers of a request, with the token as given. */
function headers(it, token) {
  const all = [...it.sent];
  if (it.accept) all.push(['Accept', it.accept]);
  if (it.type) all.push(['Content-Type', it.type]);
  if (it.token && token) all.push(['Authorization', 'Bearer ' + token]);
  return all;
}

const calls = {
  curl(it) {
    const parts = ['curl'];
    if (it.method !== 'GET') parts.push('-X ' + it.method);
    parts.push(quoted(it.url));
    for (const [name, value] of headers(it, '$TOKEN')) {
      parts.push('-H ' + (value.includes('$TOKEN') ? '"' + name + ': ' + value + '"' : quoted(name + ': ' + value)));
    }
    if (it.body !== null) parts.push('--data-binary ' + quoted(it.body));
    return parts.join(' ');
  },
  Python(it) {
    const given = headers(it, 'TOKEN').map(([name, value]) => JSON.stringify(name) + ': ' + JSON.stringify(value));
    return 'import urllib.request\n\n' +
      'request = urllib.request.Request(\n    ' + JSON.stringify(it.url) +
      (it.method === 'GET' ? '' : ',\n    method=' + JSON.stringify(it.method)) +
      (given.length ? ',\n    headers={' + given.join(', ') + '}' : '') +
      (it.body === null ? '' : ',\n    data=' + JSON.stringify(it.body) + '.encode()') + ')\n' +
      'with urllib.request.urlopen(request) as answer:\n    print(answer.read().decode())';
  },
  Java(it) {
    const given = headers(it, 'TOKEN').map(([name, value]) =>
      '\n                .header(' + JSON.stringify(name) + ', ' + JSON.stringify(value) + ')').join('');
    const way = it.method === 'GET' ? '' : '\n                .method(' + JSON.stringify(it.method) + ', HttpRequest.BodyPublishers.' +
      (it.body === null ? 'noBody()' : 'ofString(' + JSON.stringify(it.body) + ')') + ')';
    return 'import java.net.URI;\nimport java.net.http.HttpClient;\nimport java.net.http.HttpRequest;\nimport java.net.http.HttpResponse;\n\n' +
      'class Call {\n    public static void main(String[] arguments) throws Exception {\n' +
      '        var request = HttpRequest.newBuilder(URI.create(' + JSON.stringify(it.url) + '))' + given + way +
      '\n                .build();\n' +
      '        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());\n' +
      '        System.out.println(answer.body());\n    }\n}';
  }
};

function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

function copyButton(text) {
  const button = element('button', { type: 'button', textContent: 'Copy', className: 'right' });
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(text());
    button.textContent = 'Copied';
    setTimeout(() => { button.textContent = 'Copy'; }, 1500);
  });
  return button;
}

function size(bytes) {
  return bytes < 1000 ? bytes + ' B' : (bytes / 1000).toFixed(1) + ' kB';
}

/** Sends a request and shows what came back. */
async function send(it, area) {
  const status = element('span', { textContent: 'Sending …' });
  const bar = element('div', { className: 'bar' }, status);
  bar.setAttribute('role', 'status');
  area.replaceChildren(bar);
  area.hidden = false;
  const start = performance.now();
  try {
    const answer = await fetch(it.url, {
      method: it.method,
      headers: headers(it, document.getElementById('token').value.trim()),
      ...(it.body === null ? {} : { body: it.body })
    });
    const text = await answer.text();
    const type = (answer.headers.get('Content-Type') || '').split(';')[0];
    status.className = answer.ok ? 'good' : 'bad';
    status.textContent = String(answer.status);
    bar.append(type + ' · ' + size(new Blob([text]).size) + ' · ' + Math.round(performance.now() - start) + ' ms');
    for (const [, address, name] of (answer.headers.get('Link') || '').matchAll(/<([^>]+)>; rel="(prev|next)"/g)) {
      const turn = element('button', { type: 'button', textContent: name === 'next' ? 'Next page' : 'Previous page' });
      turn.addEventListener('click', () => send({ ...it, url: location.origin + address }, area));
      bar.append(turn);
    }
    const shown = type.endsWith('json') ? JSON.stringify(JSON.parse(text), null, 2) : text;
    bar.append(copyButton(() => shown));
    area.append(element('pre', { textContent: shown, tabIndex: 0 }));
  } catch (fault) {
    status.className = 'bad';
    status.textContent = 'No answer: ' + fault.message;
  }
}

/** Brings one operation to life. */
function enliven(operation) {
  const form = operation.querySelector('form');
  const call = operation.querySelector('.call');
  const text = call.querySelector('pre');
  const area = element('div', { className: 'answer', hidden: true });
  form.querySelector('.send').after(area);
  let language = 'curl';
  const tabs = Object.keys(calls).map(name => {
    const tab = element('button', { type: 'button', textContent: name });
    tab.addEventListener('click', () => { language = name; write(); });
    return tab;
  });
  const write = () => {
    text.textContent = calls[language](request(form));
    tabs.forEach(tab => tab.setAttribute('aria-pressed', String(tab.textContent === language)));
  };
  call.prepend(element('div', { className: 'bar' }, ...tabs, copyButton(() => text.textContent)));
  const fill = example => {
    const address = new URL(example.href);
    const names = [...form.dataset.path.matchAll(/{([^}]+)}/g)].map(found => found[1]);
    const place = new RegExp('^' + form.dataset.path.replace(/{[^}]+}/g, '([^/]+)') + '$').exec(address.pathname);
    const rest = [];
    for (const field of form.querySelectorAll('[name]')) field.value = '';
    names.forEach((name, at) => { form.querySelector('[name="' + name + '"]').value = decodeURIComponent(place[at + 1]); });
    for (const [name, value] of address.searchParams) {
      const field = form.querySelector('[name="' + name + '"]');
      if (field) field.value = field.value === '' ? value : field.value + ',' + value;
      else rest.push(encoded(name) + '=' + encoded(value));
    }
    const raw = form.querySelector('[data-raw]');
    if (raw) raw.value = rest.join('&');
    const body = form.querySelector('[data-body]');
    if (body && example.dataset.body) body.value = example.dataset.body;
    write();
  };
  const examples = [...operation.querySelectorAll('.examples a')];
  examples.forEach(example => example.addEventListener('click', event => {
    event.preventDefault();
    fill(example);
    if (form.dataset.method === 'GET') send(request(form), area);
  }));
  form.addEventListener('input', write);
  form.addEventListener('submit', event => {
    event.preventDefault();
    send(request(form), area);
  });
  if (examples.length) fill(examples[0]); else write();
}

/** Fetches the form of an operation whose page it has to itself. */
async function complete(operation) {
  const page = await (await fetch(operation.dataset.form)).text();
  const whole = new DOMParser().parseFromString(page, 'text/html').querySelector('.op');
  operation.replaceChildren(operation.querySelector('summary'), ...[...whole.children].slice(1));
}

const operations = [...document.querySelectorAll('.op')];
operations.forEach(operation => operation.addEventListener('toggle', async () => {
  if (!operation.dataset.alive) {
    operation.dataset.alive = 'yes';
    if (operation.dataset.form) await complete(operation);
    enliven(operation);
  }
}));
if (operations.length === 1) operations[0].open = true;

function openNamed() {
  const operation = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (operation && operation.matches('.op')) {
    operation.open = true;
    operation.scrollIntoView();
  }
}
window.addEventListener('hashchange', openNamed);
openNamed();

const find = document.getElementById('find');
if (find) find.addEventListener('input', () => {
  const words = find.value.toLowerCase().split(/\s+/).filter(word => word !== '');
  operations.forEach(operation => {
    const text = (operation.textContent + ' ' + (operation.dataset.words || '')).toLowerCase();
    operation.hidden = !words.every(word => text.includes(word));
  });
  document.querySelectorAll('section').forEach(section => {
    section.hidden = !section.querySelector('.op:not([hidden])');
  });
});
document.querySelector('.tools').hidden = false;
