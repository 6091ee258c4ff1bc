// Loads each module only where the page has something for it. One that fails to load costs its comfort, not the page.
const wanted = {
  autosave: 'form[data-autosave], form[data-signout]',
  rows: '[data-rows]',
  when: '[data-when]',
  upload: 'input[data-upload]',
  photo: 'input[data-photo]',
  idnumber: 'input[data-idnumber]',
  count: 'textarea[data-max]',
  score: 'form[data-score]',
  notes: 'textarea[data-note]',
  ballot: 'form[data-ballot]',
  rank: 'form[data-rank]',
  'select-all': 'input[data-select-all]',
  'list-keys': 'tr[data-href], a[rel=prev], a[rel=next], [data-search]',
};
const version = new URL(import.meta.url).search;

document.getElementById('errors')?.focus();
const coming = Object.entries(wanted)
  .filter(([, selector]) => document.querySelector(selector))
  .map(([name]) => import(`./${name}.js${version}`).catch(console.warn));
// Told once all are there (event "scripts"): what was typed or chosen before is then looked at.
Promise.all(coming).then(() => document.dispatchEvent(new Event('scripts')));
