import axe from 'axe-core';
import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExportOptions } from '../../export/options.ts';
import { papers } from '../../export/papers.ts';
import { readMinutes } from '../../language/read-minutes.ts';
import { findChromium } from '../editor/workbench/browser.ts';
import { hostile, hostileTexts, pieces } from '../language/hostile.ts';
import { examples } from '../support/examples.ts';
import { syntheticMinutes } from '../support/synthetic-minutes.ts';
import { minutesRows } from './minutes-rows.ts';
import { missingWord, modelWords, wordsOf } from './model-words.ts';
import { renderAs } from './render-as.ts';

async function html(text: string, options: ExportOptions = {}, warnings: string[] = []): Promise<string> {
  const file = await renderAs('html', text, options, { warn: (message) => void warnings.push(message) });
  return new TextDecoder('utf-8', { fatal: true }).decode(file);
}

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document;
type Element = DefaultTreeAdapterTypes.Element;

function elements(node: Node): Element[] {
  const below = 'childNodes' in node ? node.childNodes.flatMap(elements) : [];
  return 'tagName' in node ? [node, ...below] : below;
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value;
}

/** The page as the HTML standard reads it; a mistake in it fails. */
function read(file: string): DefaultTreeAdapterTypes.Document {
  const mistakes: string[] = [];
  const page = parse(file, { onParseError: ({ code }) => void mistakes.push(code) });
  expect(mistakes).toEqual([]);
  return page;
}

const apart = /^(?:p|div|ol|ul|li|h\d|td|th|br|dt|dd|tr|caption|section|blockquote)$/;

/** What somebody reads in the minutes: not the links to the items, nor what the program says itself. */
function minutesText(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  if (!('childNodes' in node) || /^(?:head|nav)$/.test(node.nodeName)) return '';
  let start = 0;
  if (node.nodeName === 'ol') start = Number(attribute(node as Element, 'start') ?? 1);
  const text = node.childNodes
    .map((child) => {
      const number = node.nodeName === 'ol' && child.nodeName === 'li' ? `${start++}. ` : '';
      return number + minutesText(child);
    })
    .join('');
  return apart.test(node.nodeName) ? `\n${text}\n` : text;
}

/** All that the export writes itself. Anything else would have come from the text of the minutes. */
const ownElements =
  /^(?:html|head|meta|title|style|script|body|a|header|nav|main|section|footer|h[1-6]|p|br|span|strong|em|div|ul|ol|li|dl|dt|dd|table|caption|thead|tbody|tr|th|td|blockquote)$/;
const ownAttributes =
  /^(?:lang|charset|http-equiv|content|name|type|class|id|href|scope|start|role|tabindex|aria-label(?:ledby)?)$/;

function isOwn({ name, value }: { readonly name: string; readonly value: string }): boolean {
  if (name === 'href') return /^#(?:innehall|arende-\d+)$/.test(value);
  if (name === 'class') return /^[a-z ]+$/.test(value);
  return ownAttributes.test(name);
}

async function expectNothingLost(text: string): Promise<void> {
  const { meeting } = readMinutes(text);
  const file = await html(text);
  const page = read(file);
  const words = wordsOf(minutesText(page));
  const missing = missingWord(modelWords(meeting, text), words);
  if (missing) expect.fail(`${missing} is not in\n${file}\nof\n${JSON.stringify(text)}`);
  expect(elements(page).filter(({ tagName, attrs }) => !ownElements.test(tagName) || !attrs.every(isOwn))).toEqual([]);
}

describe('everything that the model has is on the page, in order', () => {
  it.each(examples)('$name, and nothing twice', async ({ text }) => {
    await expectNothingLost(text);
    const own = modelWords(readMinutes(text).meeting, text).flatMap((group) => group.words).length;
    expect(wordsOf(minutesText(read(await html(text)))).length).toBeLessThan(own + 60);
  });

  it('synthetic minutes', async () => {
    for (let seed = 0; seed < 8; seed++) await expectNothingLost(syntheticMinutes({ lines: 300, seed }));
  });

  it('a list inside a list', () => expectNothingLost('Protokoll: N\n\n9. Övriga frågor\n\t2) Schakt\n'));

  it('any lines of any example, in any order', async () => {
    const lines = examples.flatMap(({ text }) => text.split(/\r\n|\r|\n/));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...lines, ...minutesRows), { minLength: 1, maxLength: 40 }),
        async (picked) => expectNothingLost(picked.join('\n')),
      ),
      { numRuns: 150 },
    );
  });

  it('any pieces of minutes and of HTML', async () => {
    const piece = fc.constantFrom(
      ...pieces.filter((each) => !/[\ud800-\udfff\0]/.test(each)),
      ...markup,
      ...minutesRows,
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (picked) => expectNothingLost(picked.join(''))),
      { numRuns: 200 },
    );
  });

  it(
    'texts that are long without end',
    async () => {
      for (const text of hostileTexts) read(await html(text));
    },
    hostile.timeout,
  );
});

