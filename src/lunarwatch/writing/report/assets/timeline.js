// The timeline: a disc a fact, piled up in rows, zoomed and moved by hand, wheel or key.

const stage = byId('lanes'), overview = byId('overview'), tip = byId('tip');
const AXIS = 24, NAME = 22, LANES = 8, GAP = 12;
const SHORTEST = 14;  // days that the window may shrink to

// A fact that is known to its month or year only is drawn pale, at some place within it that is
// always the same: in the middle, all of a year's would pile up to a peak that never was.
const VAGUE = 3;
const dated = facts.map((fact, index) => ({ index, days: span(fact) })).filter(({ days }) => days !== null);
for (const dot of dated) {
  const [first, last] = dot.days;
  dot.vague = last - first > VAGUE;
  dot.day = dot.vague ? first + (dot.index * 0.6180339887 % 1) * (last - first) : (first + last) / 2;
}
const limits = dated.length
  ? [Math.min(...dated.map(({ days }) => days[0])) - 20, Math.max(...dated.map(({ days }) => days[1])) + 20]
  : [0, 1];
// Most facts lie close together and a few decades ahead: what is seen first leaves those out.
const home = (() => {
  const sorted = dated.map(({ day }) => day).sort((a, b) => a - b);
  if (sorted.length < 20) return limits;
  const pick = (share) => sorted[Math.floor(share * (sorted.length - 1))];
  const margin = (pick(0.985) - pick(0.015)) * 0.04 + 30;
  return [Math.max(limits[0], pick(0.015) - margin), Math.min(limits[1], pick(0.985) + margin)];
})();

let view = [...home];
let width = 0;
let dots = [];     // what is drawn: {index, x, y, r}
let current = -1;  // the fact that the keys are at

const x = (day) => (day - view[0]) / (view[1] - view[0]) * width;
const dayAt = (px) => view[0] + px / width * (view[1] - view[0]);

const LANE_KEYS = {
  family: (fact) => [data.familyOf[fact[TYPE]]],
  program: (fact) => [fact[PROGRAM]],
  actor: (fact) => fact[PARTIES],
  status: (fact) => [fact[STATUS]],
};
const LANE_NAMES = {
  family: (key) => data.families[key][1],
  program: (key) => data.programs[key] ?? 'No programme',
  actor: (key) => data.parties[key],
  status: (key) => data.statuses[key],
};

