import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  closePreviewNotification,
  type PreviewAnswer,
  type PreviewParams,
  type PreviewPatch,
  previewRequest,
} from '../../../server/preview/preview-protocol.ts';
import { type Session, startSession } from '../session.ts';

let session: Session;

beforeAll(async () => {
  session = await startSession();
});

afterAll(() => session.end());

const uri = 'untitled:m%C3%B6te';
const text = `Protokoll: Klubben
Tid: 2026-03-02 kl. 18.00

1. Val

Punkten bordlades till den 31 april 2026.

Sekretess OSL 21 kap. 7 §: Ett ärende
Hemligt.
Slut sekretess
`;

function ask(params: Partial<PreviewParams> = {}): Promise<PreviewAnswer> {
  return session.connection.sendRequest(previewRequest, { uri, preview: 'a', version: 'intern', ...params });
}

async function askPatch(params: Partial<PreviewParams> = {}): Promise<PreviewPatch> {
  const answer = await ask(params);
  if ('problem' in answer) throw new Error(answer.problem);
  return answer;
}

it('gives all of it first, then what has changed', async () => {
  session.open(uri, text);
  const first = await askPatch();
  expect(first).toMatchObject({ textVersion: 1, whole: true, at: 0, remove: 0 });
  expect(first.insert.map(({ html }) => html).join('')).toContain('<h2><span class="number">1.</span> Val</h2>');
  session.change(uri, 2, text.replace('Hemligt.', 'Mycket hemligt.'));
  const second = await askPatch({ revision: first.revision });
  expect(second).toMatchObject({ textVersion: 2, whole: false, remove: 1 });
  expect(second.insert.map(({ html }) => html)).toEqual([expect.stringContaining('Mycket hemligt.')]);
  expect(second.marks).toBeUndefined();
  expect(await askPatch({ revision: second.revision })).toMatchObject({ remove: 0, insert: [] });
});

it('gives all of it to whom it does not know', async () => {
  const { revision } = await askPatch({ preview: 'b' });
  expect(await askPatch({ preview: 'b', revision: revision + 7 })).toMatchObject({ whole: true, at: 0 });
  const known = await askPatch({ preview: 'b' });
  await session.connection.sendNotification(closePreviewNotification, { preview: 'b' });
  expect(await askPatch({ preview: 'b', revision: known.revision })).toMatchObject({ whole: true });
});

it('names the block that a finding is about', async () => {
  const { insert, marks } = await askPatch({ preview: 'c' });
  const mark = marks?.find(({ severity, message }) => severity === 'error' && message.includes('31 april'));
  expect(insert.find(({ id }) => id === mark?.block)?.html).toMatch(/31.april/);
  expect(mark).toMatchObject({ line: 0, character: 'Punkten bordlades till '.length });
});

it('has neither what is secret nor findings in the published version', async () => {
  const { insert, marks } = await askPatch({ preview: 'd', version: 'publik' });
  const all = JSON.stringify(insert);
  expect(all).toContain('Ett ärende');
  expect(all).not.toContain('emligt');
  expect(marks).toEqual([]);
});

it('shows nothing when it is not clear what is secret', async () => {
  const { revision } = await askPatch({ preview: 'e', version: 'publik' });
  session.change(uri, 3, `${text}\nSlut sekretess\n`);
  const answer = await ask({ preview: 'e', version: 'publik', revision });
  expect(Object.keys(answer).sort()).toEqual(['problem', 'textVersion']);
  session.change(uri, 4, text);
  expect(await askPatch({ preview: 'e', version: 'publik', revision })).toMatchObject({ whole: true });
});

it('does not know minutes that are closed', async () => {
  session.close(uri);
  await expect(ask()).rejects.toThrow('inte öppet');
});
