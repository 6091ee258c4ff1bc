// form[data-ballot=n]: how many are ticked and how many are still to be, while ticking. data-exactly: so many, no fewer. No n: any number.
function tell(form) {
  const limit = form.dataset.ballot ? +form.dataset.ballot : null;
  const n = form.querySelectorAll('input[name=chosen]:checked').length;
  const open = form.querySelector('[data-open]');
  form.querySelector('[data-total]').textContent = `${n} 名`;
  if (limit === null) return;
  open.textContent = n > limit ? `多选了 ${n - limit} 名` : n === limit ? '已选满'
    : 'exactly' in form.dataset ? `还应选 ${limit - n} 名` : `最多还可选 ${limit - n} 名`;
  open.classList.toggle('err', n > limit);
}
document.addEventListener('change', e => e.target.name === 'chosen' && e.target.form?.matches('[data-ballot]') && tell(e.target.form));
document.querySelectorAll('form[data-ballot]').forEach(tell);
