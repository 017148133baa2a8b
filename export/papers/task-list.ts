/** Åtgärdslista: who shall do what, until when, and which item says so. */

import type { Meeting } from '../../language/meeting/model.ts';
import { formatLong } from '../../language/meeting/time/calendar.ts';
import { whatText, whenText, whoText } from '../follow-up-text.ts';
import { followUps, sortByDue } from '../follow-ups.ts';
import type { BlockData } from '../paper/paper-data.ts';
import type { Paper } from '../paper.ts';
import type { Version } from '../published.ts';
import { headingLine } from '../without-at-signs.ts';
import { factsBlock, meetingFacts, paperOf } from './head.ts';

/** The list, what is due first above; what has no day comes last. `text` is what the meeting was read from. */
export function buildTaskList(meeting: Meeting, text: string, { version }: { readonly version: Version }): Paper {
  const rows = sortByDue(followUps(meeting)).map(({ source, item, secret, isDone }) => {
    const what = isDone ? `${whatText(source)} (klart)` : whatText(source);
    return [
      whoText(source) || 'Ingen utsedd',
      secret ? `${secret}: ${what}` : what,
      formatLong(whenText(source)),
      item ? headingLine(text, item.heading) : '',
    ];
  });
  const list: BlockData =
    rows.length === 0
      ? { kind: 'paragraph', text: 'Protokollet ger ingen någon uppgift.' }
      : {
          kind: 'table',
          caption: 'Åtgärder',
          columns: [
            { heading: 'Vem', kind: 'text' },
            { heading: 'Vad', kind: 'long' },
            { heading: 'Senast', kind: 'short' },
            { heading: 'Ärende', kind: 'text' },
          ],
          rows,
        };
  return paperOf(meeting, text, {
    kind: 'Åtgärdslista',
    version,
    draft: false,
    blocks: [...factsBlock(meetingFacts(meeting)), list],
  });
}
