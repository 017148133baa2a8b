/** *Möten*: all minutes of the workspace by body, the latest meeting first. */
import type { Digest } from '../../language/facts/digest.ts';
import { bodyKey, byDate, isOfMeeting } from '../workspace/bodies.ts';
import type { IndexedMinutes } from '../workspace/workspace-index.ts';
import { alphabetically, counted, firstRows, joined, meetingName, shown } from './rows.ts';
import type { MeetingsParams, ViewNode, ViewNodeKind, ViewRows } from './view-protocol.ts';

interface Body {
  readonly key: string;
  /** As the latest minutes spell it. */
  latest: Digest;
  count: number;
}

/** The bodies, or the minutes of the one whose row is given. */
export function meetingRows(minutes: readonly IndexedMinutes[], params: MeetingsParams): ViewRows {
  const written = minutes.filter(({ digest }) => !isEmpty(digest));
  return { rows: params.parent === undefined ? bodies(written, params) : meetingsOf(written, params) };
}

/** A new file that nothing has been written in yet is no meeting. */
function isEmpty({ kind, body, date, people, items }: Digest): boolean {
  return !kind && !body && !date && people.length === 0 && items.length === 0;
}

/** In alphabetical order, minutes that name no body last. */
function bodies(minutes: readonly IndexedMinutes[], params: MeetingsParams): ViewNode[] {
  const found = new Map<string, Body>();
  for (const { digest } of minutes) {
    const key = keyOf(digest);
    const body = found.get(key) ?? { key, latest: digest, count: 0 };
    body.count++;
    if (byDate(digest, body.latest) < 0) body.latest = digest;
    found.set(key, body);
  }
  const ordered = [...found.values()].sort(
    (a, b) => Number(a.key === '') - Number(b.key === '') || alphabetically(a.key, b.key),
  );
  return firstRows(ordered, params, ({ key, latest, count }) => ({
    id: `body:${key}`,
    kind: 'body',
    label: key === '' ? 'Utan organ' : shown(latest.body ?? ''),
    ...joined(counted(count, 'protokoll', 'protokoll'), latest.date && `senast ${latest.date}`),
    children: ordered.length === 1 ? 'expanded' : 'collapsed',
  }));
}

function keyOf({ body }: Digest): string {
  return body === undefined ? '' : bodyKey(body);
}

function meetingsOf(minutes: readonly IndexedMinutes[], params: MeetingsParams): ViewNode[] {
  const found = minutes
    .filter(({ digest }) => `body:${keyOf(digest)}` === params.parent)
    .sort((a, b) => byDate(a.digest, b.digest) || alphabetically(a.uri, b.uri));
  return firstRows(found, params, ({ uri, digest }) => {
    const { kind, number, date } = digest;
    const details = joined(verificationText(digest), kind, number && `nr ${number}`);
    return {
      id: `meeting:${uri}`,
      kind: kindOf(digest),
      label: date ?? (kind === 'Register' ? 'Register' : 'Utan datum'),
      ...details,
      tooltip: [meetingName(digest, uri), details.detail].filter(Boolean).join('\n'),
      children: 'none',
      place: { uri, line: 0, start: 0, end: 0 },
    };
  });
}

function verificationText({ verification: { state, date } }: Digest): string | undefined {
  if (state === 'draft') return 'ojusterat';
  return state === 'verified' ? `justerat ${date ?? ''}`.trim() : undefined;
}

function kindOf(digest: Digest): ViewNodeKind {
  if (digest.kind === 'Register') return 'register';
  if (!isOfMeeting(digest)) return 'plan';
  const { state } = digest.verification;
  return state === 'none' ? 'meeting' : state;
}
