import fc from 'fast-check';
import { expect, it } from 'vitest';
import { filled, literal, withoutStops } from '../../../server/completion/snippet.ts';

it('fills in each tab stop, and those that come again with the same', () => {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a snippet
  expect(filled('${1:Anna} och $1, ${2:Bo}$0', (stop, text) => (stop === '2' ? 'Cia' : text))).toBe(
    'Anna och Anna, Cia',
  );
});

it('stops before the first tab stop of a line, and fills in several lines', () => {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a snippet
  const phrase = 'uppdra åt @${1:namn} att ${2:…}.';
  expect(withoutStops(phrase)).toBe('uppdra åt @');
  expect(withoutStops('Utgår.')).toBe('Utgår.');
  expect(withoutStops(`Beslut\natt ${phrase}$0`)).toBe('Beslut\natt uppdra åt @namn att ….');
});

it('keeps any text as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('$', '{', '}', '1', '\\', 'a', ':', '\n') }), (text) => {
      expect(filled(literal(text))).toBe(text);
      expect(withoutStops(literal(text))).toBe(text);
      expect(filled(`\${1:${literal(text)}}`)).toBe(text);
    }),
  );
});
