/** Answers the command that makes new minutes: what they can be of, and their text. */
import { URI } from 'langium';
import { type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { nextMeetingNumber } from '../../language/editing/numbering/next-number.ts';
import { isYearlyMeeting } from '../../language/meeting/items/standing-items.ts';
import { type ReadMinutes, readMinutes } from '../../language/read-minutes.ts';
import { type Genre, genreOfWords } from '../completion/genre.ts';
import { type Skeleton, skeletons } from '../completion/skeletons.ts';
import { filled } from '../completion/snippet.ts';
import { isoDay } from '../requests.ts';
import type { MinutesSharedServices } from '../services.ts';
import { within } from '../workspace/background-pauses.ts';
import { bodyKey, byDate, isOfMeeting } from '../workspace/bodies.ts';
import { readMinutesFile } from '../workspace/files.ts';
import type { IndexedMinutes } from '../workspace/workspace-index.ts';
import {
  type BodyInfo,
  type NewMinutesChoices,
  type NewMinutesParams,
  type NewMinutesResult,
  newMinutesChoicesRequest,
  newMinutesRequest,
} from './editing-protocol.ts';
import { bodyOfSkeleton, newMinutesSnippet } from './new-minutes.ts';

/** How long a request waits for files that are being read, in milliseconds. */
const patience = 2_000;
/** How many earlier minutes are looked through for one of the same sort of meeting. */
const mostRead = 8;

export function registerNewMinutes(connection: Connection, { workspace }: MinutesSharedServices): void {
  const { WorkspaceIndex: index, TextDocuments, FileSystemProvider } = workspace;

  connection.onRequest(newMinutesChoicesRequest, async (): Promise<NewMinutesChoices> => {
    await within(patience, index.settled());
    const genres = skeletons.map((skeleton) => ({
      label: skeleton.label,
      detail: skeleton.detail,
      body: bodyOfSkeleton(skeleton),
    }));
    return { genres, bodies: bodiesOf(index.allMinutes()) };
  });

  connection.onRequest(newMinutesRequest, async (params: NewMinutesParams): Promise<NewMinutesResult> => {
    const skeleton = skeletons.find(({ label }) => label === params.genre);
    if (!skeleton) throw new ResponseError(LSPErrorCodes.RequestFailed, `slaget ”${params.genre}” finns inte`);
    const date = isoDay(params.date);
    const body = params.body?.replace(/\s+/g, ' ').trim() || undefined;
    await within(patience, index.settled());
    const earlier = body === undefined ? [] : earlierMinutes(index.allMinutes(), body, date);
    const previous = await latestLike(skeleton, earlier);
    const numbered = earlier.slice(earlier.findIndex(({ uri }) => uri === previous?.uri));
    const snippet = newMinutesSnippet(skeleton, {
      body,
      date,
      number:
        previous &&
        nextMeetingNumber(
          numbered.map(({ digest }) => digest),
          date,
        ),
      previous: previous?.minutes,
    });
    return { snippet, text: filled(snippet) };
  });

  /** The latest minutes of the same sort of meeting: a board's meeting says nothing of the members'. */
  async function latestLike(
    { isYearly = false }: Skeleton,
    earlier: readonly IndexedMinutes[],
  ): Promise<{ readonly uri: string; readonly minutes: ReadMinutes } | undefined> {
    for (const { uri } of earlier.slice(0, mostRead)) {
      const parsed = URI.parse(uri);
      const text = TextDocuments.get(parsed)?.getText() ?? (await readMinutesFile(FileSystemProvider, parsed));
      if (text === undefined) continue;
      const minutes = readMinutes(text);
      const { kind, title } = minutes.meeting;
      if (isYearlyMeeting(kind, title?.text.value) === isYearly) return { uri, minutes };
    }
    return undefined;
  }
}

/** A body's minutes of meetings before the day, the latest first. */
function earlierMinutes(all: readonly IndexedMinutes[], body: string, date: string): IndexedMinutes[] {
  const key = bodyKey(body);
  return all
    .filter(({ digest }) => digest.body !== undefined && bodyKey(digest.body) === key && isOfMeeting(digest))
    .filter(({ digest }) => (digest.date ?? '') < date)
    .sort((a, b) => byDate(a.digest, b.digest));
}

const labels: Partial<Record<Genre, string>> = {
  municipal: 'Nämndprotokoll',
  board: 'Styrelseprotokoll',
  general: 'Årsmötesprotokoll',
  notes: 'Minnesanteckningar',
};

/** Each body once, as its latest minutes write it. */
function bodiesOf(all: readonly IndexedMinutes[]): BodyInfo[] {
  const found = new Map<string, BodyInfo>();
  for (const { digest } of [...all].sort((a, b) => byDate(a.digest, b.digest))) {
    const { body, kind, date } = digest;
    const key = body === undefined ? '' : bodyKey(body);
    if (body === undefined || key === '' || found.has(key) || !isOfMeeting(digest)) continue;
    const genre = labels[genreOfWords(kind, body)] ?? 'Styrelseprotokoll';
    found.set(key, { name: body, genre, ...(date === undefined ? {} : { date }) });
  }
  return [...found.values()];
}
