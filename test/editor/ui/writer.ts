import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/**
 * No list of suggestions may come up while this is typed, but one that its first letter alone asks for, when the machine is
 * slower than the typist; and none may be left.
 */
export const quiet = Symbol('quiet');

/** Enter has ended a list: the row that it would have gone on with is gone. */
export const ended = Symbol('ended');

/**
 * What somebody does at the keyboard: what they type; the first suggestion that they wait for, `quiet`, or undefined when
 * it does not matter; the keys that they press then; and where the cursor is after that, when it has to be waited for.
 */
export type Stroke = readonly [
  typed: string,
  offered: string | typeof quiet | undefined,
  keys: string,
  cursor?: string | typeof ended,
];

/** Somebody who writes in the page's editor. */
export interface Writer {
  write(strokes: readonly Stroke[]): Promise<void>;
  /** Takes the fix with this title at the cursor. `looked` is called when the menu is shown. */
  fix(title: string, looked?: () => Promise<void>): Promise<void>;
  press(keys: string): Promise<void>;
  /** Waits for the numbers of errors and warnings in the status bar. */
  problems(errors: number, warnings: number): Promise<void>;
}

const row = '.suggest-widget.visible .monaco-list-row .label-name';
/** Between two keys, in milliseconds: a fast typist. */
const pace = 15;

/** Keeps the first rows of the lists of suggestions that come up, however shortly. Runs in the page. */
const watchLists = `
  globalThis.offeredLists = [];
  new MutationObserver(() => {
    const label = document.querySelector('${row}')?.textContent;
    if (label && offeredLists.at(-1) !== label) offeredLists.push(label);
  }).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['class'] });
`;

/** The text of the line above the cursor, as it is seen. Runs in the page. */
const lineAboveCursor = `(() => {
  const top = (element) => element.getBoundingClientRect().top;
  const cursor = top(document.querySelector('.monaco-editor .cursor'));
  const above = [...document.querySelectorAll('.view-line')].filter((line) => top(line) < cursor - 1);
  return above.sort((a, b) => top(b) - top(a))[0]?.textContent.trim();
})()`;

export async function writerIn(page: Page): Promise<Writer> {
  await page.evaluate(watchLists);
  const first = page.locator(row).first();
  const selection = page.locator('[id="status.editor.selection"]');

  async function press(keys: string): Promise<void> {
    for (const key of keys.split(' ').filter(Boolean)) await page.keyboard.press(key);
  }

  async function write(strokes: readonly Stroke[]): Promise<void> {
    for (const [typed, offered, keys, cursor] of strokes) {
      await page.evaluate('offeredLists = []');
      await page.keyboard.type(typed, { delay: pace });
      if (typeof offered === 'string')
        await expect.poll(() => first.textContent({ timeout: 500 }).catch(() => ''), { message: typed }).toBe(offered);
      if (offered === quiet) {
        const lists = (await page.evaluate('offeredLists')) as string[];
        expect(
          lists.filter((label) => label[0]?.toLowerCase() !== typed.trimStart()[0]?.toLowerCase()),
          typed,
        ).toEqual([]);
        await expect.poll(() => page.locator(row).count(), { message: typed }).toBe(0);
      }
      await press(keys);
      if (cursor === ended) await expect.poll(() => page.evaluate(lineAboveCursor), { message: typed }).toBe('');
      else if (cursor) await expect.poll(() => selection.textContent(), { message: typed }).toBe(cursor);
    }
  }

  return {
    write,
    press,
    async fix(title, looked) {
      const fix = page.locator('.action-widget .monaco-list-row', { hasText: title }).first();
      // New findings that come just then close the menu again.
      await expect
        .poll(async () => {
          await page.keyboard.press('Control+.');
          return fix.waitFor({ timeout: 5_000 }).then(
            () => true,
            () => false,
          );
        })
        .toBe(true);
      await looked?.();
      await fix.click();
      await fix.waitFor({ state: 'detached' });
    },
    async problems(errors, warnings) {
      const status = page.locator('[id="status.problems"] a');
      const counts = [...(errors > 0 ? [`Errors: ${errors}`] : []), ...(warnings > 0 ? [`Warnings: ${warnings}`] : [])];
      const said = counts.join(', ') || 'No Problems';
      await expect.poll(() => status.getAttribute('aria-label')).toBe(said);
    },
  };
}
