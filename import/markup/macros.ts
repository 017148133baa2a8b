/** What the macros of packages for minutes (TeX, Typst) stand for. Their names differ; what they say is the same. */

/** `#attSatser(…)`, `\att{…}`, `\attsats{…}`. */
export function isClauseMacro(name: string): boolean {
  return /^att(?:[-_]?sats(?:er)?)?$/i.test(name);
}

/** `#deltagere(…)`, `#närvarande(…)`, `\funktionar{…}`, `\narvarande{…}`. */
export function isAttendanceMacro(name: string): boolean {
  return /^(?:deltag|n[äa]rvar|attend|present|participants|r[öo]stl[äa]ngd)/iu.test(name);
}

/** The heads of minutes by a template's arguments. A field that is empty has no line. */
const fields: Readonly<Record<string, string>> = {
  date: 'Datum',
  datum: 'Datum',
  location: 'Plats',
  place: 'Plats',
  plats: 'Plats',
  room: 'Plats',
  chair: 'Ordförande',
  chairperson: 'Ordförande',
  ordf: 'Ordförande',
  ordforande: 'Ordförande',
  ordförande: 'Ordförande',
  secretary: 'Sekreterare',
  sekr: 'Sekreterare',
  sekreterare: 'Sekreterare',
  justerare: 'Justerare',
  adjuster: 'Justerare',
  adjusters: 'Justerare',
  just: 'Justerare',
  body: 'Organ',
  organ: 'Organ',
  number: 'Nummer',
  nummer: 'Nummer',
  motesnummer: 'Nummer',
  start: 'Tid',
  starttid: 'Tid',
  tid: 'Tid',
  time: 'Tid',
};

/** The line for an argument `name: value` of a template; undefined when minutes have no such field. */
export function fieldOfArgument(name: string, value: string): string | undefined {
  if (value === '' || value === 'none' || value === 'auto') return undefined;
  const key = name.toLowerCase();
  if (key === 'title' || key === 'titel' || key === 'meeting') return value;
  const label = fields[key];
  return label === undefined ? undefined : `${label}: ${value.replace(/^\(|\)$/g, '').replaceAll('"', '')}`;
}

/** `datetime(year: 2023, month: 3, day: 4)` as a date. */
export function markDate(value: string): string {
  const part = (name: string) => new RegExp(`\\b${name}:\\s*(\\d+)`).exec(value)?.[1];
  const [year, month, day] = [part('year'), part('month'), part('day')];
  if (!value.startsWith('datetime(') || !year || !month || !day) return value;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

const yes = /^(?:ja|yes|x|✓|närvarande|)$/iu;
const no = /^(?:nej|no|-|frånvarande)$/iu;

/**
 * Names and what is said of each, in turn ("Ada Ek", "Ja", "Bo Al", "Nej"), as attendance sections; names alone are those
 * present.
 */
export function rowsOfPeople(contents: readonly string[]): string[] {
  const arePairs =
    contents.length % 2 === 0 && contents.some((text, at) => at % 2 === 1 && !/\p{L}\s\p{L}/u.test(text));
  const people = arePairs
    ? contents.flatMap((name, at) => (at % 2 === 0 ? [{ name, note: contents[at + 1] ?? '' }] : []))
    : contents.map((name) => ({ name, note: '' }));
  const absent = people.filter(({ note }) => no.test(note));
  const present = people.filter(({ note }) => !no.test(note));
  const row = ({ name, note }: { name: string; note: string }) => {
    const rest = note.replace(/^ja\s*,\s*/iu, '');
    return yes.test(note) || no.test(note) ? `- ${name}` : `- ${name}, ${rest}`;
  };
  const section = (heading: string, list: typeof people) => (list.length > 0 ? ['', heading, ...list.map(row)] : []);
  return [...section('Närvarande', present), ...section('Frånvarande', absent), ''];
}