const markup = [
  '<script>alert(1)</script>',
  '</title><script>alert(2)</script>',
  '</script>',
  '</style>',
  '<!--',
  '--><img src=x onerror=alert(3)>',
  '"><b onclick="x">',
  "' onload='x",
  '&lt;',
  '&#x3c;',
  '&nbsp',
  '<![CDATA[',
  ']]>',
  'javascript:alert(4)',
];

describe('a page', () => {
  const attack =
    '</title></script></style><script>window.hit = 1</script><img src=x onerror="window.hit=1">"\'&lt slut';
  const hostileMinutes = `Protokoll: ${attack}\nTid: 2024-03-04 kl. 9.00–10.00\nPlats: ${attack}\n\nNärvarande\n- Anna Ek, ${attack}\n- Bo Ek\n\nPunkt 1. ${attack}\n${attack}\nBeslut\natt ${attack}\n`;

  it('has the text of an attack as text', async () => {
    const page = read(await html(hostileMinutes));
    expect(minutesText(page).split(attack).length - 1).toBe(6);
    const scripts = elements(page).filter(({ tagName }) => tagName === 'script');
    expect(scripts.map((script) => attribute(script, 'type'))).toEqual(['application/ld+json']);
    const [json] = scripts[0]?.childNodes ?? [];
    const event = JSON.parse(json && 'value' in json ? json.value : '') as Record<string, unknown>;
    expect(event).toMatchObject({
      '@type': 'Event',
      startDate: '2024-03-04T09:00',
      endDate: '2024-03-04T10:00',
      location: { '@type': 'Place', name: attack },
    });
  });

  it('leaves out characters that no page may have, and says which', async () => {
    const warnings: string[] = [];
    const file = await html('Protokoll: Nämnden\n\nPunkt 1. Val\nEtt\u0007två\u001b[31m.\n', {}, warnings);
    expect(file).toContain('Etttvå[31m.');
    expect(warnings.join()).toContain('U+0007');
    expect(warnings.join()).toContain('U+001B');
    expect(warnings).toHaveLength(1);
  });

  it('has headings that go down one level at a time, from one title', async () => {
    for (const { text } of examples) {
      const levels = elements(read(await html(text)))
        .filter(({ tagName }) => /^h\d$/.test(tagName))
        .map(({ tagName }) => Number(tagName[1]));
      expect(levels[0]).toBe(1);
      expect(levels.filter((level) => level === 1)).toHaveLength(1);
      for (const [at, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[at - 1] ?? 0) + 1);
    }
  });

  it('has a caption and column headings in each table', async () => {
    const page = read(await html(examples.find(({ name }) => name.startsWith('kulturnamnden'))?.text ?? ''));
    const tables = elements(page).filter(({ tagName }) => tagName === 'table');
    expect(tables).toHaveLength(3);
    for (const table of tables) {
      expect(elements(table).filter(({ tagName }) => tagName === 'caption')).toHaveLength(1);
      const cells = elements(table).filter(({ tagName }) => tagName === 'th');
      for (const cell of cells) expect(attribute(cell, 'scope')).toMatch(/^(?:col|row)$/);
    }
  });

  it('says that it is not verified until it is', async () => {
    const open = 'Protokoll: Nämnden\nJusterare: Bo Ek\n\nPunkt 1. Val\nText.\n';
    const verified = `${open}\nJusteras: Bo Ek 2024-03-18\n`;
    const marked = (file: string) => minutesText(read(file)).includes('OJUSTERAT');
    expect(marked(await html(open))).toBe(true);
    expect(marked(await html(open, { 'draft-mark': false }))).toBe(false);
    expect(marked(await html(verified))).toBe(false);
  });

  it('has no secrets when it is published', async () => {
    const text =
      'Protokoll: Nämnden\nTid: 2024-03-04\n\nPunkt 1. Val\nSekretess OSL 21 kap. 7 §: Ett namn.\nKalle Planterad\nSlut sekretess\n\n' +
      'Sekretess\nMer Planterad\nSlut sekretess\nPersonnummer 19121212-1212.\n';
    expect(await html(text)).toContain('Planterad');
    const file = await html(text, { version: 'publik' });
    expect(file).not.toContain('Planterad');
    expect(file).not.toContain('1212');
    const read = minutesText(parse(file)).replaceAll('\u00a0', ' ');
    expect(read).toContain('Sekretess OSL 21 kap. 7 §: Ett namn.');
    expect(read).toContain('Sekretess: Uppgifter som omfattas av sekretess');
    expect(read).toContain('publicerade versionen');
  });
});

