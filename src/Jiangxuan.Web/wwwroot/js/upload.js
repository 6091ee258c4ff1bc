// input[type=file][data-upload=url][data-list=id]: each chosen file goes by its own request. The answer is a page (or a
// piece of one); the element with that id, the row version and the form's key are taken from it. Photos are shrunk first with data-shrink.
const most = 2000;

async function shrink(file) {
  if (!/^image\/(jpeg|png|webp)$/.test(file.type)) return file;
  try {
    const image = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const scale = most / Math.max(image.width, image.height);
    if (scale >= 1) return file;
    const canvas = Object.assign(document.createElement('canvas'), {
      width: Math.round(image.width * scale), height: Math.round(image.height * scale),
    });
    canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise(done => canvas.toBlob(done, 'image/jpeg', 0.88));
    return blob ? new File([blob], file.name.replace(/\.\w+$/, '') + '.jpg', { type: 'image/jpeg' }) : file;
  } catch { return file; }
}

const send = (url, body, progress) => new Promise((done, fail) => {
  const x = new XMLHttpRequest();
  x.open('POST', url);
  x.upload.onprogress = e => { if (e.lengthComputable) { progress.max = e.total; progress.value = e.loaded; } };
  x.onload = () => done(x);
  x.onerror = x.ontimeout = fail;
  x.send(body);
});

async function upload(input, file) {
  const line = document.createElement('p');
  const text = Object.assign(document.createElement('span'), { textContent: `正在上传 ${file.name}` });
  const progress = document.createElement('progress');
  progress.setAttribute('aria-label', `上传 ${file.name}`);
  line.setAttribute('role', 'status');
  line.append(text, progress);
  input.after(line);
  const small = 'shrink' in input.dataset ? await shrink(file) : file;
  const form = input.form;
  const body = new FormData();
  for (const hidden of form.querySelectorAll('input[type=hidden]')) body.set(hidden.name, hidden.value);
  body.set('_key', newKey()); // the page's own key belongs to its submit button
  body.set(input.name, small, small.name);
  form.dataset.uploading = ''; // a draft sent meanwhile would carry the version of before
  const again = () => {
    const b = Object.assign(document.createElement('button'), { type: 'button', className: 'btn small', textContent: '重试' });
    b.onclick = () => { line.remove(); enqueue(input, file); };
    progress.remove();
    line.append(' ', b);
  };
  try {
    const x = await send(input.dataset.upload, body, progress);
    const page = new DOMParser().parseFromString(x.responseText, 'text/html');
    const list = input.dataset.list;
    const fresh = list && page.getElementById(list);
    if (fresh) document.getElementById(list)?.replaceWith(fresh);
    const theirs = page.querySelector(`form[action="${CSS.escape(form.getAttribute('action'))}"]`) ?? page;
    for (const name of ['_version', '_key']) {
      const value = theirs.querySelector(`input[name=${name}]`)?.value;
      if (value && form.elements[name]) form.elements[name].value = value;
    }
    if (x.status < 400) {
      document.getElementById(`photo.${input.name}`)?.remove();
      input.dataset.photoSent = '';
      return line.remove();
    }
    const why = page.querySelector('#errors li, #errors, main p')?.textContent.trim();
    text.textContent = `${file.name} 没有传上：${why || (x.status === 413 ? '文件太大' : '服务器未接受')}`;
    text.className = 'err';
    again();
  } catch {
    text.textContent = `${file.name} 没有传完，网络不畅。`;
    again();
  } finally {
    delete form.dataset.uploading;
  }
}

// randomUUID needs https; offices also use plain http inside their network.
function newKey() {
  const b = crypto.getRandomValues(new Uint8Array(16));
  b[6] = (b[6] & 15) | 64;
  b[8] = (b[8] & 63) | 128;
  return [...b].map(x => x.toString(16).padStart(2, '0')).join('').replace(/(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

// One after another: each answer brings the version and key the next one needs.
let queue = Promise.resolve();
const enqueue = (input, file) => (queue = queue.then(() => upload(input, file)));

document.addEventListener('change', e => {
  const input = e.target;
  if (!input.matches?.('input[type=file][data-upload]')) return;
  for (const file of [...input.files]) enqueue(input, file);
  input.value = '';
});
// A file chosen on a slow line before the scripts had come goes up all the same, once they are there.
document.addEventListener('scripts', () => {
  for (const input of document.querySelectorAll('input[type=file][data-upload]')) {
    if (input.files.length) input.dispatchEvent(new Event('change', { bubbles: true }));
  }
});
document.querySelectorAll('[data-upload-button]').forEach(b => (b.hidden = true));
