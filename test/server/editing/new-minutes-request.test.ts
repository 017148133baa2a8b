import { URI } from 'langium';
import { VirtualFileSystemProvider } from 'langium/test';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  knownPeopleRequest,
  type NewMinutesChoices,
  type NewMinutesParams,
  type NewMinutesResult,
  newMinutesChoicesRequest,
  newMinutesRequest,
} from '../../../server/editing/editing-protocol.ts';
import { type Session, startSession } from '../session.ts';

const root = 'memory:/arkiv';
let session: Session;

const minutes = (head: string, date: string, rest = '') =>
  `${head}\nTid: ${date} kl. 9.00–10.00\n\nNärvarande\n- Lisa Ek, ordförande\n- Bo Ask\n${rest}`;

beforeEach(async () => {
  const files = new VirtualFileSystemProvider();
  const write = (name: string, text: string) => files.insert(URI.parse(`${root}/${name}`), text);
  write('1.protokoll', minutes('Protokoll: Kulturnämnden\nNummer: 5', '8 november 2019'));
  write('2.protokoll', minutes('Protokoll: KULTURNÄMNDEN\nNummer: 6', '6 december 2019', '- Ny Person\n'));
  write('3.protokoll', minutes('Minnesanteckningar: Arbetsgruppen', '2 januari 2020'));
  write('4.protokoll', minutes('Årsmötesprotokoll: Kulturnämnden\nNummer: 90', '9 december 2019'));
  write('5.protokoll', minutes('Kallelse: Stadsteatern', '9 december 2020'));
  write('6.protokoll', 'Utan rubrik');
  session = await startSession({ workspace: { workspaceFolders: true } }, undefined, { files, folders: [root] });
});
afterEach(() => session.end());

function make(params: NewMinutesParams): Promise<NewMinutesResult> {
  return session.connection.sendRequest(newMinutesRequest, params);
}

it('lists genres, and the bodies of the workspace with the latest meeting first', async () => {
  const { genres, bodies } = await session.connection.sendRequest<NewMinutesChoices>(newMinutesChoicesRequest);
  expect(genres.map(({ label }) => label)).toContain('Styrelseprotokoll');
  expect(genres.find(({ label }) => label === 'Styrelseprotokoll')?.body).toBe('Föreningen');
  expect(bodies).toEqual([
    { name: 'Arbetsgruppen', genre: 'Minnesanteckningar', date: '2020-01-02' },
    { name: 'Kulturnämnden', genre: 'Årsmötesprotokoll', date: '2019-12-09' },
  ]);
});

it('goes on from the last minutes of the same sort, before the day', async () => {
  const genre = 'Nämndprotokoll';
  const next = await make({ genre, body: 'Kulturnämnden', date: '2019-12-20' });
  expect(next.text).toContain('Protokoll: Kulturnämnden\nNummer: 7\nTid: fredag 20 december 2019');
  expect(next.text).toContain('- Ny Person');
  expect(next.snippet).toContain('${');
  const between = await make({ genre, body: 'Kulturnämnden', date: '2019-12-01' });
  expect(between.text).toContain('\nNummer: 6\n');
  expect(between.text).not.toContain('- Ny Person');
  const first = await make({ genre, body: 'Kulturnämnden', date: '2019-01-01' });
  expect(first.text).not.toContain('Lisa Ek');
});

it('reads what is open as it is being written', async () => {
  const text = minutes('Protokoll: Styrelsen', '6 december 2019', '- Osparad Person\n');
  session.open('untitled:Untitled-1', text);
  // The index counts it when the server has a document of it.
  await session.connection.sendRequest(knownPeopleRequest, { uri: 'untitled:Untitled-1' });
  const { text: made } = await make({ genre: 'Styrelseprotokoll', body: 'Styrelsen', date: '2019-12-20' });
  expect(made).toContain('- Osparad Person');
});

it('needs no body', async () => {
  const { text } = await make({ genre: 'Styrelseprotokoll', date: '2019-12-20' });
  expect(text).toContain('Styrelseprotokoll: Föreningen\n');
});

it.each([
  { genre: 'Kärleksbrev', date: '2019-12-20' },
  { genre: 'Styrelseprotokoll', date: '2019-02-31' },
  { genre: 'Styrelseprotokoll', date: 'i morgon' },
])('refuses what there is not: %j', async (params) => {
  await expect(make(params)).rejects.toThrow(/finns inte|inget datum/);
});
