// The network: filters dim it, pointing at a node shows its ties, choosing one filters.

const net = document.querySelector('svg.net');
const nodes = net ? [...net.querySelectorAll('.node')].sort((a, b) => a.dataset.node - b.dataset.node) : [];
const ties = net ? [...net.querySelectorAll('.tie')] : [];

function drawNetwork() {
  const alive = (own) => own.some((index) => matching[index]);
  ties.forEach((tie, at) => tie.classList.toggle('off', !alive(data.ties[at][2])));
  nodes.forEach((node, at) => {
    const [name, value, own] = data.nodes[at];
    const chosen = asked[name] !== '' && asked[name] === String(value);
    node.classList.toggle('off', !alive(own) && !chosen);
    node.classList.toggle('chosen', chosen);
    node.setAttribute('aria-pressed', chosen);
  });
}

function near(at) {
  const around = new Set(at === null ? [] : [at]);
  ties.forEach((tie, index) => {
    const [one, other] = data.ties[index];
    const touches = one === at || other === at;
    tie.classList.toggle('near', touches);
    if (touches) around.add(one).add(other);
  });
  nodes.forEach((node, index) => node.classList.toggle('near', around.has(index)));
}

function pick(at) {
  const [name, value] = data.nodes[at];
  if (value < 0) return;
  choose(name, asked[name] === String(value) ? '' : String(value));
}

const centre = (node) => { const box = node.firstElementChild.nextElementSibling.getBBox(); return [box.x + box.width / 2, box.y + box.height / 2]; };

// The nearest node in a direction; what lies aside counts as farther.
function towards(from, dx, dy) {
  const [cx, cy] = centre(from);
  let best = null, least = Infinity;
  for (const node of nodes) {
    if (node === from) continue;
    const [nx, ny] = centre(node);
    const ahead = (nx - cx) * dx + (ny - cy) * dy, aside = Math.abs((nx - cx) * dy) + Math.abs((ny - cy) * dx);
    if (ahead > 0 && ahead + 2 * aside < least) { least = ahead + 2 * aside; best = node; }
  }
  return best;
}

const WAYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
nodes.forEach((node, at) => {
  node.setAttribute('role', 'button');
  node.setAttribute('tabindex', at === 0 ? 0 : -1);
  node.setAttribute('aria-label', node.querySelector('title').textContent);
  node.addEventListener('pointerenter', () => near(at));
  node.addEventListener('pointerleave', () => near(null));
  node.addEventListener('focus', () => near(at));
  node.addEventListener('blur', () => near(null));
  node.addEventListener('click', () => pick(at));
  node.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); pick(at); return; }
    const way = WAYS[event.key];
    const next = way && towards(node, ...way);
    if (way) event.preventDefault();
    if (!next) return;
    node.setAttribute('tabindex', -1);
    next.setAttribute('tabindex', 0);
    next.focus();
  });
});
onChange(drawNetwork);
