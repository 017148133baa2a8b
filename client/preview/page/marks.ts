/// <reference lib="dom" />
import { groupBy } from '../../../language/source/group-by.ts';
import type { PreviewMark } from '../../../server/preview/preview-protocol.ts';
import type { BlockElements } from './block-elements.ts';

/** Each severity in words, the gravest first, and its own shape: colour alone says nothing to many. */
const severities = {
  error: {
    word: 'Fel',
    path: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm3 9.3-.7.7L8 8.7 5.7 11l-.7-.7L7.3 8 5 5.7l.7-.7L8 7.3 10.3 5l.7.7L8.7 8Z',
  },
  warning: { word: 'Varning', path: 'M8 1.2 15.4 14.6H.6ZM7.4 6v4h1.2V6Zm0 5.2v1.3h1.2v-1.3Z' },
  information: { word: 'Upplysning', path: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm-.7 3.2h1.4v1.4H7.3Zm0 2.6h1.4v5H7.3Z' },
} as const satisfies Record<PreviewMark['severity'], { word: string; path: string }>;

const gravestFirst = Object.keys(severities) as PreviewMark['severity'][];

/** Shows a mark in the margin of each block that has findings, and none elsewhere. */
export function showMarks(blocks: BlockElements, sheet: HTMLElement, marks: readonly PreviewMark[]): void {
  const byBlock = groupBy(marks, (mark) => blocks.withId(mark.block));
  for (const old of sheet.querySelectorAll<HTMLElement>('.block > .mark'))
    if (old.parentElement && !byBlock.has(old.parentElement)) old.remove();
  for (const [element, found] of byBlock) {
    if (!element) continue;
    found.sort((a, b) => gravestFirst.indexOf(a.severity) - gravestFirst.indexOf(b.severity));
    const [first] = found;
    if (!first) continue;
    const known = element.querySelector<HTMLElement>(':scope > .mark');
    const button = known ?? newMark();
    writeMark(button, first, found);
    if (!known) element.append(button);
  }
}

/** Where a mark leads: the line in the block and the place in it. */
export function targetOfMark(mark: HTMLElement): { line: number; character: number } {
  return { line: Number(mark.dataset.line), character: Number(mark.dataset.character) };
}

function newMark(): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  const picture = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  picture.setAttribute('viewBox', '0 0 16 16');
  picture.setAttribute('aria-hidden', 'true');
  picture.append(document.createElementNS('http://www.w3.org/2000/svg', 'path'));
  button.append(picture);
  return button;
}

function writeMark(
  button: HTMLElement,
  { severity, line, character }: PreviewMark,
  found: readonly PreviewMark[],
): void {
  const text = found.map((each) => `${severities[each.severity].word}: ${each.message}`).join('\n');
  if (button.title !== text) {
    button.title = text;
    button.setAttribute('aria-label', text);
  }
  button.className = `mark ${severity}`;
  button.dataset.line = String(line);
  button.dataset.character = String(character);
  button.querySelector('path')?.setAttribute('d', severities[severity].path);
}