// The rows: families in their order, else the keys with the most facts, and one for the rest.
function lanes(shown) {
  const by = byId('rows').value;
  const counts = new Map();
  for (const { index } of shown) {
    for (const key of LANE_KEYS[by](facts[index])) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const keys = [...counts.keys()].filter((key) => by !== 'program' || key >= 0);
  keys.sort(by === 'family' ? (a, b) => a - b : (a, b) => counts.get(b) - counts.get(a) || a - b);
  const kept = keys.slice(0, LANES);
  const found = kept.map((key) => ({ name: LANE_NAMES[by](key), own: [] }));
  const rest = { name: by === 'program' ? 'Other or none' : 'Others', own: [] };
  for (const dot of shown) {
    const at = LANE_KEYS[by](facts[dot.index]).map((key) => kept.indexOf(key)).filter((place) => place >= 0);
    (at.length ? at.map((place) => found[place]) : [rest]).forEach(({ own }) => own.push(dot));
  }
  return rest.own.length ? [...found, rest] : found;
}

// Piles the discs of a row on a grid that is fixed in time, so that moving does not shuffle them.
function piled(own, size) {
  const grid = size / width * (view[1] - view[0]);
  const heights = new Map();
  let most = 0;
  const placed = own.map((dot) => {
    const slot = Math.round(dot.day / grid);
    const level = heights.get(slot) ?? 0;
    heights.set(slot, level + 1);
    most = Math.max(most, level + 1);
    return { ...dot, day: slot * grid, level };
  });
  return { placed, most };
}

function drawLanes() {
  width = stage.clientWidth || 600;
  const seen = dated.filter(({ index, days }) => matching[index] && days[1] >= view[0] && days[0] <= view[1]);
  seen.sort((a, b) => a.vague - b.vague || a.day - b.day || a.index - b.index);
  const groups = lanes(seen);
  const room = Math.min(560, Math.max(320, window.innerHeight * 0.62));
  let size = 11, piles;
  do {
    size -= size > 5 ? 1 : 0.5;
    piles = groups.map(({ own }) => piled(own, size));
  } while (size > 1.5 && piles.reduce((sum, { most }) => sum + most * size, 0) > room - groups.length * (NAME + GAP) - AXIS);
  const parts = [], names = [];
  dots = [];
  let y = 0;
  piles.forEach(({ placed, most }, lane) => {
    const base = y + NAME + Math.max(most * size, 14);
    names.push(laneName(groups[lane], y + 14), svg('line', { class: 'lane', x1: 0, x2: width, y1: base + 1.5, y2: base + 1.5 }));
    for (const dot of placed) {
      dots.push({ ...dot, x: x(dot.day), y: base - (dot.level + 0.5) * size, r: size * 0.42 });
    }
    y = base + GAP;
  });
  const height = Math.max(y, 80) + AXIS;
  parts.push(...axis(height), ...shapes(), ...names, svg('line', { class: 'range', id: 'range' }), svg('circle', { class: 'mark', r: 0, id: 'mark' }));
  stage.setAttribute('viewBox', `0 0 ${width} ${height}`);  // on paper it is as wide as the paper
  stage.style.height = `${height}px`;
  stage.replaceChildren(...parts);
  if (!seen.length) stage.append(svg('text', { class: 'axis', x: width / 2, y: 44, 'text-anchor': 'middle' }, 'No dated fact here'));
  mark(dots.find(({ index }) => index === current));
  drawOverview();
}

function laneName({ name, own }, y) {
  const label = svg('text', { class: 'lane-name', x: 0, y }, `${name} `);
  label.append(svg('tspan', {}, own.length.toLocaleString('en')));
  return label;
}

// All discs of one look are one path: thousands are drawn in a moment.
function shapes() {
  const paths = new Map();
  const add = (look, d) => paths.set(look, (paths.get(look) ?? '') + d);
  for (const dot of dots) {
    const fact = facts[dot.index];
    const colour = `dot${fact[PROGRAM] < 0 ? -1 : data.camps[fact[PROGRAM]]}`;
    const draw = PHASES[data.statuses[fact[STATUS]]] ?? PHASES.occurred;
    for (const [look, d] of draw(dot.x, dot.y, dot.r)) add(`${look} ${colour}${dot.vague ? ' vague' : ''}`, d);
  }
  return [...paths].map(([look, d]) => svg('path', { class: look, d }));
}

const px = (value) => Math.round(value * 10) / 10;
// The two ends of an arc must be exactly its width apart, or the disc becomes an egg.
const arc = (r, sweep, x, y) => `a${r} ${r} 0 0 ${sweep} ${x} ${y}`;
function round(cx, cy, radius) {
  const r = px(radius);
  return `M${px(cx - r)} ${px(cy)}${arc(r, 1, px(2 * r), 0)}${arc(r, 1, px(-2 * r), 0)}z`;
}
function half(cx, cy, radius) {
  const r = px(radius);
  return `M${px(cx)} ${px(cy - r)}${arc(r, 1, 0, px(2 * r))}z`;
}

// A status is a phase of the Moon.
const PHASES = {
  occurred: (cx, cy, r) => [['disc', round(cx, cy, r)]],
  ongoing: (cx, cy, r) => [['ring', round(cx, cy, r - 0.5)], ['disc', half(cx, cy, r)]],
  planned: (cx, cy, r) => [['ring', round(cx, cy, r - 0.5)]],
  delayed: (cx, cy, r) => [['ring', round(cx, cy, r - 0.5)], ['disc', round(cx, cy, r * 0.38)]],
  possible: (cx, cy, r) => [['dash', round(cx, cy, r - 0.5)]],
  denied: (cx, cy, r) => [['ring', round(cx, cy, r - 0.5) + `M${px(cx - r * 0.6)} ${px(cy + r * 0.6)}L${px(cx + r * 0.6)} ${px(cy - r * 0.6)}`]],
  failed: (cx, cy, r) => [['ring', `M${px(cx - r * 0.8)} ${px(cy - r * 0.8)}L${px(cx + r * 0.8)} ${px(cy + r * 0.8)}M${px(cx - r * 0.8)} ${px(cy + r * 0.8)}L${px(cx + r * 0.8)} ${px(cy - r * 0.8)}`]],
};

// Years, or quarters, months and days where there is room for their names.
function ticks() {
  const wanted = Math.max(2, width / 90), days = view[1] - view[0];
  const steps = [[1, 'day'], [7, 'day'], [1, 'month'], [3, 'month'], [1, 'year'], [2, 'year'], [5, 'year'], [10, 'year'], [20, 'year'], [50, 'year']];
  const length = { day: 1, month: 30.4, year: 365.25 };
  const [step, unit] = steps.find(([count, of]) => days / (count * length[of]) <= wanted) ?? [100, 'year'];
  const found = [];
  const start = new Date(view[0] * DAY);
  let year = start.getUTCFullYear(), month = start.getUTCMonth(), day = Math.floor(view[0]);
  if (unit === 'year') year -= year % step;
  if (unit === 'month') month -= month % step;
  for (let guard = 0; guard < 400; guard += 1) {
    const at = unit === 'day' ? day : Date.UTC(year, unit === 'year' ? 0 : month, 1) / DAY;
    if (at > view[1]) break;
    if (at >= view[0]) found.push([at, tickName(at, unit)]);
    if (unit === 'year') year += step; else if (unit === 'month') month += step; else day += step;
  }
  return found;
}

function tickName(at, unit) {
  const date = new Date(at * DAY);
  if (unit === 'year' || (unit === 'month' && date.getUTCMonth() === 0)) return String(date.getUTCFullYear());
  const form = unit === 'month' ? { month: 'short' } : { day: 'numeric', month: 'short' };
  return date.toLocaleDateString('en-GB', { ...form, timeZone: 'UTC' });
}

function axis(height) {
  const parts = ticks().flatMap(([at, name]) => [
    svg('line', { class: 'grid', x1: px(x(at)), x2: px(x(at)), y1: 0, y2: height - AXIS + 6 }),
    svg('text', { class: 'axis', x: px(x(at)) + 3, y: height - 6 }, name),
  ]);
  if (data.made !== null && data.made > view[0] && data.made < view[1]) {
    const at = px(x(data.made));
    parts.push(svg('line', { class: 'now', x1: at, x2: at, y1: 0, y2: height - AXIS + 6 }));
    parts.push(svg('text', { class: 'now-name', x: at + 4, y: 10 }, 'today'));
  }
  return parts;
}

// The strip below: all of the time, and the window on it.
function drawOverview() {
  const full = overview.clientWidth || width, bins = Math.max(20, Math.floor(full / 5));
  const all = new Array(bins).fill(0), on = new Array(bins).fill(0);
  const bin = (day) => Math.min(bins - 1, Math.max(0, Math.floor((day - limits[0]) / (limits[1] - limits[0]) * bins)));
  for (const { index, day } of dated) {
    all[bin(day)] += 1;
    if (anyTime[index]) on[bin(day)] += 1;
  }
  const top = Math.max(1, ...all);
  const bars = (counts) => counts.map((count, at) => {
    if (!count) return '';
    const tall = Math.max(2, 36 * Math.sqrt(count / top));
    return `M${px(at / bins * full)} 42v${-px(tall)}h${px(full / bins - 1)}v${px(tall)}z`;
  }).join('');
  const at = (day) => (day - limits[0]) / (limits[1] - limits[0]) * full;
  overview.replaceChildren(
    svg('path', { class: 'bar-all', d: bars(all) }),
    svg('path', { class: 'bar-on', d: bars(on) }),
    svg('rect', { class: 'pane', x: px(at(view[0])), y: 0.5, width: Math.max(3, px(at(view[1]) - at(view[0]))), height: 42 }),
  );
}

// Moves the window; the facts outside it leave the table, too, unless it is as it was at first.
function look(from, to, { settle = true } = {}) {
  let length = Math.max(SHORTEST, Math.min(to - from, limits[1] - limits[0]));
  let start = Math.min(Math.max(from - (length - (to - from)) / 2, limits[0]), limits[1] - length);
  view = [start, start + length];
  if (!settle) { drawLanes(); return; }
  const whole = Math.abs(view[0] - limits[0]) < 1 && Math.abs(view[1] - limits[1]) < 1;
  ask(whole ? { from: null, to: null } : { from: Math.round(view[0]), to: Math.round(view[1]) });
}

let settling;
function soon() {
  clearTimeout(settling);
  settling = setTimeout(() => look(...view), 160);
}

function zoom(factor, px = width / 2) {
  const at = dayAt(px);
  look(at - (at - view[0]) * factor, at + (view[1] - at) * factor, { settle: false });
  soon();
}

function mark(dot) {
  const ring = byId('mark'), range = byId('range');
  if (!ring) return;
  ring.setAttribute('r', dot ? dot.r + 3.5 : 0);
  range.setAttribute('visibility', dot?.vague ? 'visible' : 'hidden');
  if (!dot) return;
  ring.setAttribute('cx', dot.x);
  ring.setAttribute('cy', dot.y);
  const [left, right] = dot.days.map(x);
  for (const [name, value] of Object.entries({ x1: left, x2: right, y1: dot.y + dot.r + 3, y2: dot.y + dot.r + 3 })) range.setAttribute(name, value);
}

function point(dot) {
  mark(dot);
  tip.hidden = !dot;
  stage.classList.toggle('over', Boolean(dot));
  if (!dot) return;
  const row = rows[dot.index];
  const when = document.createElement('small');
  when.textContent = row.querySelector('.about').textContent.split(' · ').slice(0, 3).join(' · ');
  tip.replaceChildren(titles[dot.index], when);
  tip.style.left = `${Math.max(0, Math.min(dot.x + 12, width - tip.offsetWidth))}px`;
  tip.style.top = `${dot.y + 16}px`;
}

function nearest(px, py) {
  let best = null, least = 14 * 14;
  for (const dot of dots) {
    const far = (dot.x - px) ** 2 + (dot.y - py) ** 2;
    if (far < least) { least = far; best = dot; }
  }
  return best;
}

function step(by) {
  const inTime = [...new Map(dots.filter(({ x: at }) => at >= 0 && at <= width).map((dot) => [dot.index, dot])).values()];
  inTime.sort((a, b) => a.x - b.x || b.y - a.y);
  if (!inTime.length) return;
  const place = inTime.findIndex(({ index }) => index === current);
  const next = place < 0 ? (by > 0 ? 0 : inTime.length - 1) : Math.min(inTime.length - 1, Math.max(0, place + by));
  current = inTime[next].index;
  point(inTime[next]);
  byId('spoken').textContent = `${titles[current]}, ${tip.querySelector('small').textContent}`;
}

const KEYS = {
  ArrowLeft: (event) => (event.shiftKey ? pan(-0.25) : step(-1)),
  ArrowRight: (event) => (event.shiftKey ? pan(0.25) : step(1)),
  Home: () => step(-Infinity),
  End: () => step(Infinity),
  '+': () => zoom(0.6), '=': () => zoom(0.6), '-': () => zoom(1 / 0.6), 0: () => look(...limits),
  Enter: () => current >= 0 && show(current, { focus: true }),
  Escape: () => { current = -1; point(null); },
};
function pan(share) {
  const by = share * (view[1] - view[0]);
  look(view[0] + by, view[1] + by);
}
stage.addEventListener('keydown', (event) => {
  const act = event.ctrlKey || event.metaKey || event.altKey ? null : KEYS[event.key];
  if (!act) return;
  event.preventDefault();
  act(event);
});
stage.addEventListener('blur', () => { current = -1; point(null); });

// Fingers and mouse: one moves, two zoom.
const held = new Map();
let start = null, moved = false;
const place = (event) => { const box = stage.getBoundingClientRect(); return [event.clientX - box.left, event.clientY - box.top]; };
stage.addEventListener('pointerdown', (event) => {
  if (event.button) return;
  held.set(event.pointerId, place(event));
  start = { view: [...view], at: [...held.values()].map(([left]) => left) };
  moved = false;
});
stage.addEventListener('pointermove', (event) => {
  if (!held.has(event.pointerId)) { point(nearest(...place(event))); return; }
  held.set(event.pointerId, place(event));
  const now = [...held.values()].map(([left]) => left);
  if (now.length !== start.at.length) return;
  if (Math.abs(now[0] - start.at[0]) > 4 && !moved) { moved = true; stage.setPointerCapture(event.pointerId); stage.classList.add('moving'); point(null); }
  if (!moved) return;
  const per = (start.view[1] - start.view[0]) / width;
  if (now.length === 1) {
    const by = (start.at[0] - now[0]) * per;
    look(start.view[0] + by, start.view[1] + by, { settle: false });
  } else {
    const factor = Math.abs(start.at[0] - start.at[1]) / Math.max(20, Math.abs(now[0] - now[1]));
    const centre = start.view[0] + (start.at[0] + start.at[1]) / 2 * per;
    look(centre - (centre - start.view[0]) * factor, centre + (start.view[1] - centre) * factor, { settle: false });
  }
});
function letGo(event) {
  if (!held.delete(event.pointerId)) return;
  stage.classList.remove('moving');
  if (moved) { look(...view); return; }
  const dot = event.type === 'pointerup' ? nearest(...place(event)) : null;
  if (dot) show(dot.index);
}
stage.addEventListener('pointerup', letGo);
stage.addEventListener('pointercancel', letGo);
stage.addEventListener('pointerleave', () => { if (!held.size) point(null); });
stage.addEventListener('wheel', (event) => {
  const sideways = Math.abs(event.deltaX) > Math.abs(event.deltaY);
  if (!event.ctrlKey && !event.metaKey && !sideways) return;
  event.preventDefault();
  if (sideways) {
    const by = event.deltaX / width * (view[1] - view[0]);
    look(view[0] + by, view[1] + by, { settle: false });
    soon();
  } else {
    zoom(Math.exp(event.deltaY * 0.004), place(event)[0]);
  }
}, { passive: false });

let dragged = null;
function brush(event) {
  const box = overview.getBoundingClientRect();
  const day = limits[0] + (event.clientX - box.left) / box.width * (limits[1] - limits[0]);
  dragged ??= day;
  const [low, high] = day < dragged ? [day, dragged] : [dragged, day];
  const reach = (view[1] - view[0]) / 2;
  if (high - low > SHORTEST) look(low, high, { settle: false }); else look(day - reach, day + reach, { settle: false });
}
overview.addEventListener('pointerdown', (event) => { overview.setPointerCapture(event.pointerId); dragged = null; brush(event); });
overview.addEventListener('pointermove', (event) => { if (overview.hasPointerCapture(event.pointerId)) brush(event); });
overview.addEventListener('pointerup', () => { dragged = null; look(...view); });

byId('zoom-in').addEventListener('click', () => zoom(0.6));
byId('zoom-out').addEventListener('click', () => zoom(1 / 0.6));
byId('zoom-all').addEventListener('click', () => look(...limits));
byId('rows').addEventListener('change', drawLanes);
new ResizeObserver(() => { if (stage.clientWidth !== width) drawLanes(); }).observe(stage);
onChange(() => {
  if (asked.from === null && settledAway()) view = [...limits];
  if (asked.from !== null) view = [asked.from, asked.to];
  drawLanes();
});
// At first the window is a view without being asked for; when one that was asked for is taken off, all is seen.
let wasAsked = false;
function settledAway() {
  const away = wasAsked;
  wasAsked = asked.from !== null;
  return away && asked.from === null;
}
