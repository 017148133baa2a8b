/** Headings that only the document's style makes headings: in capitals or bold, underlined, or plain lines. */
import type { LexerState } from '../lexer-state.ts';
import { leaveEnclosing, openConstruct, setFlow } from '../lexer-state.ts';
import { trimEmphasis } from '../line.ts';
import {
  bulletTitle,
  codedHeading,
  isAgendaTitle,
  isBoldHeading,
  isCapitalHeading,
  isPlainHeading,
  labelTitle,
  motionHeading,
  underline,
} from '../style/line-forms.ts';
import { emitTitle, openTitle } from './item-title.ts';
import type { LineContext, Recogniser } from './line-context.ts';

/** A title alone on its line, in a document whose items are headed so. */
export const recogniseHeadingLine: Recogniser = (context) => {
  const { line, state, emit } = context;
  if (state.documentStyle.items === 'coded') return recogniseCoded(context);
  // Only numbers and Markdown headings end what is secret.
  if (state.enclosing.includes('s')) return false;
  if (state.documentStyle.items === 'labels') return recogniseLabel(context);
  if (state.documentStyle.items === 'bullets') return recogniseBullet(context);
  if (!isHeading(context, line.text.slice(line.from, line.to))) return false;
  const from = line.from + (/^[*_]{0,3}/.exec(line.text.slice(line.from, line.from + 3))?.[0].length ?? 0);
  const stars = trimEmphasis(line, from);
  // "**Ekonomi:**", "EKONOMI:"
  const to = line.text.charAt(stars - 1) === ':' ? trimEmphasis({ ...line, to: stars - 1 }, from) : stars;
  openItem(state);
  if (state.style === 'none') state.style = 'headings';
  emit('ITEM_HEADING', from, to);
  openTitle(context, line.text.slice(from, to), false);
  return true;
};

function isHeading({ state, nextLine }: LineContext, text: string): boolean {
  const { documentStyle: style } = state;
  if (style.motions && state.place === 'item' && state.afterBlank && motionHeading.test(text)) return true;
  if (style.underlines && underline.test(nextLine()) && isPlainHeading(text)) return true;
  // In the head, the lines of a letterhead look alike.
  const isLetterhead = state.place === 'head' && !state.hasHead && (style.items !== 'plain' || state.lines < 2);
  if (!state.afterBlank || isLetterhead) return false;
  switch (style.items) {
    case 'bold':
    case 'underlined':
      return isBoldHeading(text);
    case 'capitals':
      return isCapitalHeading(text);
    case 'plain':
      return isPlainHeading(text);
    default:
      return false;
  }
}

/** "Mötets öppnande:", "**Ekonomi:** Kassan är god." In the head, only a title that agendas have: others are fields. */
function recogniseLabel(context: LineContext): boolean {
  const { line, lead, state, emit } = context;
  if (!state.afterBlank || lead.bullet) return false;
  const title = labelTitle(line.text.slice(line.from, line.to));
  if (title === undefined || (state.place === 'head' && !isAgendaTitle(title))) return false;
  const from = line.text.indexOf(title, line.from);
  let rest = from + title.length;
  while (rest < line.to && /[\s:*_]/.test(line.text.charAt(rest))) rest++;
  openItem(state);
  if (state.style === 'none') state.style = 'headings';
  emit('ITEM_HEADING', from, from + title.length);
  if (rest >= line.to) {
    openTitle(context, title, false);
    return true;
  }
  emit('PROSE', rest, line.to);
  setFlow(state, { text: true });
  return true;
}

/** "* val av justerare" */
function recogniseBullet(context: LineContext): boolean {
  const { line, lead, state, emit } = context;
  const title = bulletTitle.exec(line.text.slice(line.from, line.to))?.[1];
  const { open } = state;
  if (!state.afterBlank || title === undefined || (open.kind === 'attendance' && (open.rows === 0 || open.spaced)))
    return false;
  openItem(state);
  if (state.style === 'none') state.style = 'headings';
  emit('ITEM_HEADING', lead.words, lead.words + title.length);
  openTitle(context, title, false);
  return true;
}

/** "KST 210 MÖTETS KONSTITUERING" */
function recogniseCoded(context: LineContext): boolean {
  const { line, state, emit } = context;
  const found = codedHeading.exec(line.text.slice(line.from, line.to));
  if (!found?.[1] || !found[2] || !found[3] || !state.afterBlank) return false;
  openItem(state);
  state.style = 'marked';
  state.lastItem = Number(found[2]);
  state.lastPath = found[2];
  emit('ITEM_NUMBER', line.from, line.from + found[1].length + 1 + found[2].length);
  emitTitle(context, line.to - found[3].length, line.to);
  return true;
}

function openItem(state: LexerState): void {
  openConstruct(state);
  state.place = 'item';
  leaveEnclosing(state);
}
