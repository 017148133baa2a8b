import type { Element, Node } from '@xmldom/xmldom';
import { wordValue } from '../parts.ts';
import { elementsBelow } from './elements-below.ts';
import { knownName } from './namespaces.ts';

/**
 * Fields that say something about the page and the text. All others stay behind, with what they showed last: they fetch from
 * elsewhere (DDEAUTO, INCLUDETEXT), name people and files (AUTHOR, FILENAME), or hold invisible text (IF, SET, XE).
 */
const allowed =
  /^(?:PAGE|NUMPAGES|SECTION|SECTIONPAGES|PAGEREF|REF|NOTEREF|STYLEREF|TOC|SEQ|DATE|TIME|LISTNUM|SYMBOL)(?:\s|$)/i;
const allowedLink = /^HYPERLINK\s+(?:\\l\s|"?(?:https?:\/\/|mailto:|tel:))/i;

/** True if a field's instruction may stay. */
export function isAllowedField(instruction: string): boolean {
  const text = instruction.trim();
  return allowed.test(text) || allowedLink.test(text);
}

/** What an address outside the file may be. */
export function isAllowedAddress(address: string): boolean {
  return /^(?:https?:\/\/|mailto:|tel:)/i.test(address.trim());
}

/**
 * The parts of runs that belong to a field that stays behind, and instructions that belong to none. A field begins, parts and
 * ends in runs that may be in different paragraphs, and may hold others.
 */
export function forbiddenFieldParts(root: Element): ReadonlySet<Node> {
  const forbidden = new Set<Node>();
  const parts: Element[] = [];
  const open: { readonly from: number; instruction: string; shows: boolean }[] = [];
  const forbid = (from: number) => {
    for (const part of parts.slice(from)) forbidden.add(part);
  };
  for (const element of elementsBelow(root)) {
    const name = knownName(element);
    if (!isInRun(element)) continue;
    parts.push(element);
    const field = open.at(-1);
    if (name === 'w:instrText' || name === 'w:delInstrText') {
      if (!field || field.shows || name === 'w:delInstrText') forbidden.add(element);
      else field.instruction += element.textContent ?? '';
    } else if (name === 'w:fldChar') {
      const kind = wordValue(element, 'fldCharType');
      if (kind === 'begin') open.push({ from: parts.length - 1, instruction: '', shows: false });
      else if (kind === 'separate' && field) field.shows = true;
      else if (kind === 'end' && field) {
        open.pop();
        if (!isAllowedField(field.instruction)) forbid(field.from);
      } else forbidden.add(element);
    }
  }
  // One that never ends.
  if (open[0]) forbid(open[0].from);
  return forbidden;
}

function isInRun({ parentNode }: Element): boolean {
  return parentNode?.nodeType === 1 && knownName(parentNode as Element) === 'w:r';
}
