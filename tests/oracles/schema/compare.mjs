// Every YAML file of every programme is valid by the schema of its kind, and a file with a misspelt key, an unknown word, a missing
// key or a value of the wrong form is not.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import { parse } from 'yaml';

const programmes = join(import.meta.dirname, '../../../programmes');
const ajv = new Ajv2020({ allErrors: false, strict: true, allowUnionTypes: true });
const validators = Object.fromEntries(['notice', 'decisions', 'units', 'cases'].map((name) => [
  name,
  ajv.compile(JSON.parse(execFileSync(process.env.JIANGXUAN_PROGRAM, ['schema', name], { maxBuffer: 1 << 26 }))),
]));

let passed = 0;
let failed = 0;
function expect(valid, name, data, what) {
  const validate = validators[name];
  if (validate(data) === valid) {
    passed++;
    return;
  }
  failed++;
  const errors = valid ? (validate.errors ?? []).slice(-3).map((e) => `${e.instancePath} ${e.message}`).join('; ') : 'accepted';
  console.log(`${what}: ${errors}`);
}

const read = (path) => parse(readFileSync(path, 'utf8'));
for (const programme of readdirSync(programmes)) {
  const folder = join(programmes, programme);
  for (const name of ['notice', 'decisions', 'units']) {
    const path = join(folder, `${name}.yaml`);
    if (existsSync(path)) expect(true, name, read(path), `${programme}/${name}`);
  }
  const cases = join(folder, 'cases');
  for (const file of existsSync(cases) ? readdirSync(cases).filter((f) => f.endsWith('.yaml')) : []) {
    expect(true, 'cases', read(join(cases, file)), `${programme}/cases/${file}`);
  }
}

// Controls: one thing wrong at a time.
const notice = () => read(join(programmes, 'kaifeng-2020/notice.yaml'));
function spoilt(what, spoil, name = 'notice', data = notice()) {
  spoil(data);
  expect(false, name, data, what);
}
function rename(map, from, to) {
  map[to] = map[from];
  delete map[from];
}
const fact = (n, key) => n.facts.find((f) => f.key === key);
const stage = (n, id) => n.stages.find((s) => s.id === id);
spoilt('a misspelt key at the top', (n) => rename(n, 'stages', 'stage'));
spoilt('a misspelt key of a stage', (n) => rename(stage(n, 'city-notice'), 'minDays', 'minDay'));
spoilt('a misspelt key of a condition', (n) => rename(n.rules[0].condition.is, 'value', 'valeu'));
spoilt('an unknown condition', (n) => rename(n.rules[0].condition, 'is', 'equals'));
spoilt('an unknown kind of stage', (n) => { stage(n, 'live').kind = 'reviews'; });
spoilt('an unknown kind of fact', (n) => { fact(n, 'name').kind = 'lines'; });
spoilt('a setting of another kind of fact', (n) => { fact(n, 'name').decimals = 2; });
spoilt('an unknown word', (n) => { n.rules[0].strength = 'should'; });
spoilt('a missing key', (n) => { delete stage(n, 'city-notice').days; });
spoilt('a day written otherwise', (n) => { n.identity.announced = '2021年5月17日'; });
spoilt('a text for a number', (n) => { n.tiers[0].places = '二十'; });
spoilt('a value for a list', (n) => { n.organs = 'office'; });
spoilt('a misspelt key of a decision', (d) => rename(d[0], 'answer', 'anser'), 'decisions',
  read(join(programmes, 'kaifeng-2020/decisions.yaml')));
spoilt('a misspelt key of a unit', (u) => rename(u[0], 'group', 'grop'), 'units',
  read(join(programmes, 'kaifeng-2020/units.yaml')));
spoilt('a misspelt key of a case', (c) => rename(c[0], 'expect', 'expects'), 'cases',
  read(join(programmes, 'kaifeng-2020/cases/dates.yaml')));

console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
