// What only works with a script is shown, the keys are bound, and the page is as its address says.

const root = document.documentElement;
document.querySelectorAll('[data-js]').forEach((element) => { element.hidden = false; });
document.querySelectorAll('details.table').forEach((element) => { element.open = false; });
if (window.innerWidth < 640) document.querySelector('.filters .more').open = false;

const dark = () => (root.dataset.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';
const nameTheme = () => { byId('theme').textContent = dark() ? 'Light' : 'Dark'; byId('theme').setAttribute('aria-label', dark() ? 'Light colours' : 'Dark colours'); };
byId('theme').addEventListener('click', () => {
  root.dataset.theme = dark() ? 'light' : 'dark';
  try { localStorage.setItem('lunarwatch-theme', root.dataset.theme); } catch { /* kept for this visit only */ }
  nameTheme();
});
try { if (['light', 'dark'].includes(localStorage.getItem('lunarwatch-theme'))) root.dataset.theme = localStorage.getItem('lunarwatch-theme'); } catch { /* none is kept */ }
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', nameTheme);
nameTheme();

document.addEventListener('keydown', (event) => {
  const writing = event.target.closest('input, select, textarea');
  if (event.key === '/' && !writing && !event.ctrlKey && !event.metaKey) { event.preventDefault(); byId('q').focus(); }
  if (event.key === 'Escape' && event.target.id === 'q') { byId('q').value = ''; ask({ q: '' }); }
  // From one fact to the next without the tab key's many stops.
  if (event.target.matches?.('.facts summary') && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
    const seen = [...document.querySelectorAll('.facts tbody tr:not([hidden]) summary')].filter((one) => !one.closest('section').hidden);
    const next = seen[seen.indexOf(event.target) + (event.key === 'ArrowDown' ? 1 : -1)];
    if (next) { event.preventDefault(); next.focus(); }
  }
});
document.addEventListener('click', (event) => {
  const link = event.target.closest('a[href^="#f-"]');
  const index = link ? rows.findIndex((row) => `#${row.id}` === link.getAttribute('href')) : -1;
  if (index < 0) return;
  event.preventDefault();
  try { history.pushState(null, '', link.getAttribute('href')); } catch { /* some viewers forbid it */ }
  show(index, { focus: true });
});
// On paper all evidence is open: the style sees to it, or this where the browser does not know how.
if (!CSS.supports('selector(::details-content)')) {
  let opened = [];
  window.addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll('.facts tr:not([hidden]) details:not([open])')];
    opened.forEach((one) => { one.open = true; });
  });
  window.addEventListener('afterprint', () => opened.forEach((one) => { one.open = false; }));
}
window.addEventListener('hashchange', readAddress);
window.addEventListener('popstate', readAddress);

const wide = document.querySelector('.scroll');
wide.scrollLeft = (wide.scrollWidth - wide.clientWidth) / 2;
drawLanes();
drawNetwork();
readAddress();
root.dataset.ready = 'true';
