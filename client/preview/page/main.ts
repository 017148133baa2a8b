/// <reference lib="dom" />
/** The page of a live preview: shows the blocks that it is sent, and says what somebody does with them. */
import type { PreviewMark } from '../../../server/preview/preview-protocol.ts';
import type { FromPage, KeptState, ToPage } from '../messages.ts';
import { createBlockElements } from './block-elements.ts';
import { firstLines, type ListedBlock, patched } from './block-list.ts';
import { inLineOrder } from './line-map.ts';
import { showMarks, targetOfMark } from './marks.ts';
import { createScrolling, type PlacedIndex } from './scrolling.ts';

declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  getState(): KeptState | undefined;
  setState(state: KeptState): void;
};

const editor = acquireVsCodeApi();
const [bar, sheet, problem] = ['bar', 'sheet', 'problem'].map((id) => {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no ${id}`);
  return element;
}) as [HTMLElement, HTMLElement, HTMLElement];

let list: readonly ListedBlock[] = [];
let lines: readonly (number | undefined)[] = [];
let marks: readonly PreviewMark[] = [];
/** The block at the cursor, and the one that the Tab key comes to. */
let current: HTMLElement | undefined;
let reached: HTMLElement | undefined;
let cursorLine: number | undefined;
/** True while the block at the cursor must stay visible: until somebody scrolls away from it. */
let showsCursor = false;
/** Where the page was before it was rebuilt. */
let restored = editor.getState()?.line;

const blocks = createBlockElements(sheet);
const scrolling = createScrolling(blocks, bar, sheet, (line) => {
  showsCursor = false;
  keepLine(line);
  editor.postMessage({ kind: 'scrolled', line });
});

function keepLine(line: number): void {
  const state = editor.getState();
  if (state) editor.setState({ ...state, line });
}

/** What is done for each kind of message. */
const receivers: { readonly [Kind in ToPage['kind']]: (message: Extract<ToPage, { kind: Kind }>) => void } = {
  state: ({ state, words }) => {
    const { line } = editor.getState() ?? {};
    editor.setState({ ...state, ...(line === undefined ? {} : { line }) });
    document.body.dataset.version = state.version;
    setText('name', words.name);
    setText('note', words.note);
    setText('version', words.version);
  },
  patch: ({ patch }) => {
    if (!problem.hidden) {
      setText('problem', '');
      problem.hidden = true;
      sheet.hidden = false;
    }
    list = patched(list, patch);
    if (patch.marks) marks = patch.marks;
    scrolling.holdStill(() => blocks.show(list));
    lines = firstLines(list);
    const placed = list.flatMap(({ rows }, index): PlacedIndex[] => {
      const line = lines[index];
      return line === undefined ? [] : [{ line, rows, index }];
    });
    scrolling.useBlocks(inLineOrder(placed));
    if (patch.marks || patch.whole) showMarks(blocks, sheet, marks);
    markCurrent();
    if (restored !== undefined) scrolling.toLine(restored);
    restored = undefined;
  },
  problem: ({ text }) => {
    // Nothing of what was shown stays: it may be what must not be shown.
    list = [];
    marks = [];
    blocks.show(list);
    lines = [];
    scrolling.useBlocks([]);
    sheet.hidden = true;
    problem.hidden = false;
    setText('problem', text);
  },
  scroll: ({ line }) => {
    scrolling.toLine(line);
    keepLine(line);
  },
  cursor: ({ line, show }) => {
    cursorLine = line;
    showsCursor = show;
    markCurrent();
  },
};

/** A live region says what is written to it: the same text is not written twice. */
function setText(id: string, text: string): void {
  const element = document.getElementById(id);
  if (element && element.textContent !== text) element.textContent = text;
}

function markCurrent(): void {
  const index = cursorLine === undefined ? -1 : lastLineUpTo(cursorLine);
  const element = index < 0 ? undefined : blocks.at(index);
  if (element !== current) {
    current?.classList.remove('current');
    element?.classList.add('current');
    current = element;
    if (current && showsCursor) scrolling.toShow(current);
  }
  if (!sheet.contains(document.activeElement)) reach(current ?? blocks.at(0));
}

/** Of all blocks, the Tab key comes to one: the others are reached from there. */
function reach(element: HTMLElement | undefined): void {
  if (element === reached) return;
  if (reached) reached.tabIndex = -1;
  if (element) element.tabIndex = 0;
  reached = element;
}

function lastLineUpTo(line: number): number {
  return lines.findLastIndex((first) => first !== undefined && first <= line);
}

function openBlock(index: number, line = 0, character = 0): void {
  const first = lines[index];
  if (first !== undefined) editor.postMessage({ kind: 'open', line: first + line, character });
}

function focusBlock(index: number): void {
  const element = blocks.at(index);
  if (!element) return;
  reach(element);
  element.focus();
}

/** How far the keys lead from a focused block. */
const steps: Readonly<Record<string, (index: number) => number>> = {
  ArrowDown: (index) => Math.min(list.length - 1, index + 1),
  ArrowUp: (index) => Math.max(0, index - 1),
  Home: () => 0,
  End: () => list.length - 1,
};

sheet.addEventListener('keydown', (event) => {
  const { target, key } = event;
  if (!(target instanceof HTMLElement) || !target.classList.contains('block')) return;
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const index = blocks.indexOf(target);
  const step = steps[key];
  if (step) {
    event.preventDefault();
    focusBlock(step(index));
  } else if (key === 'Enter') {
    event.preventDefault();
    openBlock(index);
  }
});

sheet.addEventListener('focusin', ({ target }) => {
  if (target instanceof HTMLElement && target.classList.contains('block')) reach(target);
});

sheet.addEventListener('dblclick', (event) => {
  if (!(event.target instanceof Element) || event.target.closest('a, button')) return;
  const index = blocks.indexOf(event.target);
  const first = lines[index];
  const rows = list[index]?.rows.length ?? 0;
  if (first === undefined) return;
  const line = Math.floor(scrolling.lineAt(event.clientY));
  openBlock(index, Math.min(Math.max(0, line - first), rows - 1));
});

sheet.addEventListener('click', (event) => {
  if (!(event.target instanceof Element)) return;
  const mark = event.target.closest<HTMLElement>('.mark');
  if (mark) {
    const { line, character } = targetOfMark(mark);
    openBlock(blocks.indexOf(mark), line, character);
    return;
  }
  const link = event.target.closest('a');
  if (!link) return;
  event.preventDefault();
  const wanted = Number(/^#arende-(\d+)$/.exec(link.getAttribute('href') ?? '')?.[1]);
  const items = list.flatMap(({ item }, index) => (item ? [index] : []));
  const index = items[wanted - 1];
  if (index === undefined) return;
  blocks.at(index)?.scrollIntoView({ block: 'start', behavior: 'instant' });
  focusBlock(index);
});

document.getElementById('version')?.addEventListener('click', () => editor.postMessage({ kind: 'version' }));

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (!Object.hasOwn(receivers, data.kind)) return;
  const receive = receivers[data.kind] as (message: ToPage) => void;
  receive(data);
});

editor.postMessage({ kind: 'ready' });
