import { layoutTag } from './html-markup.ts';

// Not in "3 * 4" and "3*4".
const stars = /(?<![\p{L}\p{N}*])\*+(?=[^\s*])|(?<=[^\s*])\*+(?![\p{L}\p{N}*])/gu;

/** A title without the tags of web pages and without stars around it: "<span>**Val**</span>" is "Val". */
export function plainTitle(title: string): string {
  const text = title.includes('<') ? title.replace(layoutTag, '').trim() : title;
  const runs = text.match(stars) ?? [];
  const isWhole = runs.length === 2 && /^\*+(?=\S).*\S\*+$/s.test(text);
  const isStray = runs.length === 1 && /^\*+|\*+$/.test(text);
  const plain = isWhole || isStray ? text.replace(stars, '').trim() : text;
  return plain === '' ? title : plain;
}
