// form[data-rank]: how many persons bear a number, while typing; [data-chosen][data-max] says it. The server counts again.
function show() {
  for (const form of document.querySelectorAll('form[data-rank]')) {
    const words = form.querySelector('[data-chosen]');
    const n = [...form.querySelectorAll('input.rank')].filter(i => i.value.trim()).length;
    const over = n - words.dataset.max;
    words.textContent = `本次已选${n}人，最多推荐${words.dataset.max}人${over > 0 ? `，超出${over}人` : ''}`;
    words.classList.toggle('err', over > 0);
  }
}
document.addEventListener('input', show);
addEventListener('pageshow', show);
show();
