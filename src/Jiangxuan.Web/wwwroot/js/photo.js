// input[type=file][data-photo="35x49红色"]: looks at a chosen portrait before it goes up: pixels, ratio, background above the head and
// beside it. It only says what it sees; the server looks again (and at rotation marks and printing inks, which a browser hides).
const dot = mm => Math.round(mm * 300 / 25.4);
const names = { red: '红色', blue: '蓝色', white: '白色' };

function colour(r, g, b) {
  const value = Math.max(r, g, b), spread = value - Math.min(r, g, b), saturation = value ? spread * 100 / value : 0;
  if (value >= 200 && saturation <= 12) return 'white';
  if (value < 80 || saturation < 30) return '';
  const hue = value === r ? 60 * (g - b) / spread : value === g ? 120 + 60 * (b - r) / spread : 240 + 60 * (r - g) / spread;
  return hue >= -20 && hue <= 18 && saturation >= 50 ? 'red' : hue >= 185 && hue <= 255 ? 'blue' : '';
}

function wall(image) {
  const [w, h] = [120, Math.max(1, Math.round(120 * image.height / image.width))];
  const pen = Object.assign(document.createElement('canvas'), { width: w, height: h }).getContext('2d');
  pen.drawImage(image, 0, 0, w, h);
  const { data } = pen.getImageData(0, 0, w, h);
  const counts = {};
  let all = 0;
  for (let y = 0; y < h * 0.45; y++)
    for (let x = 0; x < w; x++) {
      if (y >= h * 0.1 && Math.min(x, w - 1 - x) >= w * 0.1) continue;
      const at = (y * w + x) * 4, seen = colour(data[at], data[at + 1], data[at + 2]);
      counts[seen] = (counts[seen] ?? 0) + 1;
      all++;
    }
  return Object.keys(names).find(c => (counts[c] ?? 0) >= all * 0.75) ?? '';
}

async function look(file, asked) {
  const [, w, h, words] = /^(\d+)x(\d+)(.*)$/.exec(asked);
  const [width, height] = [dot(w), dot(h)];
  let image;
  try { image = await createImageBitmap(file, { imageOrientation: 'from-image' }); }
  catch { return ['浏览器打不开这张照片；请另存为JPG或PNG后再选。']; }
  const said = [];
  if (image.width < width * 0.95 || image.height < height * 0.95)
    said.push(`照片只有${image.width}×${image.height}像素，打印会模糊；请用不小于${width}×${height}像素的照片。`);
  if (Math.abs(image.width * h - image.height * w) * 20 > image.height * w)
    said.push(`宽高比与${w}×${h}毫米不符；请裁成${width}×${height}像素或同样比例。`);
  const wanted = Object.keys(names).find(c => words.includes(names[c][0]));
  const found = wanted && wall(image);
  if (wanted && found !== wanted)
    said.push(`照片背景不像${names[wanted]}${found ? `，看起来是${names[found]}` : ''}；通知要求${words}背景，请核对。`);
  return said;
}

// Before upload.js, which empties the input.
document.addEventListener('change', async e => {
  const input = e.target;
  if (!input.matches?.('input[data-photo]')) return;
  const id = `photo.${input.name}`;
  document.getElementById(id)?.remove();
  delete input.dataset.photoSent;
  const list = Object.assign(document.createElement('ul'), { id, className: 'note warn photo-notes' });
  list.setAttribute('role', 'status');
  for (const file of [...input.files])
    for (const sentence of await look(file, input.dataset.photo))
      list.append(Object.assign(document.createElement('li'), { textContent: `${file.name}：${sentence}` }));
  // Gone up meanwhile, the server's own words stand beside the picture.
  if (list.children.length > 0 && !('photoSent' in input.dataset)) input.after(list);
}, true);
