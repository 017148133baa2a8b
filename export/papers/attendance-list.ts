/** Närvarolista: the people of the meeting, as the minutes list them. */
import type { AttendanceSection, Meeting } from '../../language/meeting/model.ts';
import { contains } from '../../language/source/range.ts';
import { attendanceTable, statusNames } from '../attendance-table.ts';
import { manyPeople } from '../paper/attendance-rows.ts';
import { labelText } from '../paper/list-data.ts';
import { attendanceNotes } from '../paper/notes.ts';
import type { BlockData, ColumnData } from '../paper/paper-data.ts';
import { writtenTable } from '../paper/written-table.ts';
import type { Paper } from '../paper.ts';
import { secretsOf, type Version } from '../published.ts';
import { fact, factsBlock, meetingTime, paperOf } from './head.ts';

export interface AttendanceListOptions {
  readonly version: Version;
  /** True if there is an empty column in which those who are there sign. */
  readonly signatures: boolean;
}

/** A table for each list in the minutes, in their order. `text` is what the meeting was read from. */
export function buildAttendanceList(meeting: Meeting, text: string, options: AttendanceListOptions): Paper {
  const { version, signatures } = options;
  const secrets = secretsOf(meeting);
  const lists = meeting.attendanceSections.flatMap((section): BlockData[] => {
    const blocks = sectionBlocks(section, meeting, text, signatures);
    const secret = secrets.find(({ range }) => contains(range, section.range));
    if (!secret) return blocks;
    const { label, basis, replacement } = secret;
    return [
      {
        kind: 'secret',
        label: labelText(label.value),
        basis: basis?.value ?? null,
        replacement: replacement?.value ?? null,
        blocks,
        end: null,
      },
    ];
  });
  const time = meetingTime(meeting);
  const { place } = meeting;
  return paperOf(meeting, text, {
    kind: 'Närvarolista',
    version,
    draft: false,
    blocks: [
      ...factsBlock([...(time ? [fact('Möte', time)] : []), ...(place ? [fact('Plats', place.value)] : [])]),
      ...(lists.length > 0 ? lists : [nobody]),
    ],
  });
}

const nobody: BlockData = { kind: 'paragraph', text: 'Protokollet har ingen lista över vilka som var med.' };

function sectionBlocks(
  section: AttendanceSection,
  { attendanceSections }: Meeting,
  source: string,
  withSignatures: boolean,
): BlockData[] {
  const name = labelText(section.heading.value) || statusNames[section.status];
  const { columns, rows } = writtenTable(section, source) ?? attendanceTable(section, attendanceSections);
  const toSign = withSignatures && section.status !== 'absent';
  const table: BlockData = {
    kind: 'table',
    caption: name,
    columns: [
      ...columns.map((heading): ColumnData => ({ heading, kind: heading === 'Parti' ? 'short' : 'text' })),
      ...(toSign ? [{ heading: 'Underskrift', kind: 'signature' } as const] : []),
    ],
    rows: rows.map((row) => (toSign ? [...row, ''] : row)),
    ...(rows.length > manyPeople && columns.length <= 2 && !toSign ? { beside: 4 - columns.length } : {}),
  };
  return [
    { kind: 'heading', level: 1, text: name },
    ...(rows.length > 0 ? [table] : []),
    ...attendanceNotes(section, source).map((text): BlockData => ({ kind: 'paragraph', text })),
  ];
}
