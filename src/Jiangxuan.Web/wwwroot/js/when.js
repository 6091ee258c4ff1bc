// [data-when=field name][data-in="a|b"]: shown only while that field has one of the values.
function apply() {
  for (const part of document.querySelectorAll('[data-when]')) {
    const form = part.closest('form');
    const values = form ? new FormData(form).getAll(part.dataset.when) : [];
    part.hidden = !values.some(v => part.dataset.in.split('|').includes(v));
  }
}
document.addEventListener('change', apply);
document.addEventListener('restored', apply);
apply();
