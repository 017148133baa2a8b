// What a preview shows after any edits, patch by patch, is what it would show of the same text from the beginning.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstLines, type ListedBlock, patched } from '../../../client/preview/page/block-list.ts';
import { renderHtml } from '../../../export/html.ts';
import { buildMinutes } from '../../../export/paper/build.ts';
import { publishedMinutes, type Version } from '../../../export/published.ts';
import { readMinutes } from '../../../language/read-minutes.ts';
import { createLivePage } from '../../../server/preview/live-page.ts';
import { nothingShown, patchBetween, shownNext } from '../../../server/preview/patches.ts';
import { examples } from '../../support/examples.ts';
import { openDocument, services } from './live-document.ts';

/** What the page is given, without the names of the blocks. */
function seen(blocks: readonly ListedBlock[]): unknown {
  const lines = firstLines(blocks);
  return blocks.map(({ html, rows, item }, at) => ({ html, rows, item, line: lines[at] }));
}

function seenAnew(text: string, version: Version): unknown {
  const { document } = openDocument(text);
  const shown = shownNext(nothingShown, createLivePage(version, services)(document));
  return seen(patched([], patchBetween(nothingShown, shown)));
}

const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.oneof(fc.nat({ max: 30 }), fc.nat({ max: 2000 })),
  insert: fc.constantFrom(
    ...['', 'x', '\n', '\n\n', '- Nils Ek\n', '\n§ 7 Nytt\n', '\n## 3. Annat\n', '\nBeslut\natt avslå.\n'],
    ...['\nSekretess OSL 21 kap. 7 §: Ett ärende\nHemligt\nSlut sekretess\n', '// hej\n', '640823-3234', '\r\n'],
  ),
});

describe.each(['intern', 'publik'] as const)('the version %s', (version) => {
  it('is the same after patches as anew', () => {
    fc.assert(
      fc.property(fc.constantFrom(...examples), fc.array(edit, { minLength: 1, maxLength: 6 }), ({ text }, edits) => {
        let now = text;
        const { document, type } = openDocument(now);
        const page = createLivePage(version, services);
        let shown = nothingShown;
        let list: readonly ListedBlock[] = [];
        for (const { at, remove, insert } of [{ at: 0, remove: 0, insert: '' }, ...edits]) {
          const from = Math.floor(at * now.length);
          now = now.slice(0, from) + insert + now.slice(from + remove);
          type(now);
          let wanted: unknown;
          try {
            wanted = seenAnew(now, version);
          } catch {
            // Nothing may be shown of it; then the page is made again.
            expect(() => page(document)).toThrow();
            shown = nothingShown;
            continue;
          }
          const next = shownNext(shown, page(document));
          list = patched(list, patchBetween(shown, next));
          shown = next;
          expect(seen(list)).toEqual(wanted);
          expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
        }
      }),
      { numRuns: 60 },
    );
  });

  it.each(examples)('is the page that is exported: $name', async ({ text }) => {
    const minutes = version === 'publik' ? publishedMinutes(readMinutes(text).meeting, text) : readMinutes(text);
    const exported = await renderHtml(buildMinutes(minutes.meeting, minutes.text, { version, draftMark: true }));
    const { document } = openDocument(text);
    const shown = createLivePage(version, services)(document).map(({ block }) => block.html);
    // The export has its items in sections, and a link past the list of them.
    const body = exported.slice(exported.indexOf('<header>'), exported.indexOf('</body>'));
    const bare = (html: string) => html.replace(/<\/?(?:section|main)[^>]*>|\n/g, '');
    expect(bare(shown.join(''))).toBe(bare(body));
  });
});

it('sends what a key has changed, and no more', () => {
  const text = examples.find(({ name }) => name.startsWith('minnesanteckningar-2019'))?.text ?? '';
  const { document, type } = openDocument(text);
  const page = createLivePage('intern', services);
  const before = shownNext(nothingShown, page(document));
  const at = text.indexOf('\n', text.length / 2);
  type(`${text.slice(0, at)}x${text.slice(at)}`);
  const patch = patchBetween(before, shownNext(before, page(document)));
  expect(patch).toMatchObject({ remove: 1, whole: false });
  expect(patch.insert).toHaveLength(1);
});

it('sends no text again when a line is added above it', () => {
  const text = 'Protokoll: Klubben\n\n1. Val\n\nEtt stycke.\n\n2. Annat\n\nEtt till.\n';
  const { document, type } = openDocument(text);
  const page = createLivePage('intern', services);
  const before = shownNext(nothingShown, page(document));
  type(text.replace('\n\n2.', '\n\n\n2.'));
  const { insert } = patchBetween(before, shownNext(before, page(document)));
  expect(insert.map(({ html, skip }) => [html, skip])).toEqual([[undefined, 2]]);
});

it('places what is published on the lines of the whole text', () => {
  const text =
    '1. Val\n\nSekretess OSL 21 kap. 7 §: Ett ärende\nHemligt ett\nHemligt två\nSlut sekretess\n\n// en not\nEfteråt 640823-3234.\n';
  const { document } = openDocument(text);
  const placed = createLivePage('publik', services)(document);
  expect(JSON.stringify(placed)).not.toMatch(/Hemligt|en not|640823/);
  const lineOf = (word: string) => {
    const found = placed.find(({ block }) => block.html.includes(word));
    return [found?.line, found?.rows.length];
  };
  expect(lineOf('Ett ärende')).toEqual([2, 4]);
  expect(lineOf('Efteråt')).toEqual([8, 1]);
});
