import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fileNamePart, suggestedFileName } from '../../export/file-name.ts';
import { readMinutes } from '../../language/read-minutes.ts';

const suggest = (text: string) => suggestedFileName(readMinutes(text).meeting, '.md');

it('is the body and the date', () => {
  expect(suggest('Protokoll: Kulturnämnden\nDatum: 2019-12-06\n')).toBe('Kulturnämnden 2019-12-06.md');
  expect(suggest('Protokoll: Kulturnämnden\n')).toBe('Kulturnämnden.md');
  expect(suggest('Årsmötesprotokoll\n')).toBe('Årsmötesprotokoll.md');
  expect(suggest('')).toBe('Protokoll.md');
});

it('has no personnummer', () => {
  // Skatteverket's test number.
  expect(suggest('Protokoll: Nämnden 19640823-3234\nDatum: 2019-12-06\n')).toBe('Nämnden ÅÅÅÅMMDD-XXXX 2019-12-06.md');
});

it('leads nowhere else', () => {
  expect(fileNamePart('../../etc/passwd')).toBe('etc-passwd');
  expect(fileNamePart('C:\\Windows\\system32')).toBe('C-Windows-system32');
  expect(fileNamePart('Nämnd\u202egpj.exe')).toBe('Nämndgpj.exe');
  expect(fileNamePart('rad\r\nbyte\0')).toBe('rad byte');
  expect(fileNamePart('CON')).toBe('CON_');
  expect(fileNamePart('nul.tar.gz')).toBe('nul_');
  expect(fileNamePart('..')).toBe('');
  expect(fileNamePart('-rf')).toBe('rf');
  expect(new TextEncoder().encode(fileNamePart('å😀'.repeat(200))).length).toBeLessThanOrEqual(180);
});

it('is a plain name on every system, whatever the body is', () => {
  const nasty = fc.array(
    fc.oneof(
      fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code)),
      fc.constantFrom('..', '/', '\\', 'CON', 'LPT1', '.', ' ', '\u202e', '\ud800'),
    ),
  );
  fc.assert(
    fc.property(nasty, (parts) => {
      const name = fileNamePart(parts.join(''));
      // biome-ignore lint/suspicious/noControlCharactersInRegex: that there are none is what is tested
      expect(name).not.toMatch(/[/\\:*?"<>|\u0000-\u001f\u007f\u202e]|\.\.|^[\s.-]|[\s.]$/);
      expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i);
      expect(Buffer.from(name).toString()).toBe(name);
      expect(fileNamePart(name)).toBe(name);
    }),
  );
});
