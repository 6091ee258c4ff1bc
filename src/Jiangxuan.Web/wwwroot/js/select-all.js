// input[data-select-all=form id] ticks all boxes of that form; [data-selected=form id] shows how many; buttons wait for one.
const boxes = id => [...document.querySelectorAll(`input[type=checkbox][form="${CSS.escape(id)}"]:not([data-select-all])`)];

function show(all) {
  const id = all.dataset.selectAll;
  const list = boxes(id);
  const n = list.filter(b => b.checked).length;
  all.checked = n > 0 && n === list.length;
  all.indeterminate = n > 0 && n < list.length;
  document.querySelector(`[data-selected="${CSS.escape(id)}"]`)?.replaceChildren(`已选 ${n} 人`);
  document.getElementById(id)?.querySelectorAll('button').forEach(b => (b.disabled = !n));
}
const every = () => document.querySelectorAll('input[data-select-all]').forEach(show);

document.addEventListener('change', e => {
  if (e.target.matches?.('input[data-select-all]'))
    boxes(e.target.dataset.selectAll).forEach(b => (b.checked = e.target.checked));
  if (e.target.type === 'checkbox') every();
});
addEventListener('pageshow', every);
document.querySelectorAll('input[data-select-all]').forEach(b => (b.hidden = false));
every();
