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
  const open = facts[dot.index][FIRST] === null || facts[dot.index][LAST] === null;
  dot.vague = open || last - first > VAGUE;
  dot.day = dot.vague ? first + (dot.index * 0.6180339887 % 1) * (last - first) : (first + last) / 2;
}
const limits = dated.length
  ? [Math.min(...dated.map(({ days }) => days[0])) - 20, Math.max(...dated.map(({ days }) => days[1])) + 20]
  : [0, 1];
// Most facts lie close together, a few decades before or ahead: what is seen first leaves those out.
const home = (() => {
  const sorted = dated.map(({ day }) => day).sort((a, b) => a - b);
  if (sorted.length < 20) return limits;
  const [low, high] = [0.06, 0.985].map((share) => sorted[Math.floor(share * (sorted.length - 1))]);
  const margin = (high - low) * 0.04 + 30;
  return [Math.max(limits[0], low - margin), Math.min(limits[1], high + margin)];
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
