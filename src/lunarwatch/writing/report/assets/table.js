// The filters' form and the tables of facts.

const form = byId('filters');
const FIELDS = ['q', 'type', 'actor', 'program', 'status'];
const OPEN_AT_ONCE = 400;

const years = [...document.querySelectorAll('#years > .year')].map((section) => ({
  section,
  count: section.querySelector('.count'),
  jump: document.querySelector(`.jumps a[href="#${section.id}"]`),
  body: section.querySelector('tbody'),
  own: [...section.querySelectorAll('tbody tr')].map((row) => rows.indexOf(row)),
}));

function drawTable() {
  rows.forEach((row, index) => { row.hidden = !matching[index]; });
  for (const { section, count, jump, own } of years) {
    const left = own.reduce((sum, index) => sum + matching[index], 0);
    section.hidden = jump.hidden = left === 0;
    count.textContent = left === own.length ? left.toLocaleString('en') : `${left} of ${own.length}`;
  }
  drawResult();
  drawSearch();
}

function drawResult() {
  const left = matching.reduce((sum, match) => sum + match, 0);
  byId('result').textContent = left === facts.length
    ? counted(left, 'fact')
    : `${left.toLocaleString('en')} of ${counted(facts.length, 'fact')}`;
  byId('nothing').hidden = left > 0;
  byId('clear-all').hidden = !isAsked();
  const chip = byId('window');
  chip.hidden = asked.from === null;
  if (asked.from !== null) {
    chip.textContent = `${dayName(asked.from)} – ${dayName(asked.to)} ×`;
    chip.setAttribute('aria-label', `Shown ${dayName(asked.from)} to ${dayName(asked.to)}; show all times`);
  }
}

// Marks what was searched for without touching the text, where the browser can.
const MOST_MARKED = 600;
function drawSearch() {
  if (!window.CSS?.highlights) return;
  CSS.highlights.delete('search');
  const wanted = terms(asked.q).filter((term) => term.length > 1);
  if (!wanted.length) return;
  const ranges = [];
  for (let index = 0; index < rows.length && ranges.length < MOST_MARKED; index += 1) {
    if (matching[index]) ranges.push(...hits(rows[index], wanted));
  }
  CSS.highlights.set('search', new Highlight(...ranges.slice(0, MOST_MARKED)));
}

function hits(row, wanted) {
  const found = [];
  const walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = plain(walker.currentNode.data);
    if (text.length !== walker.currentNode.data.length) continue;  // the places would not agree
    for (const term of wanted) {
      for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length)) {
        const range = new Range();
        range.setStart(walker.currentNode, at);
        range.setEnd(walker.currentNode, at + term.length);
        found.push(range);
      }
    }
  }
  return found;
}

function clear() {
  ask({ q: '', type: '', actor: '', program: '', status: '', from: null, to: null });
}

// What is asked stands in the address, so that it can be sent on and outlives a reload.
function drawAddress() {
  const parts = new URLSearchParams();
  for (const [name, value] of Object.entries(asked)) {
    if (value !== '' && value !== null) parts.set(name, value);
  }
  const text = parts.toString();
  if (!text && !location.hash.includes('=')) return;
  try { history.replaceState(null, '', text ? `#${text}` : location.pathname + location.search); } catch { /* some viewers forbid it */ }
}

function readAddress() {
  const hash = decodeHash();
  const target = rows.findIndex((row) => row.id === hash);
  if (target >= 0) { show(target); return; }
  if (!location.hash.includes('=')) return;
  const parts = new URLSearchParams(location.hash.slice(1));
  const change = {};
  for (const name of FIELDS) {
    const value = parts.get(name) ?? '';
    const field = byId(name);
    field.value = value;
    change[name] = field.value === value ? value : '';
    if (!change[name]) field.value = '';
  }
  const [from, to] = ['from', 'to'].map((name) => Number.parseInt(parts.get(name), 10));
  ask({ ...change, from: to >= from ? from : null, to: to >= from ? to : null });
}

function decodeHash() {
  try { return decodeURIComponent(location.hash.slice(1)); } catch { return ''; }
}

function choose(name, value) {
  const field = byId(name);
  field.value = value;
  ask({ [name]: field.value });
}

let typing;
form.addEventListener('input', (event) => {
  if (event.target.id === 'q') {
    clearTimeout(typing);
    typing = setTimeout(() => ask({ q: byId('q').value.trim() }), 120);
  } else if (FIELDS.includes(event.target.id)) {
    ask({ [event.target.id]: event.target.value });
  }
});
form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('reset', () => { clearTimeout(typing); clear(); });
byId('clear-too').addEventListener('click', () => form.reset());
byId('window').addEventListener('click', () => { ask({ from: null, to: null }); byId('q').focus(); });

byId('order').addEventListener('click', (event) => {
  const holder = byId('years');
  [...holder.children].reverse().forEach((section) => holder.append(section));
  years.forEach(({ body }) => [...body.children].reverse().forEach((row) => body.append(row)));
  event.target.textContent = event.target.textContent === 'Oldest first' ? 'Latest first' : 'Oldest first';
});
byId('open-all').addEventListener('click', (event) => {
  const opening = event.target.textContent === 'Open all';
  let left = OPEN_AT_ONCE;
  rows.forEach((row, index) => {
    if (opening && matching[index] && left > 0) { row.querySelector('details').open = true; left -= 1; }
    if (!opening) row.querySelector('details').open = false;
  });
  event.target.textContent = opening ? 'Close all' : 'Open all';
});
onChange(drawTable);
onChange(drawAddress);
