/** Writing another date in the form that one has. */
import { dateParts, monthNames } from '../../meeting/time/calendar.ts';
import type { SourceRange } from '../../source/range.ts';

const months = monthNames.map((name) => name.slice(0, 3)).join('|');
const forms = {
  iso: /(\d{4})([-–—])(\d{1,2})\2(\d{1,2})$/,
  slashed: /(\d{1,2})\/(\d{1,2})(?:([ \u00a0-])(\d{4}|\d{2}))?$/,
  dotted: /(\d{1,2})\.(\d{1,2})\.(\d{4})$/,
  named: new RegExp(`(\\d{1,2})(\\.|:[ae])?(\\s+)((?:${months})\\p{L}*)(\\.?)(?:(\\s+)(\\d{4}))?$`, 'iu'),
} as const;

/** A date within a text, and what is there instead. */
export interface Rewritten {
  readonly range: SourceRange;
  readonly newText: string;
}

/**
 * The day `iso` in the form of the date in `written` ("den 6 dec. 2019", "24/1"), which ends with it; positions are in
 * `written`. A year is written where one is, and where `withYear` asks for it: then "24/1" is "24 januari 2020", as
 * Swedish writes it. Undefined for a form that has no month.
 */
export function rewriteDate(written: string, iso: string, withYear = false): Rewritten | undefined {
  const parts = dateParts(iso);
  if (!parts) return undefined;
  const { year, month, day } = parts;
  const pad = (value: number, like: string) => String(value).padStart(like.length, '0');
  const at = (found: RegExpExecArray, newText: string): Rewritten => ({
    range: { start: found.index, end: found.index + found[0].length },
    newText,
  });
  const iso_ = forms.iso.exec(written);
  if (iso_) return at(iso_, [pad(year, '0000'), pad(month, iso_[3] ?? ''), pad(day, iso_[4] ?? '')].join(iso_[2]));
  const slashed = forms.slashed.exec(written);
  if (slashed) {
    const [, d = '', m = '', sign, y] = slashed;
    if (withYear && y === undefined) return at(slashed, `${day} ${monthNames[month - 1]} ${year}`);
    const own = y === undefined ? '' : `${sign}${y.length === 2 ? String(year).slice(-2) : year}`;
    return at(slashed, `${pad(day, d)}/${pad(month, m)}${own}`);
  }
  const dotted = forms.dotted.exec(written);
  if (dotted) return at(dotted, `${pad(day, dotted[1] ?? '')}.${pad(month, dotted[2] ?? '')}.${year}`);
  const named = forms.named.exec(written);
  if (!named) return undefined;
  const [, d = '', ordinal = '', space = ' ', name = '', point = '', yearSpace = ' ', y] = named;
  const right = monthNames[month - 1] ?? '';
  const sameMonth = right.startsWith(name.slice(0, 3).toLowerCase());
  const end = ordinal.startsWith(':') ? (/^(?:1|2|21|22|31)$/.test(String(day)) ? ':a' : ':e') : ordinal;
  const own = y !== undefined || withYear ? `${yearSpace}${year}` : '';
  return at(named, `${pad(day, d)}${end}${space}${sameMonth ? name + point : right}${own}`);
}
