// textarea[data-max]: counts as Word's 字数 does: each Chinese character or full-width sign is one, each other run without spaces is one.
const wide = '\\u2E80-\\u9FFF\\uAC00-\\uD7FF\\uF900-\\uFAFF\\uFE30-\\uFE4F\\uFF00-\\uFFEF\\u{20000}-\\u{3FFFF}‘’“”…—·';
const unit = new RegExp(`[${wide}]|[^\\s${wide}]+`, 'gu');

function show(area) {
  const n = (area.value.match(unit) ?? []).length;
  const most = +area.dataset.max;
  let p = area.nextElementSibling;
  if (!p?.matches('[data-count]')) {
    p = document.createElement('p');
    p.dataset.count = '';
    area.after(p);
  }
  p.className = n > most ? 'err' : 'hint';
  p.textContent = n > most ? `${n} 字，超出 ${n - most} 字（最多 ${most} 字）` : `${n} / ${most} 字`;
}
document.addEventListener('input', e => e.target.matches?.('textarea[data-max]') && show(e.target));
const all = () => document.querySelectorAll('textarea[data-max]').forEach(show);
document.addEventListener('restored', all);
all();
