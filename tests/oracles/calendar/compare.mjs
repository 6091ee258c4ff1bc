// Every day of the years that come with the program: is it a working day for chinese-days and for `jiangxuan period`?
// One call of the program lists the working days of a year, so a year costs one process.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import chineseDays from "chinese-days";

const program = process.env.JIANGXUAN_PROGRAM;
const years = [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026];
let passed = 0;
let failed = 0;

/** One test; a thrown error or an answer of false fails it. */
function test(name, holds) {
  try {
    if (holds()) {
      passed++;
      return;
    }
    console.log(`FAILED ${name}`);
  } catch (error) {
    console.log(`FAILED ${name}: ${error.message}`);
  }
  failed++;
}

/** All days of a year as yyyy-MM-dd. */
function daysOf(year) {
  const days = [];
  for (let day = new Date(Date.UTC(year, 0, 1)); day.getUTCFullYear() === year; day = new Date(+day + 86_400_000)) {
    days.push(day.toISOString().slice(0, 10));
  }
  return days;
}

const oracle = (year) => daysOf(year).filter((day) => chineseDays.isWorkday(day));

const period = (...args) =>
  JSON.parse(execFileSync(program, ["period", ...args, "--json"], { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] }));

/** The program's working days of a year; it is asked for as many as the oracle knows. */
const counted = (year, ...more) =>
  period("--from", `${year}-01-01`, "--days", `${oracle(year).length}`, "--kind", "working", ...more).days;

/** The days on which the two differ. */
function differences(year, ...more) {
  const [theirs, ours] = [new Set(oracle(year)), new Set(counted(year, ...more))];
  return [...daysOf(year).filter((d) => theirs.has(d) !== ours.has(d)), ...[...ours].filter((d) => !d.startsWith(year))];
}

for (const year of years) {
  const differing = new Set(differences(year));
  for (const day of daysOf(year)) {
    test(`${day}: chinese-days says ${chineseDays.isWorkday(day) ? "working day" : "day of rest"}`, () => !differing.has(day));
  }
}

// chinese-days counts periods too: the next working day after N others.
for (const from of ["2021-09-14", "2023-05-22", "2023-11-13", "2024-03-06", "2025-05-08", "2025-10-14", "2024-09-28"]) {
  for (const days of [1, 5, 7, 10, 20]) {
    test(`${days} working days after ${from}`, () => {
      const ours = period("--from", from, "--days", `${days}`, "--kind", "working", "--exclude-first-day").last;
      return ours === chineseDays.findWorkday(days, from);
    });
  }
}

// The control: calendars that are wrong in one day must be caught, each at that day.
const folder = mkdtempSync(join(tmpdir(), "jx-calendar-"));
try {
  const wrong = {
    "a forgotten make-up Saturday": ["2021-09-18", { makeUpWorkdays: (d) => d !== "09-18" }, 249],
    "a forgotten holiday": ["2021-10-05", { daysOff: (d) => d !== "10-05" }, 251],
  };
  const right = {
    daysOff: oracleDays(2021, (weekend, works) => !weekend && !works),
    makeUpWorkdays: oracleDays(2021, (weekend, works) => weekend && works),
  };
  for (const [name, [day, kept, workingDays]] of Object.entries(wrong)) {
    const file = join(folder, `${day}.json`);
    const year = { year: 2021, source: name, workingDays };
    for (const key of ["daysOff", "makeUpWorkdays"]) {
      year[key] = right[key].filter(kept[key] ?? (() => true));
    }
    writeFileSync(file, JSON.stringify({ years: [year] }));
    test(`${name} is caught`, () => differences(2021, "--holidays", file)[0] === day);
  }
  const file = join(folder, "right.json");
  writeFileSync(file, JSON.stringify({ years: [{ year: 2021, source: "right", workingDays: 250, ...right }] }));
  test("the same calendar without the mistakes is not", () => differences(2021, "--holidays", file).length === 0);
} finally {
  rmSync(folder, { recursive: true });
}

/** Days of the oracle's year as MM-dd, chosen by whether they are on a weekend and worked. */
function oracleDays(year, chosen) {
  return daysOf(year)
    .filter((day) => chosen([0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()), chineseDays.isWorkday(day)))
    .map((day) => day.slice(5));
}

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
