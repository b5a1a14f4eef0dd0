// Rows as a table that can be sorted.
import { element, shown } from './names.js';

const MOST = 500;

function isNumber(term) {
  return term && term.type === 'literal' && /#(integer|decimal|double|float|long|int)$/.test(term.datatype || '') && !Number.isNaN(Number(term.value));
}

function compared(a, b) {
  if (!a || !b) return a ? -1 : b ? 1 : 0;
  return isNumber(a) && isNumber(b) ? Number(a.value) - Number(b.value) : a.value.localeCompare(b.value);
}

/** A table of these columns and rows, each row a term by column; long ones are shown in parts. */
export function table(columns, rows) {
  let sorted = rows;
  let by = null;
  let down = false;
  let most = MOST;
  const body = element('tbody');
  const more = element('button', { type: 'button' });
  const heads = columns.map(column => {
    const button = element('button', { type: 'button', textContent: column });
    const head = element('th', { scope: 'col' }, button);
    button.addEventListener('click', () => {
      down = by === column && !down;
      by = column;
      sorted = [...rows].sort((a, b) => compared(a[column], b[column]) * (down && a[column] && b[column] ? -1 : 1));
      heads.forEach(other => other.removeAttribute('aria-sort'));
      heads.forEach(other => { other.querySelector('button').textContent = columns[heads.indexOf(other)]; });
      head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      button.textContent = column + (down ? ' ▾' : ' ▴');
      write();
    });
    return head;
  });
  const write = () => {
    body.replaceChildren(...sorted.slice(0, most).map(row => element('tr', {}, ...columns.map(column =>
      element('td', { className: isNumber(row[column]) ? 'num' : '' }, shown(row[column]))))));
    more.hidden = rows.length <= most;
    more.textContent = 'Show ' + Math.min(MOST, rows.length - most) + ' more of ' + rows.length;
  };
  more.addEventListener('click', () => { most += MOST; write(); });
  write();
  return element('div', {}, element('table', { id: 'rows' }, element('thead', {}, element('tr', {}, ...heads)), body), more);
}
