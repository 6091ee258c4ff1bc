// [data-rows=key][data-max=5]: holds .row elements, a <template> whose names contain __i__, and the server's own button
// name=act value=addrow:key. A row is taken away by name=act value=delrow:key:i. Without this file the server does both.
document.addEventListener('click', e => {
  const button = e.target.closest('button[name=act]');
  const [act, key] = button?.value.split(':') ?? [];
  const box = button?.closest('[data-rows]');
  if (!box || box.dataset.rows !== key) return;
  if (act === 'addrow') {
    const template = box.querySelector('template');
    if (!template) return;
    e.preventDefault();
    const used = [...box.querySelectorAll('.row [name]')].map(x => +(/\.(\d+)(\.|$)/.exec(x.name)?.[1] ?? -1));
    const shell = document.createElement('template');
    shell.innerHTML = template.innerHTML.replaceAll('__i__', box.dataset.next ?? Math.max(-1, ...used) + 1);
    delete box.dataset.next;
    const row = shell.content.firstElementChild;
    template.before(row);
    row.querySelector('input, select, textarea')?.focus();
  } else if (act === 'delrow') {
    e.preventDefault();
    const row = button.closest('.row');
    const next = row.nextElementSibling ?? box;
    row.remove();
    (next.querySelector('input, select, textarea, button') ?? box.querySelector('[value^=addrow]'))?.focus();
  } else return;
  tell(box);
  box.dispatchEvent(new Event('change', { bubbles: true }));
  // The form must learn of it even though the event's target is no control.
  box.querySelector('[name]')?.dispatchEvent(new Event('input', { bubbles: true }));
});

function tell(box) {
  const rows = [...box.querySelectorAll('.row')];
  rows.forEach((row, i) => row.querySelector('[data-number]')?.replaceChildren(String(i + 1)));
  const add = box.querySelector('[value^="addrow:"]');
  if (add && box.dataset.max) add.disabled = rows.length >= +box.dataset.max;
}
document.querySelectorAll('[data-rows]').forEach(tell);
document.addEventListener('restored', () => document.querySelectorAll('[data-rows]').forEach(tell));
