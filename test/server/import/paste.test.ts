import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PasteParams, type PasteResult, pasteRequest } from '../../../server/import/import-protocol.ts';
import { type Session, startSession } from '../session.ts';

const uri = 'file:///mote.protokoll';
const text = 'Protokoll: Styrelsen\n\nNärvarande\n- Cia Bok\n\nPunkt 1. Val\nText.\n';
const people = '<table><tr><td>Namn</td><td>Roll</td></tr><tr><td>Ada Ek</td><td>ordförande</td></tr></table>';

describe('A table that is pasted', () => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession();
    session.open(uri, text);
  });
  afterAll(() => session.end());

  const paste = (line: number, html: string) => {
    const params: PasteParams = { uri, position: { line, character: 0 }, html };
    return session.connection.sendRequest<PasteResult | null>(pasteRequest, params);
  };

  it('fits a list of attendance when it has people', async () => {
    expect(await paste(4, people)).toEqual({ kind: 'attendance', text: '- Ada Ek, ordförande', fitsPlace: true });
  });

  it('is only offered in an item', async () => {
    expect(await paste(6, people)).toMatchObject({ kind: 'attendance', fitsPlace: false });
  });

  it('of figures is only offered in a list of attendance', async () => {
    expect(await paste(4, '<table><tr><td>El</td><td>9</td></tr></table>')).toMatchObject({
      kind: 'table',
      fitsPlace: false,
    });
  });

  it('with text around it is pasted as it is', async () => {
    expect(await paste(4, `<p>Hej</p>${people}`)).toBeNull();
  });
});
