import type { Item, Meeting } from '../../language/meeting/model.ts';
import { whatText, whenText, whoText } from '../follow-up-text.ts';
import { followUps, sortByDue } from '../follow-ups.ts';
import { paperTitle } from '../paper/names.ts';
import type { TableData } from './table-data.ts';

/**
 * Åtgärdslista: a row for each task and each decision that says who is responsible or until when, in the order of the list
 * on paper. Another meeting's decisions are not in it, nor clauses that were voted down. No rows when there is nothing to do.
 */
export function actionsTable(meeting: Meeting): TableData {
  return {
    sheet: 'Åtgärder',
    title: paperTitle('Åtgärdslista', meeting),
    date: meeting.date?.iso,
    columns: [
      { label: 'Vem', width: 26, kind: 'text' },
      { label: 'Vad', width: 60, kind: 'text' },
      { label: 'Senast', width: 14, kind: 'date' },
      { label: 'Punkt', width: 32, kind: 'text' },
      { label: 'Beslut eller uppgift', width: 20, kind: 'text' },
    ],
    rows: sortByDue(followUps(meeting)).map(({ source, item, secret, isDone }) => [
      whoText(source),
      secret ? `${secret}: ${whatText(source)}` : whatText(source),
      whenText(source),
      item ? itemName(item) : '',
      'leadIn' in source || 'points' in source ? 'Beslut' : isDone ? 'Klar uppgift' : 'Uppgift',
    ]),
  };
}

/** "2 Offert på analys" */
function itemName({ number, title }: Item): string {
  return [number?.value, title?.value.replace(/\s+/g, ' ')].filter(Boolean).join(' ');
}
