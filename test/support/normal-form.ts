import type { Meeting } from '../../language/meeting/model.ts';

/**
 * What a meeting says, without where it says it and how it is laid out: two minutes with the same normal form mean the
 * same. Every field of the model is in it unless it is named here, so that a new field is compared from the start.
 */
export type NormalForm =
  | null
  | string
  | number
  | boolean
  | readonly NormalForm[]
  | { readonly [key: string]: NormalForm };

/** Places in the source. */
const places: ReadonlySet<string> = new Set(['range', 'nameRange', 'parts']);
/** Keywords and their like, of which only the words count. */
const labels: ReadonlySet<string> = new Set(['label', 'heading', 'key', 'leadIn', 'role', 'roles', 'end']);

/** The normal form of a meeting. */
export function normalForm(meeting: Meeting): NormalForm {
  return normal(meeting, '', '');
}

function normal(value: unknown, key: string, type: string): NormalForm {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string') return labels.has(key) || type === 'subheading' ? label(value) : text(value, type);
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map((each) => normal(each, key, type));
  const object = value as Record<string, unknown>;
  // A whole person is on the attendance list; elsewhere the name says who it is.
  if (key === 'attendee' || key === 'candidates' || key === 'resembles') return normal(object.name, 'name', type);
  if (key === 'marker') return marker(object.value);
  // The title's own text holds its layout; what it says is the meeting's kind, body, number and date.
  if (key === 'title' && object.type === 'title') return 'title';
  if (object.type === 'title') return 'title';
  if (isSourced(object)) return normal(object.value, key, type);
  const own = typeof object.type === 'string' ? kindOf(object, object.type) : type;
  const isPlace = typeof object.start === 'number' && typeof object.end === 'number';
  if (isPlace) return null;
  return Object.fromEntries(
    Object.entries(object)
      .filter(([name]) => !places.has(name))
      .map(([name, each]): [string, NormalForm] => [name, normal(each, name, own)]),
  );
}

function isSourced(object: Record<string, unknown>): boolean {
  return 'value' in object && 'range' in object && !('major' in object);
}

/** Blocks of which the text is a date and a time, which may be written in two ways. */
function kindOf(block: Record<string, unknown>, type: string): string {
  const isTime = type === 'nextMeeting' || type === 'adjournment' || block.known === 'tid' || block.known === 'datum';
  return isTime || block.known === 'plats' ? 'time' : type;
}

/** Of a bullet, its number; of a clause's mark, its number and whether it says `att`. */
function marker(value: unknown): string {
  const written = String(value).toLowerCase();
  return `${/\d+/.exec(written)?.[0] ?? ''}${/att/.exec(written)?.[0] ?? ''}`;
}

function label(value: string): string {
  return value
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[\s:]+$/, '');
}

function text(value: string, type: string): string {
  const lines = value.normalize('NFC').split('\n');
  const plain = lines.map((line) => line.trim()).join('\n');
  if (type !== 'time') return plain;
  return plain
    .toLowerCase()
    .replace(/kl\.?\s*(?=\d)/g, 'kl ')
    .replace(/\s*[-–—]\s*(?=\d)/g, '–')
    .replace(/(?<!\d)0?(\d{1,2})[.:](\d\d)/g, '$1.$2');
}
