// form[data-score][data-divisor][data-places]: the weighted total while typing, in whole hundredths (BigInt): never a binary fraction.
// input[data-weight] is an integer; total = sum(score x weight) / divisor. The server computes the total that counts.
const cents = text => {
  const m = /^(\d{1,5})(?:\.(\d{1,2}))?$/.exec(text.trim());
  return m ? BigInt(m[1] + (m[2] ?? '').padEnd(2, '0')) : null;
};

function total(form) {
  const divisor = BigInt(form.dataset.divisor || 1);
  let sum = 0n;
  let open = 0;
  for (const input of form.querySelectorAll('input[data-weight]')) {
    const value = cents(input.value);
    const low = cents(input.min || '0');
    const high = input.max ? cents(input.max) : null;
    const good = value !== null && value >= low && (high === null || value <= high);
    if (good) sum += value * BigInt(input.dataset.weight);
    else open++;
    input.setAttribute('aria-invalid', !good && input.value !== '');
  }
  const places = +(form.dataset.places ?? 2);
  const whole = 100n * divisor;
  const rounded = ((2n * sum * 10n ** BigInt(places) + whole) / (2n * whole)).toString().padStart(places + 1, '0');
  const point = rounded.length - places;
  form.querySelector('[data-total]')?.replaceChildren(places ? `${rounded.slice(0, point)}.${rounded.slice(point)}` : rounded);
  form.querySelector('[data-open]')?.replaceChildren(open ? `还有 ${open} 项` : '已全部评分');
}

document.addEventListener('input', e => e.target.form?.matches('[data-score]') && total(e.target.form));
document.addEventListener('restored', e => e.target.matches?.('[data-score]') && total(e.target));
document.addEventListener('click', e => {
  const chip = e.target.closest('button[data-set]');
  const input = chip && document.getElementById(chip.dataset.for);
  if (!input) return;
  e.preventDefault();
  input.value = chip.dataset.set;
  input.dispatchEvent(new Event('input', { bubbles: true }));
});
// Enter walks to the next indicator instead of sending the sheet half filled.
document.addEventListener('keydown', e => {
  if (e.key !== 'Enter' || !e.target.matches('form[data-score] input[data-weight]')) return;
  e.preventDefault();
  const inputs = [...e.target.form.querySelectorAll('input[data-weight]')];
  (inputs[inputs.indexOf(e.target) + 1] ?? e.target.form.querySelector('.score-total button'))?.focus();
});
document.querySelectorAll('form[data-score]').forEach(total);
document.querySelectorAll('button[data-set]').forEach(b => (b.hidden = false));
