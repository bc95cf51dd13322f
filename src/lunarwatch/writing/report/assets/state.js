// The facts, what is asked of them, and which of them answer.

const byId = (id) => document.getElementById(id);
const data = JSON.parse(byId('data').textContent);
const DAY = 86400000;

// A fact is a row of the data: these name its cells.
const TYPE = 0, STATUS = 1, PARTIES = 2, PROGRAM = 3, FIRST = 4, LAST = 5;

const facts = data.facts;
const rows = [...document.querySelectorAll('.facts tbody tr')];
// The sentence alone, without the notes behind it.
const titles = rows.map((row) => [...row.querySelector('summary').childNodes]
  .filter((node) => node.nodeName !== 'SMALL').map((node) => node.textContent).join('').trim());
const matching = new Array(facts.length).fill(true);

// from and to are days since 1970, or null: the window that the timeline is zoomed to.
const asked = { q: '', type: '', actor: '', program: '', status: '', from: null, to: null };
const listeners = [];

const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

// A row's words are gathered when they are first searched for.
const said = new Array(facts.length);
const wordsOf = (index) => (said[index] ??= plain(rows[index].textContent));

// "lunar base" in quotation marks is one term; other words may stand anywhere.
function terms(query) {
  return [...plain(query).matchAll(/"([^"]+)"|(\S+)/g)].map((found) => found[1] ?? found[2]);
}

// First and last day that a fact can have happened; null where it has no date.
function span(fact) {
  const first = fact[FIRST] ?? fact[LAST];
  return first === null ? null : [first, fact[LAST] ?? fact[FIRST]];
}

function typeTest(value) {
  const [what, name] = value.split(':');
  if (what === 'family') {
    const family = data.families.findIndex(([key]) => key === name);
    return (fact) => data.familyOf[fact[TYPE]] === family;
  }
  const type = data.types.indexOf(name);
  return (fact) => fact[TYPE] === type;
}

// What is asked, as tests that a fact has to pass, the cheap ones first.
function tests({ withWindow }) {
  const found = [];
  const { q, type, actor, program, status, from, to } = asked;
  if (type) found.push(typeTest(type));
  if (status) found.push((fact) => data.statuses[fact[STATUS]] === status);
  if (program) found.push((fact) => fact[PROGRAM] === Number(program));
  if (actor) found.push((fact) => fact[PARTIES].includes(Number(actor)));
  if (withWindow && from !== null) {
    found.push((fact) => { const days = span(fact); return days !== null && days[1] >= from && days[0] <= to; });
  }
  const wanted = terms(q);
  if (wanted.length) found.push((_, index) => wanted.every((term) => wordsOf(index).includes(term)));
  return found;
}

const passing = (checks) => facts.map((fact, index) => checks.every((check) => check(fact, index)));

// Facts that answer all but the window, for the overview under the timeline.
let anyTime = matching.slice();

function ask(change) {
  Object.assign(asked, change);
  anyTime = passing(tests({ withWindow: false }));
  const within = asked.from === null ? [] : tests({ withWindow: true });
  facts.forEach((fact, index) => {
    matching[index] = anyTime[index] && within.every((check) => check(fact, index));
  });
  listeners.forEach((listener) => listener());
}

const onChange = (listener) => listeners.push(listener);
const isAsked = () => Object.values(asked).some((value) => value !== '' && value !== null);

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
function dayName(day) {
  const date = new Date(day * DAY);
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}
const counted = (number, one) => `${number.toLocaleString('en')} ${number === 1 ? one : one + 's'}`;

const SVG = 'http://www.w3.org/2000/svg';
function svg(name, attributes, text) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  if (text !== undefined) element.textContent = text;
  return element;
}

// Opens a fact's evidence and brings it into view.
function show(index, { focus = false } = {}) {
  const row = rows[index];
  if (!matching[index]) form.reset();
  row.querySelector('details').open = true;
  document.querySelector('.facts tr.found')?.classList.remove('found');
  row.classList.add('found');
  row.scrollIntoView({ block: 'center', behavior: 'instant' });
  if (focus) row.querySelector('summary').focus({ preventScroll: true });
}
