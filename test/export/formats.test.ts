import { beforeAll, expect, it } from 'vitest';
import { formatOf, formats, renderBytes } from '../../export/formats.ts';
import { renderWord } from '../../export/word/write.ts';
import { readMinutes } from '../../language/read-minutes.ts';
import { patience, testEngine, testTypesetter } from './pdf/built-engine.ts';

beforeAll(async () => void (await testTypesetter()), patience);

it('has each id and each extension once', () => {
  for (const key of ['id', 'extension', 'label'] as const)
    expect(new Set(formats.map((format) => format[key])).size).toBe(formats.length);
  for (const format of formats) {
    expect(format.extension).toMatch(/^\.[a-z]+$/);
    expect(formatOf(format.id)).toBe(format);
  }
  expect(formatOf('finns-inte')).toBeUndefined();
});

it.each(formats)('$id gives a file for any minutes, also for none', async (format) => {
  for (const text of ['', 'Protokoll: Nämnden\n\nPunkt 1. Åtgärd\nBeslut att åtgärda.\n']) {
    const minutes = readMinutes(text);
    const bytes = await renderBytes(
      format,
      minutes.meeting,
      minutes,
      {},
      { pdf: testEngine, word: { render: renderWord } },
    );
    expect(bytes).toBeInstanceOf(Uint8Array);
    if (text && /^text|json/.test(format.mediaType))
      expect(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toContain('åtgärda');
  }
});

it('gives each option its default', async () => {
  const json = formatOf('json');
  if (!json) throw new Error('there is no json');
  const minutes = readMinutes('Protokoll: Nämnden\n');
  const file = async (options = {}) =>
    new TextDecoder().decode(await renderBytes(json, minutes.meeting, minutes, options));
  expect(await file()).toContain('"range"');
  expect(await file({ ranges: false })).not.toContain('"range"');
});
