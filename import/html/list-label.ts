/** The numbers of HTML lists, and those that Word writes as text. */
import type { DefaultTreeAdapterTypes } from 'parse5';
import { oneLine } from '../../language/source/one-line.ts';
import { formatNumber } from '../docx/number-formats.ts';

type Element = DefaultTreeAdapterTypes.Element;

const types: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};

function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}

/** True for what Word puts before a list's entry: its number or bullet as text. */
export function startsLabel(element: Element): boolean {
  return /mso-list:\s*ignore/i.test(attributeOf(element, 'style') ?? '');
}

/** The label that Word wrote; a bullet in a symbol font has the place of some other sign (a square in Wingdings that of "§"). */
export function labelOfEntry(element: Element, written: string | undefined, list?: Element): string {
  if (written !== undefined) {
    const label = oneLine(written);
    return hasSymbolFont(element) || /^[·o§-]$/.test(label) ? '•' : label;
  }
  const entries = (list?.childNodes ?? []).filter((node): node is Element => node.nodeName === 'li');
  let number = Number(attributeOf(list ?? element, 'start') ?? 1) || 1;
  for (const entry of entries) {
    const own = Number(attributeOf(entry, 'value'));
    if (own) number = own;
    if (entry === element) break;
    number++;
  }
  return `${formatNumber(number, types[attributeOf(list ?? element, 'type') ?? ''] ?? 'decimal')}.`;
}

function hasSymbolFont(element: Element): boolean {
  for (let each: Element | undefined = element; each; ) {
    if (/font-family\s*:\s*["']?(?:wingdings|symbol)/i.test(attributeOf(each, 'style') ?? '')) return true;
    const parent: Element['parentNode'] = each.parentNode;
    each = parent && 'tagName' in parent ? parent : undefined;
  }
  return element.childNodes.some(
    (child) =>
      'tagName' in child && /font-family\s*:\s*["']?(?:wingdings|symbol)/i.test(attributeOf(child, 'style') ?? ''),
  );
}
