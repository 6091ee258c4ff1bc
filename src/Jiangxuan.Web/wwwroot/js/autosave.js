// form[data-autosave=url]: posts all fields but files 1.2 s after typing; with data-local they are only kept here until the form is sent.
// Answer {version, at}; 409 = changed elsewhere.
// What could not be sent is kept in localStorage under the form's own URL until it is sent, refused or a week old.
const week = 7 * 864e5;
const states = new WeakMap();
const slot = form => 'jx:' + form.dataset.autosave;
const state = form => states.get(form) ?? states.set(form, {}).get(form);
const clock = at => new Date(at).toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit' });

function say(form, text, ...more) {
  (form.querySelector('[data-saved]') ?? document.querySelector('[data-saved]'))?.replaceChildren(text, ...more);
}

function fields(form) {
  const data = new FormData(form);
  for (const [name, value] of [...data]) if (value instanceof File) data.delete(name);
  data.set('_key', newKey()); // the page's own key belongs to its submit button
  return data;
}

// randomUUID needs https; offices also use plain http inside their network.
function newKey() {
  const b = crypto.getRandomValues(new Uint8Array(16));
  b[6] = (b[6] & 15) | 64;
  b[8] = (b[8] & 63) | 128;
  return [...b].map(x => x.toString(16).padStart(2, '0')).join('').replace(/(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

const typed = form => [...fields(form)].filter(([name]) => !name.startsWith('_'));
const version = form => +(form.elements._version?.value ?? 0);

function keep(form, sent = false) {
  const draft = { at: Date.now(), rows: typed(form), version: version(form), sent };
  try { localStorage.setItem(slot(form), JSON.stringify(draft)); return true; } catch { return false; }
}

async function save(form) {
  const s = state(form);
  clearTimeout(s.timer);
  if (s.stale) return keep(form);
  if ('local' in form.dataset)
    return say(form, keep(form) ? '已暂存在本机，点保存后上传' : '尚未保存，请勿关闭本页');
  if (s.busy) return void (s.again = true);
  if ('uploading' in form.dataset) return void (s.timer = setTimeout(save, 1000, form));
  s.busy = true;
  s.again = false;
  // A body that got no answer is sent again unchanged, so that the server can recognise it.
  const resend = !!s.unanswered;
  const body = s.unanswered ?? fields(form);
  if (!resend) s.dirty = false;
  try {
    const answer = await fetch(form.dataset.autosave, { method: 'POST', body, headers: { Accept: 'application/json' } });
    s.unanswered = null;
    if (answer.status === 409) {
      s.stale = true;
      keep(form);
      const link = Object.assign(document.createElement('a'), { href: location.href, textContent: '重新载入' });
      say(form, '内容已在别处修改，本页不再自动保存。您填写的已存在本机，', link, '后可恢复');
    } else if (answer.ok && !answer.redirected) {
      const { version: now, at } = await answer.json();
      if (form.elements._version) form.elements._version.value = now;
      if (!s.offered) localStorage.removeItem(slot(form));
      say(form, `已自动保存 ${at}`);
      s.again ||= resend && s.dirty;
    } else {
      s.dirty = true;
      keep(form);
      say(form, answer.redirected || answer.status === 401 ? '登录已过期，内容暂存在本机，请重新登录'
        : '自动保存未成功，内容暂存在本机，请点保存按钮');
    }
  } catch {
    s.unanswered = body;
    s.dirty = true;
    say(form, keep(form) ? '网络不畅，内容暂存在本机' : '网络不畅，内容尚未保存，请勿关闭本页');
    s.timer = setTimeout(save, 15000, form);
  }
  s.busy = false;
  if (s.submit) form.requestSubmit(s.submit.button);
  else if (s.again) save(form);
}

function touched(e) {
  const form = e.target.form;
  if (!form?.dataset.autosave || e.target.type === 'file' || !e.target.name) return;
  const s = state(form);
  s.dirty = true;
  clearTimeout(s.timer);
  s.timer = setTimeout(save, 1200, form);
}
document.addEventListener('input', touched);
document.addEventListener('change', touched);
addEventListener('online', () => document.querySelectorAll('form[data-autosave]').forEach(f => state(f).dirty && save(f)));

document.addEventListener('submit', e => {
  const form = e.target;
  if (form.matches('[data-signout]'))
    Object.keys(localStorage).filter(k => k.startsWith('jx:')).forEach(k => localStorage.removeItem(k));
  if (!form.dataset.autosave || e.defaultPrevented) return;
  const s = state(form);
  clearTimeout(s.timer);
  if (s.dirty) keep(form, navigator.onLine);
  if (!navigator.onLine) {
    e.preventDefault();
    say(form, '现在没有网络，内容暂存在本机，联网后再提交');
  } else if (s.busy) {
    e.preventDefault(); // the running save will change the version: submit after it
    s.submit = { button: e.submitter };
  }
});

function restore(form, rows) {
  const names = new Set(rows.map(([name]) => name));
  for (const box of form.querySelectorAll('[type=checkbox]')) box.checked = false;
  for (const row of form.querySelectorAll('[data-rows] .row'))
    if (![...row.querySelectorAll('[name]')].some(x => names.has(x.name))) row.remove();
  const at = {};
  for (const [name, value] of rows) {
    const i = (at[name] = (at[name] ?? -1) + 1);
    const [, table, row] = /^f\.([^.]+)\.(\d+)\./.exec(name) ?? [];
    const box = table && !form.elements[name] && form.querySelector(`[data-rows="${CSS.escape(table)}"]`);
    if (box) {
      box.dataset.next = row;
      box.querySelector('[value^="addrow:"]')?.click();
    }
    const found = [...form.elements].filter(x => x.name === name);
    const same = found.find(x => x.value === value && /radio|checkbox/.test(x.type));
    if (same) same.checked = true;
    else if (found[i] && !/radio|checkbox|file/.test(found[i].type)) found[i].value = value;
  }
  form.dispatchEvent(new Event('restored', { bubbles: true }));
}

for (const form of document.querySelectorAll('form[data-autosave]')) {
  let draft;
  try { draft = JSON.parse(localStorage.getItem(slot(form))); } catch { /* unreadable: as if there were none */ }
  const arrived = draft?.sent && version(form) > draft.version;
  if (!draft || arrived || Date.now() - draft.at > week || JSON.stringify(draft.rows) === JSON.stringify(typed(form))) {
    localStorage.removeItem(slot(form));
    continue;
  }
  const s = state(form);
  s.offered = true;
  const note = Object.assign(document.createElement('div'), { className: 'note warn' });
  note.setAttribute('role', 'status');
  const choose = (text, act) => {
    const b = Object.assign(document.createElement('button'), { type: 'button', className: 'btn', textContent: text });
    b.onclick = () => { note.remove(); s.offered = false; act(); };
    return b;
  };
  note.append(`本机存有 ${clock(draft.at)} 未能上传的内容。 `,
    choose('恢复', () => { restore(form, draft.rows); save(form); }), ' ',
    choose('不要了', () => localStorage.removeItem(slot(form))));
  form.prepend(note);
}
