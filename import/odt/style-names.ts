/** What the styles of an OpenDocument file make of a paragraph. */
import { elements, find, type XmlElement } from '../packed/xml.ts';

export interface StyleNames {
  readonly isBold: (style: string) => boolean;
  /** 0 for the title, 1–9 for a heading, undefined for others. */
  readonly headingLevel: (style: string) => number | undefined;
  readonly isContents: (style: string) => boolean;
}

export function readStyleNames(parents: readonly (XmlElement | undefined)[]): StyleNames {
  const styles = new Map(
    parents
      .flatMap((parent) => elements(parent, 'style:style'))
      .map((style) => [style.attributes['style:name'] ?? '', style]),
  );
  const chain = (name: string): XmlElement[] => {
    const found: XmlElement[] = [];
    for (
      let style = styles.get(name);
      style && !found.includes(style);
      style = styles.get(style.attributes['style:parent-style-name'] ?? '')
    )
      found.push(style);
    return found;
  };
  const named = (name: string) => [name, ...chain(name).map(({ attributes }) => attributes['style:name'] ?? '')];
  return {
    isBold: (name) => {
      const weights = chain(name).map((style) => find(style, 'style:text-properties')?.attributes['fo:font-weight']);
      return /^(?:bold|[6-9]00)$/.test(weights.find((weight) => weight !== undefined) ?? '');
    },
    headingLevel: (name) => {
      if (named(name).some((each) => each === 'Title')) return 0;
      for (const each of named(name)) {
        const level = /^Heading_20_([1-9])$/.exec(each)?.[1];
        if (level) return Number(level);
      }
      return undefined;
    },
    isContents: (name) => named(name).some((each) => /^(?:contents|toc|innehåll)(?:_20_\d|$)/i.test(each)),
  };
}
