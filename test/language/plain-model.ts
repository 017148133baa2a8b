import { meetingJson } from '../../export/json.ts';
import { readMeeting } from '../../language/meeting/read.ts';
import { parse } from '../../language/parse.ts';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** What a fixture does not repeat: headings and running text, and values that say another in another way. */
const leftOut: ReadonlySet<string> = new Set([
  ...['title', 'fields', 'preamble', 'closing'].map((key) => `meeting.${key}`),
  ...['text', 'outcomes', 'propositionOrders'].map((key) => `items.${key}`),
  'secrets.text',
  'votes.text',
  'motions.label',
  'facts.label',
  'attendance.section',
  'attendance.details',
  'attendance.presenceSpans',
  'nextMeeting.text',
  'decisions.leadIn',
  'quotedDecisions.leadIn',
  'decisions.details',
  'decisions.source',
  'quotedDecisions.source',
  'signatures.details',
]);

/** The meeting in a text as the model fixtures have it: the JSON export without ranges, prose and empty values. */
export function plainModel(text: string): Json {
  const json = meetingJson(readMeeting(parse(text).value, text), { text }, { ranges: false });
  return bare(JSON.parse(JSON.stringify(json)) as Json, 'meeting') ?? {};
}

function bare(value: Json, name: string): Json | undefined {
  if (value === null || value === false) return undefined;
  if (Array.isArray(value)) {
    if (value.length === 0) return undefined;
    return name === 'implicitDecisions'
      ? value.map((each) => (each as { readonly text: string }).text)
      : value.map((each) => bare(each, name) ?? null);
  }
  if (typeof value !== 'object') return value;
  const entries = Object.entries(value).flatMap(([key, each]): [string, Json][] => {
    const kept = leftOut.has(`${name}.${key}`) ? undefined : bare(each, key);
    return kept === undefined ? [] : [[key, kept]];
  });
  return Object.fromEntries(entries);
}
