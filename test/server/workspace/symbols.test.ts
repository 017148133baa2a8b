import { describe, expect, it } from 'vitest';
import { CancellationTokenSource, SymbolKind } from 'vscode-languageserver';
import { findSymbols, searchable } from '../../../server/workspace/symbols.ts';
import type { IndexedMinutes } from '../../../server/workspace/workspace-index.ts';
import { readDigest } from '../../support/digest.ts';

const minutes = (uri: string, date: string, rest: string): IndexedMinutes => ({
  uri,
  digest: readDigest(`Protokoll: Kulturnämnden\nDatum: ${date}\n\nNärvarande\n- Åsa Söderström\n- Lisa Ek\n\n${rest}`),
});
const all = [
  minutes('memory:/1', '2019-12-06', '§ 1 Budget för biblioteket\nBeslut\natt godkänna budgeten.\n'),
  minutes('memory:/2', '2020-01-24', '§ 1 Mötets öppnande\n\n§ 2 Övrigt\nBeslut: Enligt förslaget.\n'),
];

const names = async (query: string) =>
  (await findSymbols(all, query)).map(({ name, location }) => [name, location.uri]);

describe('workspace symbols', () => {
  it('are the people, items and decisions of all minutes, the latest first', async () => {
    expect(await names('')).toEqual([
      ['Åsa Söderström', 'memory:/2'],
      ['Lisa Ek', 'memory:/2'],
      ['1. Mötets öppnande', 'memory:/2'],
      ['2. Övrigt', 'memory:/2'],
      ['Enligt förslaget.', 'memory:/2'],
      ['1. Budget för biblioteket', 'memory:/1'],
      ['att godkänna budgeten.', 'memory:/1'],
    ]);
  });

  it('say whose minutes they are in, and where', async () => {
    expect(await findSymbols(all, 'åsa')).toEqual([
      {
        name: 'Åsa Söderström',
        kind: SymbolKind.Variable,
        containerName: 'Kulturnämnden 2020-01-24',
        location: { uri: 'memory:/2', range: { start: { line: 4, character: 2 }, end: { line: 4, character: 16 } } },
      },
    ]);
  });

  it.each([
    ['soderstrom', ['Åsa Söderström']],
    ['SÖDERSTRÖM', ['Åsa Söderström']],
    ['asö', ['Åsa Söderström']],
    ['ovrigt', ['2. Övrigt']],
    ['budget', ['1. Budget för biblioteket', 'att godkänna budgeten.']],
    ['godkänna 2019-12', ['att godkänna budgeten.']],
    ['godkänna 2020', []],
    ['blotek', []],
    ['kulturnämnden', []],
  ])('are found by %s', async (query, expected) => {
    expect((await names(query)).map(([name]) => name)).toEqual(expected);
  });

  it('are no more than 500, the best of them', async () => {
    const many = Array.from({ length: 300 }, (_, at) =>
      minutes(`memory:/${at}`, `2018-01-${10 + (at % 20)}`, '§ 1 Skolskjuts\n\n§ 2 Budget\n\n§ 3 Ombudgetering\n'),
    );
    const found = await findSymbols(many, 'budget');
    expect(found).toHaveLength(500);
    expect(found.slice(0, 300).every(({ name }) => name === '2. Budget')).toBe(true);
  });

  it('are given up when they are not asked for any more', async () => {
    const source = new CancellationTokenSource();
    source.cancel();
    await expect(findSymbols(all, 'budget', source.token)).rejects.toBeTruthy();
  });
});

it('finds letters with and without their dots', () => {
  expect(searchable('Åsa Ödmårk é'.normalize('NFD'))).toBe('asa odmark e');
});
