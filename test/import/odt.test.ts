import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { importFile } from '../../import/import-file.ts';
import { ImportProblem } from '../../import/import-problem.ts';
import { read } from '../../import/packed-readers.ts';

const names = ['office', 'text', 'table', 'style', 'draw', 'fo']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ');

function makeOdt(body: string, styles = '', more: Readonly<Record<string, string>> = {}): Uint8Array {
  const content = `<?xml version="1.0"?><office:document-content ${names}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
  const files = { mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': content, ...more };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

const readIn = (body: string, styles?: string) => importFile(makeOdt(body, styles), 'mote.odt', { read });
const numbered = `<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" style:num-prefix="§ " text:start-value="12"/><text:list-level-style-number text:level="2" style:num-format="1" text:display-levels="2"/></text:list-style>`;
const list = (text: string, attributes = '') =>
  `<text:list text:style-name="L1"${attributes}><text:list-item><text:p>${text}</text:p></text:list-item></text:list>`;

describe('OpenDocument', () => {
  it('has numbers that go on, begin again and show several levels', async () => {
    const inner =
      '<text:list text:style-name="L1" text:continue-numbering="true"><text:list-item><text:p>Två</text:p><text:list><text:list-item><text:p>Under</text:p></text:list-item></text:list></text:list-item></text:list>';
    const { text } = await readIn(`${list('Ett')}<text:p>Text.</text:p>${inner}${list('Ny')}`, numbered);
    expect(text).toMatch(/§ 12 Ett[\s\S]*§ 13 Två[\s\S]*13\.1 Under[\s\S]*§ 12 Ny/);
  });

  it('has blanks, tabs, notes and tables, and lists what is deleted and remarked', async () => {
    const { text, account } = await readIn(
      '<text:tracked-changes><text:changed-region><text:deletion><text:p>Struket</text:p></text:deletion></text:changed-region></text:tracked-changes>' +
        '<text:p>Datum:<text:s text:c="2"/>2024-03-01</text:p><text:p>Ada<office:annotation><text:p>Stämmer?</text:p></office:annotation> talade.<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Om vägen.</text:p></text:note-body></text:note></text:p>' +
        '<table:table><table:table-row><table:table-cell><text:p>Post</text:p></table:table-cell><table:table-cell><text:p>Belopp</text:p></table:table-cell></table:table-row></table:table>',
    );
    expect(text).toMatch(/Datum: 2024-03-01\s+Ada talade\.\s+Om vägen\.\s+\| Post \| Belopp \|/);
    expect(account.leftOut.map(({ kind, text: each }) => [kind, each])).toEqual(
      expect.arrayContaining([
        ['deleted-text', 'Struket'],
        ['comment', 'Stämmer?'],
      ]),
    );
  });

  it('with a password says so', async () => {
    const manifest =
      '<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>';
    const problem = await importFile(makeOdt('', '', { 'META-INF/manifest.xml': manifest }), 'a.odt', { read }).catch(
      (error: unknown) => error,
    );
    expect(problem).toBeInstanceOf(ImportProblem);
    expect((problem as ImportProblem).message).toMatch(/lösenord/);
  });
});
