/** What "enligt styrelsens förslag" was, where the item says it under a label of that name. */
import type { BlockData, FactData } from '../paper/paper-data.ts';

/** "enligt styrelsens förslag", "i enlighet med förslaget", "bifaller förvaltningens förslag". */
const reference =
  /(?<!\p{L})(?:enligt|enlighet med|bifalla|bifaller|biföll|följa|följer|följde)\s+(?:(?:det|liggande|föreliggande|framlagda)\s+)?(?:(\p{L}[\p{L} -]{0,60}s)\s+)?förslag(?:et)?(?!\p{L})/iu;

/**
 * The decision with the proposal that it refers to, word for word. `above` is what is before it in its item. Without
 * one that is surely meant the block is as it was: its proposer's own, or the only one where nobody's is named.
 */
export function withProposal(block: BlockData, above: readonly BlockData[]): BlockData {
  if (block.kind !== 'decision') return block;
  const said = [block.label, block.text, ...block.lists.flatMap(({ entries }) => entries.map(({ text }) => text))];
  const found = reference.exec(said.filter(Boolean).join(' '));
  if (!found) return block;
  const whose = found[1]?.toLowerCase();
  const proposals = above.flatMap(proposalsIn);
  const named = proposals.filter(({ label }) => !whose || label.toLowerCase().startsWith(`${whose} förslag`));
  const isPrepared = named.length === 0 && preparing.test(found[1] ?? '');
  const meant = isPrepared && proposals.every(({ label }) => nobodys.test(label)) ? proposals : named;
  const [only, second] = meant;
  return only && !second ? { ...block, facts: [...block.facts, only] } : block;
}

/** Those who prepare matters: theirs is a proposal under a label that says nobody's. In lower case, so that no member is meant. */
const preparing =
  /(?:förvaltning(?:en|schef(?:en)?)|kontoret|styrelsen|utskottet|nämnden|presidiet|beredningen|ledningen|tjänstemännen)s$/u;
const nobodys = /^förslag(?:et)?(?: till beslut)?$/iu;

/** Labels that name a proposal, with what they say. A motion of one member is a demand of theirs, not the proposal. */
function proposalsIn(block: BlockData): FactData[] {
  const rows =
    block.kind === 'facts' ? block.rows : block.kind === 'labelled' ? [{ ...block, label: block.label ?? '' }] : [];
  return rows
    .filter(
      ({ label, text, lists }) =>
        /(?<!\p{L})förslag(?:et)?(?: till beslut)?$/iu.test(label) && (text || lists.length > 0),
    )
    .map(({ label, text, lists }) => ({ label, text, lists }));
}
