// Membership as of a day: a cursor in the figure, and a table that knows who had joined by then.

const growth = document.querySelector('svg.growth'), slider = byId('asof');
const members = [...document.querySelectorAll('.ledger li')];

function drawMembers() {
  const day = Number(slider.value), { first, last, left, right } = growth.dataset;
  const at = Number(left) + (right - left) * (day - first) / (last - first);
  let line = growth.querySelector('.cursor');
  if (!line) { line = svg('line', { class: 'cursor', y1: 20, y2: Number(growth.getAttribute('height')) - 26 }); growth.append(line); }
  line.setAttribute('x1', `${at}%`);
  line.setAttribute('x2', `${at}%`);
  const now = day >= Number(slider.max);
  line.setAttribute('visibility', now ? 'hidden' : 'visible');
  byId('asof-day').textContent = dayName(day);
  slider.setAttribute('aria-valuetext', dayName(day));
  for (const member of members) {
    const { since, until } = member.dataset;
    const there = (since === '' ? now : Number(since) <= day) && (until === '' || now || day < Number(until));
    member.classList.toggle('later', !there && !now);
  }
  document.querySelectorAll('.ledger output').forEach((output) => {
    const column = Number(output.dataset.roster) + 1;
    const own = [...document.querySelectorAll(`.ledger tbody tr > :nth-child(${column + 1}) li`)];
    const counts = now ? own.filter((li) => li.matches('.member, .disputed')) : own.filter((li) => !li.matches('.later, .planned'));
    output.textContent = counted(counts.length, 'member');
  });
}

if (growth && slider) {
  slider.min = growth.dataset.first;
  slider.max = growth.dataset.last;
  slider.value = growth.dataset.last;
  slider.addEventListener('input', drawMembers);
  drawMembers();
} else if (slider) {
  slider.closest('.asof').remove();
}
