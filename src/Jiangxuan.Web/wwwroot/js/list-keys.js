// Tables of the office: arrows walk the rows, Enter opens, / goes to the search box, [ and ] to the neighbours of a record.
document.addEventListener('keydown', e => {
  if (e.ctrlKey || e.metaKey || e.altKey || e.isComposing) return;
  if (e.target.matches('input:not([type=checkbox]), select, textarea')) return;
  const rows = [...document.querySelectorAll('tr[data-href]')];
  const here = rows.indexOf(e.target.closest('tr'));
  const step = { ArrowDown: 1, ArrowUp: -1 }[e.key];
  if (step && rows.length) {
    const row = rows[Math.min(Math.max(here + step, 0), rows.length - 1)];
    row.tabIndex = -1;
    row.focus();
  } else if (e.key === 'Enter' && e.target.matches('tr[data-href]')) location.assign(e.target.dataset.href);
  else if (e.key === ' ' && e.target.matches('tr[data-href]')) e.target.querySelector('input[type=checkbox]')?.click();
  else {
    const there = { '/': '[data-search]', '[': 'a[rel=prev]', ']': 'a[rel=next]' }[e.key];
    const target = there && document.querySelector(there);
    if (!target) return;
    if (e.key === '/') target.focus();
    else target.click();
  }
  e.preventDefault();
});
