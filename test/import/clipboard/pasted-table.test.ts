// Tables as programs put them on the clipboard, in the forms that their documentation and public samples show.
import { describe, expect, it } from 'vitest';
import { pastedTable } from '../../../import/clipboard/pasted-table.ts';
import { read } from '../../../import/packed-readers.ts';

const paste = async (html: string, isInList = true) =>
  pastedTable((await read('html', new TextEncoder().encode(html))).blocks, isInList);

const excel = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=Generator content="Microsoft Excel 15"><style><!--td{mso-style-parent:style0;}--></style></head><body><table border=0 cellpadding=0 cellspacing=0 width=192 style='border-collapse:collapse'><!--StartFragment--><col width=64 span=3><tr height=20><td height=20 class=xl65>Efternamn</td><td>Förnamn</td><td>Närvarande</td></tr><tr><td>Ek</td><td>Ada</td><td>x</td></tr><tr><td>Al</td><td>Bo</td><td></td></tr><!--EndFragment--></table></body></html>`;
const word = `<html><body lang=SV><!--StartFragment--><table class=MsoTableGrid><tr><td width=200 valign=top><p class=MsoNormal><b>Namn<o:p></o:p></b></p></td><td><p class=MsoNormal><b>Parti<o:p></o:p></b></p></td><td><p class=MsoNormal><b>Roll<o:p></o:p></b></p></td></tr><tr><td><p class=MsoNormal>Ada Ek<o:p></o:p></p></td><td><p class=MsoNormal>S</p></td><td><p class=MsoNormal>ordförande</p></td></tr><tr><td><p class=MsoNormal>Bo Al</p></td><td><p class=MsoNormal><o:p>&nbsp;</o:p></p></td><td></td></tr></table><!--EndFragment--></body></html>`;
const docs = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><div dir="ltr"><table><colgroup><col width="300"/></colgroup><tbody><tr><td><p dir="ltr"><span>Ada Ek</span></p></td><td><p dir="ltr"><span>revisor</span></p></td></tr><tr><td><p dir="ltr"><span>Bo Al</span></p></td><td></td></tr></tbody></table></div></b>`;
const libreOffice = `<!DOCTYPE html><html><head><meta name="generator" content="LibreOffice"/></head><body><table cellspacing="0" border="0"><colgroup width="85"></colgroup><tr><td height="17" align="left">Namn</td><td align="left">Organisation</td></tr><tr><td>Ada Ek</td><td>Kommunen</td></tr></table></body></html>`;

describe('A table of people', () => {
  it.each([
    ['Excel', excel, '- Ada Ek\n\nFrånvarande\n- Bo Al'],
    ['Word', word, '- Ada Ek (S), ordförande\n- Bo Al'],
    ['Google Docs', docs, '- Ada Ek, revisor\n- Bo Al'],
    ['LibreOffice', libreOffice, '- Ada Ek, Kommunen'],
  ])('of %s is rows of a list', async (_, html, text) => {
    expect(await paste(html)).toEqual({ kind: 'attendance', text });
  });
});

it('has its heading where there is no list', async () => {
  expect((await paste(excel, false))?.text).toBe('Närvarande\n- Ada Ek\n\nFrånvarande\n- Bo Al');
});

describe('Other content', () => {
  it('of figures is a table', async () => {
    const pasted = await paste(
      '<table><tr><td>Post</td><td>Belopp</td></tr><tr><td>Hyra</td><td>900</td></tr></table>',
    );
    expect(pasted).toEqual({ kind: 'table', text: '| Post | Belopp |\n|---|---|\n| Hyra | 900 |' });
  });

  it.each([
    ['text around a table', '<p>Så här:</p><table><tr><td>Ada Ek</td><td>x</td></tr></table>'],
    ['no table', '<p>Ada Ek</p>'],
    ['an empty table', '<table><tr><td></td></tr></table>'],
  ])('with %s is nothing of its own', async (_, html) => {
    expect(await paste(html)).toBeUndefined();
  });
});
