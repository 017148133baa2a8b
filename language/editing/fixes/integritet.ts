/** Fixes of rules about personal data and secret text. */
import { allBlocks, documentBlocks, itemsOf } from '../../facts/traversal.ts';
import type { Secret } from '../../meeting/model.ts';
import { lineEnd, lineStart } from '../../source/lines.ts';
import type { SourceRange } from '../../source/range.ts';
import { isSameRange } from '../../source/range.ts';
import { dominantLineBreak } from '../formatter/source-lines.ts';
import { type FixMaker, fix, insert, type Minutes, replace } from './fix.ts';

/** Writes something in the place of the number that says nothing of whose it is. */
export const maskNumber: FixMaker = ({ code, data, range }) => {
  if (data?.replacement === undefined) return [];
  const certain = code === 'integritet/personnummer';
  const title = `Maskera ${certain ? 'personnumret' : 'numret'} (${data.replacement})`;
  return [fix(title, [replace(range, data.replacement)], certain)];
};

/** Replaces it by the word for its kind. */
export const maskPersonal: FixMaker = ({ data, range }) => {
  if (data?.replacement === undefined) return [];
  return [fix(`Maskera uppgiften (${data.replacement})`, [replace(range, data.replacement)])];
};

/** Puts the paragraph or list of an item under "Sekretess": of other blocks only a part is personal. */
export const makeSecret: FixMaker = ({ range }, { meeting, text }) => {
  for (const item of itemsOf(meeting)) {
    for (const block of item.blocks) {
      if (block.range.start > range.start || range.end > block.range.end) continue;
      if (block.type !== 'paragraph' && block.type !== 'list') return [];
      const lineBreak = dominantLineBreak(text);
      const edits = [
        insert(lineStart(text, block.range.start), `Sekretess${lineBreak}`),
        insert(lineEnd(text, block.range.end), `${lineBreak}Slut sekretess`),
      ];
      return [fix(`Lägg ${block.type === 'list' ? 'listan' : 'stycket'} under ”Sekretess”`, edits)];
    }
  }
  return [];
};

/** Ends secret text where it ends already, with its last block; or after its first. */
export const closeSecret: FixMaker = ({ range }, minutes) => {
  const secret = secretAt(minutes, range);
  if (!secret) return [];
  const close = (title: string, after: SourceRange, isPreferred: boolean) => {
    const lineBreak = dominantLineBreak(minutes.text);
    return fix(title, [insert(lineEnd(minutes.text, after.end), `${lineBreak}Slut sekretess`)], isPreferred);
  };
  const [first, last] = [secret.blocks[0], [...allBlocks(secret.blocks)].at(-1)];
  const whole = close('Avsluta sekretessen sist i punkten', last?.range ?? secret.heading, true);
  if (!first || secret.blocks.length < 2) return [whole];
  return [whole, close('Avsluta sekretessen efter stycket', first.range, false)];
};

function secretAt({ meeting }: Minutes, heading: SourceRange): Secret | undefined {
  for (const block of documentBlocks(meeting)) {
    if (block.type === 'secret' && isSameRange(heading, block.heading)) return block;
  }
  return undefined;
}
