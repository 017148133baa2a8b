import { withoutIdentityNumbers } from '../language/editing/mask-identity-numbers.ts';
import type { Meeting } from '../language/meeting/model.ts';

/** Names that Windows keeps for devices, whatever extension follows. */
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\.|$)/i;

/** File systems take 255 bytes; the rest is for an extension and for what a program adds. */
const longest = 180;

/**
 * A name for the exported minutes: the body and the date, "Kulturnämnden 2019-12-06.md". Safe on every system: no
 * folders, no control or invisible characters, no name that a system keeps for itself; and without personnummer, for a name
 * is seen by more people than what is in the file. `extension` has its dot.
 */
export function suggestedFileName(meeting: Meeting, extension: string): string {
  const body = fileNamePart(withoutIdentityNumbers(meeting.body?.value ?? meeting.kind ?? ''));
  const parts = [body === '' ? 'Protokoll' : body, meeting.date?.iso].filter((part) => part !== undefined);
  return `${parts.join(' ')}${extension}`;
}

/** Text of any kind as a part of a file name, or an empty string when nothing is left of it. */
export function fileNamePart(text: string): string {
  const plain = text
    .replace(/[\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu, '')
    .normalize('NFC')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/[/\\:*?"<>|]+/g, '-')
    .replace(/\.{2,}/g, '.');
  const name = trimmed(shortened(trimmed(plain)));
  return reserved.test(name) ? `${name.split('.')[0]}_` : name;
}

/** Windows drops dots and spaces at the end; a dot at the start hides a file, a dash looks like an option. */
function trimmed(name: string): string {
  return name.replace(/^[\s.~-]+/, '').replace(/[\s.-]+$/, '');
}

function shortened(name: string): string {
  let bytes = 0;
  let short = '';
  for (const character of name) {
    bytes += new TextEncoder().encode(character).length;
    if (bytes > longest) break;
    short += character;
  }
  return short;
}
