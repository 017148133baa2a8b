import { expect, it } from 'vitest';
import { applyEdits } from '../../../language/editing/edit.ts';
import { insertAttendee } from '../../../language/editing/insert-attendee.ts';
import type { AttendanceStatus } from '../../../language/meeting/model.ts';
import { readMinutes } from '../../../language/read-minutes.ts';

const row = 'Lisa Ek (S), ledamot';

it.each<[string, string, AttendanceStatus, string]>([
  [
    'below the head',
    'Protokoll: N\nPlats: X\n\n§ 1 A\n',
    'present',
    `Protokoll: N\nPlats: X\n\nNärvarande\n- ${row}\n\n§ 1 A\n`,
  ],
  ['below the title', 'Protokoll: N\n', 'absent', `Protokoll: N\n\nFrånvarande\n- ${row}\n`],
  ['above the first item', '§ 1 A\nText.\n', 'guest', `Övriga deltagare\n- ${row}\n\n§ 1 A\nText.\n`],
  ['in an empty document', '', 'present', `Närvarande\n- ${row}\n`],
  ['below what there is', 'Bara text', 'present', `Bara text\n\nNärvarande\n- ${row}\n`],
  ['in its list', 'Närvarande\n- Bo Ask\n', 'present', `Närvarande\n- Bo Ask\n- ${row}\n`],
])('writes a list %s', (_, text, status, expected) => {
  const { meeting } = readMinutes(text);
  const edit = insertAttendee(meeting, text, row, status);
  const after = applyEdits(text, edit ? [edit] : []);
  expect(after).toBe(expected);
  const added = readMinutes(after).meeting.attendance.at(-1);
  expect(added).toMatchObject({ name: 'Lisa Ek', status, party: { value: 'S' }, roles: [{ text: 'ledamot' }] });
});
