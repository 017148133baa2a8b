/** Styles: what a paragraph has through them (ECMA-376 17.7). */
import { elements, find, type XmlElement } from '../packed/xml.ts';
import { isOn, numberOf, textValue } from './values.ts';

interface Style {
  readonly id: string;
  /** In English for those built in, whatever the language of the program: "heading 1". */
  readonly name: string;
  readonly basedOn: string | undefined;
  readonly element: XmlElement;
}

export interface ParagraphStyles {
  /** Level of a heading 1–9, 0 for the title, undefined for others. */
  readonly headingLevel: (style: string | undefined) => number | undefined;
  readonly isContents: (style: string | undefined) => boolean;
  readonly isBold: (style: string | undefined) => boolean;
  readonly isHidden: (style: string | undefined) => boolean;
  /** The list and level that a style numbers with, and the style of the chain that has them. */
  readonly listOf: (style: string | undefined) => StyleList | undefined;
  readonly listOfNumberingStyle: (name: string) => string | undefined;
  readonly defaultParagraph: string | undefined;
}

export interface StyleList {
  readonly list: string;
  readonly level: number | undefined;
  readonly chain: readonly string[];
}

export function readStyles(root: XmlElement | undefined): ParagraphStyles {
  const all = elements(root, 'w:style').map(
    (element): Style => ({
      id: element.attributes['w:styleId'] ?? '',
      name: (textValue(element, 'w:name') ?? '').toLowerCase(),
      basedOn: textValue(element, 'w:basedOn'),
      element,
    }),
  );
  const byId = new Map(all.map((style) => [style.id, style]));
  const isDefault = ({ element }: Style) =>
    element.attributes['w:type'] === 'paragraph' && /^(?:1|true|on)$/.test(element.attributes['w:default'] ?? '');
  /** A style and those that it is based on. */
  const chain = (style: string | undefined): Style[] => {
    const found: Style[] = [];
    for (let next = byId.get(style ?? ''); next && !found.includes(next); next = byId.get(next.basedOn ?? ''))
      found.push(next);
    return found;
  };
  const first = <T>(style: string | undefined, read: (one: Style) => T | undefined): T | undefined => {
    for (const one of chain(style)) {
      const value = read(one);
      if (value !== undefined) return value;
    }
    return undefined;
  };
  const runProperty = (name: string) => (style: string | undefined) =>
    first(style, ({ element }) => isOn(find(element, 'w:rPr'), name)) ?? false;

  return {
    defaultParagraph: all.find(isDefault)?.id,
    headingLevel: (style) => first(style, headingLevel),
    isContents: (style) =>
      first(style, ({ name }) => (/^(?:toc|table of figures|innehåll)(?: \d|$)/.test(name) ? true : undefined)) ??
      false,
    isBold: runProperty('w:b'),
    isHidden: runProperty('w:vanish'),
    listOf: (style) => {
      const styles = chain(style);
      const list = first(style, ({ element }) => textValue(element, 'w:pPr', 'w:numPr', 'w:numId'));
      if (list === undefined) return undefined;
      const level = first(style, ({ element }) => numberOf(element, 'w:pPr', 'w:numPr', 'w:ilvl'));
      return { list, level, chain: styles.map(({ id }) => id) };
    },
    listOfNumberingStyle: (id) => textValue(byId.get(id)?.element, 'w:pPr', 'w:numPr', 'w:numId'),
  };
}

function headingLevel({ name, element }: Style): number | undefined {
  if (/^(?:title|rubrik)$/.test(name)) return 0;
  const named = /^(?:heading|rubrik) ([1-9])\b/.exec(name)?.[1];
  if (named) return Number(named);
  const outline = numberOf(element, 'w:pPr', 'w:outlineLvl');
  // 9 is the level of running text.
  return outline === undefined || outline > 8 ? undefined : outline + 1;
}
