import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markText, unmarkedText } from '../../../export/emphasis/mark-text.ts';
import { signs, spansOf } from '../../../export/emphasis/marked-text.ts';
import { partsOf } from '../nothing-lost.ts';

/** Marked text with `«strong»` and `‹emphasised›`. */
function shown(text: string): string {
  return markText(text)
    .replaceAll(signs.strongStart, '«')
    .replaceAll(signs.strongEnd, '»')
    .replaceAll(signs.emStart, '‹')
    .replaceAll(signs.emEnd, '›');
}

describe('emphasis', () => {
  it.each([
    ['**fet** text', '«fet» text'],
    ['*kursiv* och _kursiv_', '‹kursiv› och ‹kursiv›'],
    ['***båda***', '«‹båda›»'],
    ['**Beslut:**Text', '«Beslut:»Text'],
    ['en**ord**', 'en«ord»'],
    ['**a\nb** c', '«a»\n«b» c'],
    ['**foo *bar**', '«foo *bar»'],
    ['(*x*), "_y_"!', '(‹x›), "‹y›"!'],
    ['😀**a**', '😀«a»'],
    ['**5 000** kr', '«5 000» kr'],
    ['* rad *a* b', '* rad ‹a› b'],
    ['<b>fet</b> <em class="x">kursiv</em>', '«fet» ‹kursiv›'],
    ['**https://y.se/a_b_**', '«https://y.se/a_b_»'],
  ])('%j', (text, marked) => expect(shown(text)).toBe(marked));
});

describe('what only looks like markup', () => {
  it.each([
    '2*3*4',
    '2**3**4',
    'x**2 + y**2',
    '5 * 3 * 2',
    'snake_case_namn och a_b_',
    '_utkast_.pdf',
    'Avgift 500 kr*\n*Inkl. moms',
    'Anna*, Bo* och Cia*',
    '**',
    '** **',
    '____ namn ____',
    'G:\\Styrelsen\\',
    'C:\\',
    '\\\\server\\_x_\\y',
    'm<sup>2</sup> <del>struket</del> <namn> a < b > c',
    '<a href="x">länk</a>',
    '<!-- öppen',
    '`*kod*` och ```\n**a**\\\n```',
    'https://x.se/_a_/b',
  ])('%j', (text) => expect(shown(text)).toBe(text));
});

describe('what is only there for the source', () => {
  it.each([
    ['rad\\\ntvå \\\\\ntre\\', 'rad\ntvå\ntre'],
    ['3\\. maj 2 \\* 3 \\*inte\\*', '3. maj 2 * 3 *inte*'],
    ['snake\\_case \\_a\\_', 'snake_case _a_'],
    ['a<br>b <br />\nc<BR/>', 'a\nb\nc'],
    ['<span style="color:red">röd</span> <u>a</u><font color=red>b</font>', 'röd ab'],
    ['a <!-- dold\ntext --> b', 'a b'],
    ['a <!-- dold --> b<!-- c -->d', 'a bd'],
    ['a\n<!-- x -->\nb', 'a\nb'],
  ])('%j', (text, read) => expect(unmarkedText(text)).toBe(read));
});

const markup = fc
  .array(
    fc.constantFrom(
      ...[
        'ord',
        'Ek',
        '12',
        '5 000',
        ' ',
        ' ',
        ' ',
        '\n',
        '*',
        '**',
        '***',
        '_',
        '__',
        '\\',
        '\\*',
        '. ',
        ', ',
        '(',
        ')',
      ],
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

describe('any text', () => {
  it('keeps its words and numbers, in order', () => {
    fc.assert(
      fc.property(markup, (text) => {
        const words = (all: string) => partsOf(all.replace(/[*_\\]/g, '')).join('');
        expect(words(unmarkedText(text))).toBe(words(text));
      }),
    );
  });

  it('has no pair of two stars around words left', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('ord', 'Ek', 'två ord'), { minLength: 1, maxLength: 3 }),
        markup,
        (words, around) => {
          fc.pre(!/[*_\\]/.test(around));
          expect(unmarkedText(`${around} **${words.join(' ')}** ${around}`)).not.toContain('**');
        },
      ),
    );
  });

  it('has its marks in pairs on each line', () => {
    fc.assert(
      fc.property(markup, (text) => {
        for (const line of markText(text).split('\n'))
          expect(line.replace(/[^\ufdd0-\ufdd3]/g, '')).toMatch(
            /^(?:\ufdd0\ufdd1|\ufdd2\ufdd3|\ufdd0\ufdd2\ufdd3\ufdd1)*$/,
          );
      }),
    );
  });

  it('is its spans', () => {
    fc.assert(
      fc.property(markup, (text) => {
        const spans = spansOf(markText(text));
        expect(spans.map((span) => span.text).join('')).toBe(unmarkedText(text));
      }),
    );
  });
});
