import { describe, expect, test } from 'vitest';
import { ignoreFixes } from '../../../../language/editing/fixes/ignore.ts';
import { openMinutes } from '../../../../language/minutes-document.ts';
import { applied, findingsIn } from './applied.ts';

const head = `Protokoll: Styrelsen
Tid: 6 december 2019 kl. 9.00–10.00
Plats: Ekskolan

Närvarande
- Lisa Ek, ordförande
- Jonas Berg, sekreterare
- Sara Lind, justerare

Punkt 1. Budget
`;

/** The text after the rule of the first finding has been silenced, on the line or in the file. */
function ignored(text: string, code: string, where: 'line' | 'file'): string {
  const finding = findingsIn(text, {}).find((each) => each.code === code);
  const fix = finding && ignoreFixes(finding, openMinutes(text))[where === 'line' ? 0 : 1];
  if (!fix) throw new Error(`There is no ${code}`);
  return applied(fix, openMinutes(text));
}

describe('a rule is silenced', () => {
  test('by a comment above the line, also within a paragraph', () => {
    const text = `${head}Budgeten delades ut.\n@Karin Holm yrkade bifall.\n`;
    expect(ignored(text, 'person/okand', 'line')).toBe(
      `${head}Budgeten delades ut.\n// protokoll: ignorera person/okand\n@Karin Holm yrkade bifall.\n`,
    );
  });

  test('by a comment that stands as far in as the line', () => {
    const text = `${head}Beslut\n- att avvakta.\n  - @Karin Holm meddelas.\n`;
    expect(ignored(text, 'person/okand', 'line')).toBe(
      `${head}Beslut\n- att avvakta.\n  // protokoll: ignorera person/okand\n  - @Karin Holm meddelas.\n`,
    );
  });

  test('by one word more in the comment that is there, before its reason', () => {
    const comment = '// protokoll: ignorera skrivregel/kl, beslut/* (hon är inbjuden)';
    const text = `${head}${comment}\n\n// en annan kommentar\n@Karin Holm yrkade bifall.\n`;
    const right = comment.replace('beslut/*', 'beslut/*, person/okand');
    expect(ignored(text, 'person/okand', 'line')).toBe(text.replace(comment, right));
  });

  test('but not in the comment of another line, nor in one for the whole file', () => {
    const above =
      '// protokoll: ignorera skrivregel/kl\nKl 9 började mötet.\n// protokoll: ignorera i filen punkt/tom\n';
    const text = `${head}${above}@Karin Holm yrkade bifall.\n`;
    expect(ignored(text, 'person/okand', 'line')).toBe(
      `${head}${above}// protokoll: ignorera person/okand\n@Karin Holm yrkade bifall.\n`,
    );
  });

  test('in the file, at its top or where there is such a comment already', () => {
    const text = `${head}@Karin Holm yrkade bifall.\n`;
    const first = ignored(text, 'person/okand', 'file');
    expect(first).toBe(`// protokoll: ignorera i filen person/okand\n${text}`);
    expect(ignored(`\ufeff${text}`, 'person/okand', 'file')).toBe(`\ufeff${first}`);
    const last = `${text}\n// protokoll: ignorera i filen punkt/tom\n`;
    expect(ignored(last, 'person/okand', 'file')).toBe(last.replace('punkt/tom', 'punkt/tom, person/okand'));
  });
});
