import { describe, expect, it } from 'vitest';
import { importFile } from '../../import/import-file.ts';
import { read } from '../../import/packed-readers.ts';
import { readMinutes } from '../../language/read-minutes.ts';
import { lost } from './read-in.ts';

async function readIn(html: string) {
  const imported = await importFile(new TextEncoder().encode(html), 'mote.html', { read });
  return { ...imported, meeting: readMinutes(imported.text).meeting };
}

describe('HTML', () => {
  it('has headings as items, lists with their numbers, and nothing of what is hidden', async () => {
    const { text, meeting, account } = await readIn(
      '<!doctype html><title>x</title><h1>Styrelsemöte 2024-03-01</h1><h2>Öppnande</h2><p>Ada öppnade.</p><h2>Val</h2><p>Först:<ol start=3><li>en sak<li>en annan</ol><p style="display:none">dolt</p><script>1</script>',
    );
    expect(meeting.date?.iso).toBe('2024-03-01');
    expect(meeting.items.map(({ title }) => title?.value)).toEqual(['Öppnande', 'Val']);
    expect(text).toMatch(/3\. en sak\n\s*4\. en annan/);
    expect(text).not.toMatch(/dolt|<|x\n/);
    expect(account.leftOut.map(({ kind }) => kind)).toContain('hidden-text');
  });

  it('of Word has the numbers that Word wrote, and a square of Wingdings is no section sign', async () => {
    const mso = (label: string, text: string, font = '') =>
      `<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='${font}'><span style='mso-list:Ignore'>${label}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>${text}</p>`;
    const { meeting, text } = await readIn(
      `<html><body>${mso('§ 12', 'Öppnande')}<p>Text.</p>${mso('§ 13', 'Val')}<p>Text:</p>${mso('§', 'en sak', 'font-family:Wingdings')}</body></html>`,
    );
    expect(meeting.items.map(({ number, title }) => [number?.value, title?.value])).toEqual([
      ['12', 'Öppnande'],
      ['13', 'Val'],
    ]);
    expect(text).toMatch(/- en sak/);
  });

  it('has tables, terms and line breaks', async () => {
    const { meeting } = await readIn(
      '<html><dl><dt>Datum<dd>2024-03-01<dt>Plats:<dd>Huset</dl><table><caption>Närvarande</caption><tr><th>Namn<th>Roll<tr><td>Ada Ek<td>ordförande<tr><td>Bo Al<td></table><h2>§ 1 Val</h2>Rad ett.<br>Rad två.',
    );
    expect(meeting.place?.value).toBe('Huset');
    expect(meeting.attendance.map(({ name }) => name)).toEqual(['Ada Ek', 'Bo Al']);
    expect(meeting.chair?.name).toBe('Ada Ek');
  });

  it('loses no text', async () => {
    const words = ['Ett', 'Två', 'Tre', 'Fyra', 'Fem', 'Sex', 'Sju', 'Åtta', 'Nio', 'Tio'];
    const [a, b, c, d, e, f, g, h, i, j] = words;
    const html = `<html><!--${a}--><nav>${b}</nav><p>${c}<b>${d}</b></p><pre>${e}\n${f}</pre><table><tr><td>${g}<td><ul><li>${h}</ul></table><blockquote>${i}</blockquote>${j}`;
    expect(lost(words.join(' '), await readIn(html))).toBe('');
  });
});
