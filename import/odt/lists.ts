/** Automatic numbers in OpenDocument (ODF 1.3, 5.3 and 16.30): lists count by level, and may go on from another. */
import { formatNumber } from '../docx/number-formats.ts';
import { elements, type XmlElement } from '../packed/xml.ts';

interface Level {
  readonly isBullet: boolean;
  readonly format: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  /** How many levels the number shows. */
  readonly shown: number;
}

const formats: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  '1': 'decimal',
  '': 'none',
};

export type ListStyles = ReadonlyMap<string, ReadonlyMap<number, Level>>;

/** The list styles below some elements, and under "outline" that of headings. */
export function listStyles(parents: readonly (XmlElement | undefined)[]): ListStyles {
  const styles = parents.flatMap((parent) => [
    ...elements(parent, 'text:list-style'),
    ...elements(parent, 'text:outline-style'),
  ]);
  return new Map(
    styles.map((style) => [
      style.name === 'text:outline-style' ? 'outline' : (style.attributes['style:name'] ?? ''),
      new Map(elements(style).map((level) => [Number(level.attributes['text:level'] ?? 1) - 1, levelFrom(level)])),
    ]),
  );
}

function levelFrom({ name, attributes }: XmlElement): Level {
  return {
    isBullet: /bullet|image/.test(name),
    format: formats[attributes['style:num-format'] ?? ''] ?? 'decimal',
    prefix: attributes['style:num-prefix'] ?? '',
    suffix: attributes['style:num-suffix'] ?? '',
    start: Number(attributes['text:start-value'] ?? 1),
    shown: Number(attributes['text:display-levels'] ?? 1),
  };
}

export type Counts = (number | undefined)[];

/** The next label at a level; `counts` are the list's, and change. Undefined where nothing is shown. */
export function nextLabel(
  styles: ListStyles,
  style: string,
  at: number,
  counts: Counts,
  start?: number,
): string | undefined {
  const levels = styles.get(style);
  const level = levels?.get(at);
  if (!level) return undefined;
  const before = counts[at];
  counts[at] = start ?? (before === undefined ? level.start : before + 1);
  counts.length = at + 1;
  if (level.isBullet) return '•';
  if (level.format === 'none') return `${level.prefix}${level.suffix}` || undefined;
  const numbers = Array.from({ length: Math.min(level.shown, at + 1) }, (_, index) => {
    const each = at - Math.min(level.shown, at + 1) + 1 + index;
    const own = levels?.get(each);
    return formatNumber(counts[each] ?? own?.start ?? 1, own?.format ?? 'decimal');
  });
  return `${level.prefix}${numbers.join('.')}${level.suffix}`;
}
