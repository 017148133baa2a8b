import { describe, expect, it } from 'vitest';
import configuration from '../../syntaxes/language-configuration.json' with { type: 'json' };

describe('Language configuration', () => {
  it('takes Swedish words and double names as one word', () => {
    const { pattern, flags } = configuration.wordPattern;
    const words = 'Åsa Ek-Lund såg Södertörns 3 förslag.'.match(new RegExp(pattern, `g${flags}`));
    expect(words).toEqual(['Åsa', 'Ek-Lund', 'såg', 'Södertörns', '3', 'förslag']);
  });

  it.each([
    ['att köpa kaffe.', 'att '],
    ['- att köpa kaffe.', '- att '],
    ['- Rickard Sundbom', '- '],
    ['// kom ihåg', '// '],
    ['- ', undefined],
    ['Mötet öppnades att börja med.', undefined],
  ])('Enter after %o goes on with %o', (line, continuation) => {
    const rule = configuration.onEnterRules.find(({ beforeText }) => new RegExp(beforeText).test(line));
    expect(rule?.action.appendText).toBe(continuation);
  });
});
