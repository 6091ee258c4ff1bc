// input[data-idnumber][data-birth=name][data-sex=name]: checks the 18th digit (GB 11643), fills birth date and sex where empty.
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

function note(input, text, bad) {
  const id = input.id + '-read';
  let p = document.getElementById(id);
  if (!p) {
    p = Object.assign(document.createElement('p'), { id });
    p.setAttribute('role', 'status');
    input.after(p);
  }
  p.className = bad ? 'err' : 'hint';
  p.textContent = text;
}

// Answers false when something else is filled in already.
function fill(form, name, value, labels = [value]) {
  const found = [...form.elements].filter(x => x.name === name);
  const option = o => labels.includes(o.value) || labels.includes((o.labels?.[0] ?? o).textContent.trim());
  if (found[0]?.type === 'radio') {
    const right = found.find(option);
    if (found.some(x => x.checked && x !== right)) return false;
    if (right) right.checked = true;
  } else if (found[0]?.tagName === 'SELECT') {
    const right = [...found[0].options].find(option);
    if (found[0].value && found[0].value !== right?.value) return false;
    if (right) found[0].value = right.value;
  } else if (found[0]) {
    if (found[0].value && found[0].value !== value) return false;
    found[0].value = value;
  }
  return true;
}

// A day in one control, or a month in two.
function fillBirth(form, name, y, m, d) {
  if (!form.elements[`${name}.year`]) return fill(form, name, `${y}-${m}-${d}`);
  return [fill(form, `${name}.year`, y), fill(form, `${name}.month`, String(+m))].every(Boolean);
}

document.addEventListener('change', e => {
  const input = e.target;
  if (!input.matches?.('input[data-idnumber]')) return;
  const id = input.value.replace(/\s/g, '').toUpperCase();
  if (!id) return note(input, '');
  const sum = weights.reduce((s, w, i) => s + w * id[i], 0);
  if (!/^\d{17}[\dX]$/.test(id)) return note(input, '身份证号应为18位，最后一位可以是X', true);
  if ('10X98765432'[sum % 11] !== id[17]) return note(input, '身份证号最后一位与前面不符，请对照证件核对', true);
  const [, y, m, d] = /^.{6}(....)(..)(..)/.exec(id);
  const sex = id[16] % 2 ? ['男', 'male'] : ['女', 'female'];
  const { birth, sex: sexName } = input.dataset;
  const agrees = [
    !birth || fillBirth(input.form, birth, y, m, d),
    !sexName || fill(input.form, sexName, sex[0], sex),
  ].every(Boolean);
  const read = `${+y}年${+m}月${+d}日，${sex[0]}`;
  note(input, agrees ? `由证件号得出：${read}，请核对` : `证件号显示 ${read}，与下面填写的不一致，请核对`, !agrees);
  input.form.dispatchEvent(new Event('restored', { bubbles: true }));
});