const chromiumPath = findChromium();
if (!chromiumPath) console.log('Left out: needs Chromium (Debian: apt-get install chromium)');

describe.skipIf(!chromiumPath)('in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({
      ...(chromiumPath ? { executablePath: chromiumPath } : {}),
      args: ['--no-sandbox'],
    });
  });
  afterAll(async () => await browser?.close());

  it.each(examples)(
    '$name: is accessible, keeps its own policy and has all its style',
    async ({ text }) => {
      const context = await browser.newContext({ javaScriptEnabled: true, bypassCSP: false });
      const page = await context.newPage();
      const problems: string[] = [];
      page.on('console', (message) => void problems.push(message.text()));
      page.on('request', (request) => void (request.url().startsWith('data:') || problems.push(request.url())));
      await page.setContent(await html(text));
      expect(problems.filter((each) => each !== 'about:blank')).toEqual([]);
      expect(await page.evaluate('getComputedStyle(document.querySelector("header")).borderBottomWidth')).toBe('2px');
      // Run from outside, as a browser's own tools are: the page itself runs no scripts.
      await page.evaluate(axe.source);
      const { violations } = (await page.evaluate('axe.run()')) as axe.AxeResults;
      expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
      await context.close();
    },
    60_000,
  );

  const hostile = `${'Kommunstyrelsensarbetsutskottssammanträde'.repeat(2)}

Protokoll: ${'Samhällsbyggnadsnämndensarbetsutskott'.repeat(2)}
Datum: 2024-03-12
Justeringens plats och tid: https://exempel.se/${'mycket-lang-adress/'.repeat(8)}
Justerare: Bo Alm

Närvarande
- ${'Anna-Karin'.repeat(5)} ${'von-Essen'.repeat(5)} (S), ${'Samhällsbyggnadsförvaltningen'.repeat(2)}, ${'ordförande'.repeat(4)}
- Bo Alm (M), ersätter Eva Frid (M), § 1–4

§ 1 ${'Detaljplaneläggningsprocessbeskrivning'.repeat(2)}
Dnr KS-${'2024'.repeat(20)}
https://exempel.se/${'mycketlangadress'.repeat(8)}
Omröstning
Ja: Bo Alm, ${'Anna-Karin'.repeat(5)} ${'von-Essen'.repeat(5)}
Nej: Eva Frid
Beslut
att uppdra åt Bo Alm att ${'x'.repeat(120)} senast 2024-05-01.
Tidigare beslut 2023-10-05
1. ${'y'.repeat(120)}
   - ${'z'.repeat(120)}
     - ${'å'.repeat(120)}
Slut tidigare beslut
Sekretess OSL 26 kap. 1 §: ${'hemligt'.repeat(20)}
${'hemligt'.repeat(20)}
Slut sekretess
Uppgift: Bo Alm ringer ${'w'.repeat(90)} senast 2024-05-02

| Område | ${'Prognosavvikelse'.repeat(3)} | 2023 | 2024 | 2025 | 2026 | 2027 |
|---|---|---|---|---|---|---|
| ${'Skolverksamhet'.repeat(4)} | 1 | 2 | 3 | 4 | 5 | 1 234 567 |

Vid protokollet: ${'Anna-Karin'.repeat(5)} ${'von-Essen'.repeat(5)}
Justeras: Bo Alm
`;

  it.each([...examples, { name: 'long words, addresses and tables', text: hostile }])(
    '$name: scrolls no page of it sideways in a narrow window',
    async ({ text }) => {
      const page = await browser.newPage({ viewport: { width: 360, height: 800 } });
      const first = readMinutes(text).meeting.items.find(({ number }) => number)?.number?.value ?? '';
      for (const { id, contents } of papers) {
        if (!contents.page || (id === 'utdrag' && first === '')) continue;
        for (const version of ['intern', 'publik']) {
          const options = { version, items: first, 'signature-column': true, 'all-items': true };
          const file = await renderAs('html', text, options, {}, id);
          await page.setContent(new TextDecoder().decode(file));
          expect(await page.evaluate('document.documentElement.scrollWidth'), `${id} ${version}`).toBe(360);
        }
      }
      await page.close();
    },
    60_000,
  );
});
