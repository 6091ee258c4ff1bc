// textarea[data-note=slot]: a judge's own notes. They stay on this device, under jx: keys, which signing out removes (autosave.js).
for (const area of document.querySelectorAll('textarea[data-note]')) {
  const key = `jx:note:${area.dataset.note}`;
  try {
    area.value = localStorage.getItem(key) ?? '';
  } catch {
    continue; // nothing can be kept here: then no notes are offered
  }
  area.closest('[hidden]').hidden = false;
  area.addEventListener('input', () => {
    try {
      if (area.value) localStorage.setItem(key, area.value);
      else localStorage.removeItem(key);
    } catch { /* full: the words stay on the page */ }
  });
}
