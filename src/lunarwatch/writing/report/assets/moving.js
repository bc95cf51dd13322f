// Moving about in the timeline: the window on it, by button, key, finger, mouse and wheel.

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
  const from = place < 0 && by > 0 ? -1 : place < 0 ? inTime.length : place;
  const next = Math.min(inTime.length - 1, Math.max(0, from + by));
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

// At first the window is seen without being asked for; when one that was asked for is given up,
// all of the time is seen.
let wasAsked = false;
onChange(() => {
  if (asked.from !== null) view = [asked.from, asked.to];
  else if (wasAsked) view = [...limits];
  wasAsked = asked.from !== null;
  drawLanes();
});
