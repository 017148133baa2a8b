import { expect, it } from 'vitest';
import { documentLinks } from '../../../server/navigation/document-links.ts';
import { findWebLinks } from '../../../server/navigation/web-links.ts';
import { expectInProportion } from '../../support/growth.ts';
import { marked, textsOf } from '../marked.ts';

it.each([
  ['Se https://exempel.se.', ['https://exempel.se']],
  ['(https://exempel.se/a), ”https://exempel.se/b”.', ['https://exempel.se/a', 'https://exempel.se/b']],
  ['https://sv.wikipedia.org/wiki/Ek_(träd).', ['https://sv.wikipedia.org/wiki/Ek_(träd)']],
  ['(se https://sv.wikipedia.org/wiki/Ek_(träd))', ['https://sv.wikipedia.org/wiki/Ek_(träd)']],
  ['[rapport](https://exempel.se/r?a=1&b=2#c)!', ['https://exempel.se/r?a=1&b=2#c']],
  ['<http://exempel.se>; **https://exempel.se/fet**', ['http://exempel.se', 'https://exempel.se/fet']],
  ['HTTPS://EXEMPEL.SE/, sedan', ['HTTPS://EXEMPEL.SE/']],
  ['https://exempel.se/å/ö?', ['https://exempel.se/å/ö']],
  ['xhttps://exempel.se ftp://exempel.se https:// https://. http://[', []],
  ['https://a.se/…', ['https://a.se/']],
])('finds the addresses in %j', (text, expected) => {
  expect(
    textsOf(
      text,
      findWebLinks(text).map(({ range }) => range),
    ),
  ).toEqual(expected);
});

it('links appended files that lie beside the minutes', () => {
  const { minutes, ranges } = marked([
    'Protokoll: Styrelsen',
    'Bilagor: «bilaga 1.pdf»',
    '',
    'Punkt 1. Val',
    'Bilaga: «bilagor/offert.pdf», «..\\karta.png»',
    'Bilaga: Offerten',
    'Bilaga: /etc/passwd.txt',
    'Bilaga: C:\\hemligt.txt',
    'Bilaga: \\\\server\\delad\\fil.pdf',
    'Bilaga: Se mejlet. Det är långt.',
    'Bilaga: «https://exempel.se/fil.pdf»',
  ]);
  const links = documentLinks(minutes, 1).sort((a, b) => a.range.start - b.range.start);
  expect(links.map(({ range }) => range)).toEqual(ranges);
  expect(links.map((link) => (link.kind === 'file' ? link.path : link.kind))).toEqual([
    'bilaga 1.pdf',
    'bilagor/offert.pdf',
    '../karta.png',
    'web',
  ]);
});

it.each([
  [0, ['bilagor/a.pdf', 'b/../c.pdf']],
  [1, ['bilagor/a.pdf', '../d.pdf', 'b/../c.pdf']],
])('links no file outside the folder that is open, %i folders up', (depth, expected) => {
  const paths = [
    'bilagor/a.pdf',
    '../d.pdf',
    'b/../c.pdf',
    '../../../etc/passwd.txt',
    '..\\..\\evil.exe',
    'a/../../../b.pdf',
  ];
  const { minutes } = marked(['Protokoll: Styrelsen', '', 'Punkt 1. Val', `Bilaga: ${paths.join(', ')}`]);
  const found = documentLinks(minutes, depth).flatMap((link) => (link.kind === 'file' ? [link.path] : []));
  expect(found).toEqual(expected);
});

it('counts each bracket once, takes no address of over 2 048 characters, and goes on after one', async () => {
  await expectInProportion((size) => findWebLinks(`http://a${')'.repeat(size)}`), 100_000);
  await expectInProportion((size) => findWebLinks('http://'.repeat(size / 7)), 200_000);
  await expectInProportion((size) => findWebLinks('http://a)))'.repeat(size / 11)), 200_000);
  await expectInProportion((size) => findWebLinks('http://a '.repeat(size / 9)), 50_000);
  const long = `http://exempel.se/${'a'.repeat(2048)}`;
  expect(findWebLinks(`${long.slice(0, 2048)} ${long} http://b.se`).map(({ url }) => url)).toEqual([
    long.slice(0, 2048),
    'http://b.se',
  ]);
  expect(findWebLinks('(http://a.se/x,http://b.se/y)').map(({ url }) => url)).toEqual(['http://a.se/x,http://b.se/y']);
});

it('links references to their items', () => {
  const { minutes, ranges } = marked([
    'Övriga deltagare',
    '- Bo Ek, «punkt 2»',
    '',
    'Punkt 1. Mer om «punkt 2»',
    'Se «§ 2», punkt «1»–«2», punkt 7, § 2 i stadgarna.',
    '',
    'Punkt 2. Slut',
  ]);
  const links = documentLinks(minutes).sort((a, b) => a.range.start - b.range.start);
  expect(links.map(({ range }) => range)).toEqual(ranges);
  const [first, second] = minutes.meeting.items.map(({ heading }) => heading.start);
  expect(links.map((link) => link.kind === 'item' && link.start)).toEqual([second, second, second, first, second]);
});
