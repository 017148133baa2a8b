import type { Attendee, Mention } from '../../../language/meeting/model.ts';
import type { MinutesDocument } from '../../../language/minutes-document.ts';
import {
  createNameIndex,
  genitiveLength,
  type NameIndex,
  nameKey,
  resolveName,
} from '../../../language/names/name-index.ts';
import { nameEnd, normalizeName } from '../../../language/names/name-pattern.ts';
import type { SourceRange } from '../../../language/source/range.ts';
import { everyInlines } from '../../documents/inlines.ts';
import { placesOf, type Somebody } from '../../documents/people.ts';
import { type NewForm, newForm } from './new-name.ts';
import { type RenameEdit, type Renaming, refusal } from './renaming.ts';

/**
 * The edits that give a person a new full name everywhere: their rows, and every mention in the form that it is written
 * in. A first name or surname that would not be theirs alone any more is written out in full, also where it means
 * somebody else. `at` is the place that was pointed at: a single word there is a new first name or surname.
 */
export function renamePerson(somebody: Somebody, at: SourceRange, wanted: string, minutes: MinutesDocument): Renaming {
  const newName = fullName(normalizeName(wanted), somebody, minutes.text.slice(at.start, at.end));
  const problem = separatorIn(wanted.trim()) ?? problemWith(newName, somebody, minutes);
  if (problem) return refusal(problem);
  const places = placesOf(somebody, minutes);
  // Somebody elected who is on no list is known by their full name only.
  if (somebody.rows.length > 0 && !newName.includes(' ') && places.every(({ mention }) => mention))
    return refusal('Den som inte står på någon närvarolista behöver ett för- och ett efternamn.');
  const index = indexAfter(somebody, newName, minutes);
  const formOf = formFinder(somebody, newName, index);
  const edits = places.map(({ range }) =>
    rewritten(range, formOf(minutes.text.slice(range.start, range.end)), minutes.text),
  );
  const others = somebody.rows.length > 0 ? clarified(somebody, newName, index, minutes) : [];
  return { edits: [...edits, ...others].sort((a, b) => a.range.start - b.range.start) };
}

function fullName(wanted: string, { name, rows }: Somebody, written: string): string {
  const words = name.split(' ');
  if (rows.length === 0 || words.length < 2 || wanted.includes(' ')) return wanted;
  const { part } = newForm(written, name, name);
  const count = normalizeName(written).split(' ').length;
  if (part === 'first') return [wanted, ...words.slice(count)].join(' ');
  return part === 'last' ? [...words.slice(0, -count), wanted].join(' ') : wanted;
}

function separatorIn(name: string): string | undefined {
  if (/[\t\r\n]/.test(name)) return 'Ett namn står på en rad.';
  const separator = /[,;:@()[\]{}<>|/\\"”*_#]/.exec(name)?.[0];
  return separator && `Ett namn kan inte innehålla ”${separator}”.`;
}

function problemWith(newName: string, { key, rows }: Somebody, { meeting }: MinutesDocument): string | undefined {
  if (newName === '') return 'Skriv ett namn.';
  if (nameEnd(newName, 0, newName.length) !== newName.length)
    return 'Ett namn är ett till sex ord som börjar med stor bokstav.';
  const newKey = nameKey(newName);
  const taken = meeting.attendance.find((row) => nameKey(row.name) === newKey);
  return taken && rows.length > 0 && newKey !== key ? `${taken.name} finns redan på en närvarolista.` : undefined;
}

/** Names as they are looked up once the person has their new one. */
function indexAfter({ rows }: Somebody, name: string, { meeting }: MinutesDocument): NameIndex {
  return createNameIndex(meeting.attendance.map((row) => (rows.includes(row) ? { ...row, name } : row)));
}

/** How each way of writing the old name is written again; names are written in few ways, many times. */
function formFinder(somebody: Somebody, newName: string, index: NameIndex): (written: string) => NewForm {
  const known = new Map<string, NewForm>();
  return (written) => {
    let form = known.get(written);
    if (!form) {
      form = newForm(written, somebody.name, newName);
      const isTheirs = somebody.rows.length === 0 || resolveName(index, form.text).attendee?.name === newName;
      if (!isTheirs) form = { ...form, text: newName };
      known.set(written, form);
    }
    return form;
  };
}

function rewritten({ start, end: written }: SourceRange, { text: fresh, genitive }: NewForm, text: string): RenameEdit {
  const end = written - genitive;
  // "Lars förslag": a name that ends in s, x or z has no s of its own in the genitive.
  const dropped =
    /[sxz]$/i.test(fresh) && !/[sxz]$/i.test(text.slice(start, end)) && /^s(?!\p{L})/iu.test(text.slice(end, end + 2));
  return { range: { start, end: dropped ? end + 1 : end }, text: fresh };
}

/** Other people's first names and surnames that the new name would make unclear, written out. */
function clarified(somebody: Somebody, newName: string, index: NameIndex, minutes: MinutesDocument): RenameEdit[] {
  const parts = partsOf(newName);
  const found = new Map<number, RenameEdit>();
  for (const mention of everyInlines(minutes).flatMap(({ mentions }) => mentions)) {
    const { attendee, range } = mention;
    if (!attendee || mention.name === attendee.name || somebody.rows.includes(attendee)) continue;
    if (!parts.has(stem(mention, attendee))) continue;
    if (resolveName(index, mention.name).attendee?.name === attendee.name) continue;
    const { genitive } = newForm(mention.name, attendee.name, attendee.name);
    found.set(range.start, { range: { start: range.start, end: range.end - genitive }, text: attendee.name });
  }
  return [...found.values()];
}

/** Every beginning and end of a name that is not all of it. */
function partsOf(name: string): ReadonlySet<string> {
  const words = nameKey(name).split(' ');
  const splits = words.slice(1).map((_, at) => at + 1);
  return new Set(splits.flatMap((at) => [words.slice(0, at).join(' '), words.slice(at).join(' ')]));
}

function stem({ name }: Mention, attendee: Attendee): string {
  const key = nameKey(name);
  const genitive = genitiveLength(key);
  return genitive > 0 && !nameKey(attendee.name).split(' ').includes(key) ? key.slice(0, -genitive) : key;
}
