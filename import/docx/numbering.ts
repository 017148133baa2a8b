/**
 * Automatic numbers as Word shows them (ECMA-376 17.9). A list is an abstract definition; instances (`w:num`) of it count on
 * from one another, but where they say that they begin again.
 */
import { elements, find, type XmlElement } from '../packed/xml.ts';
import { formatNumber } from './number-formats.ts';
import { isOn, numberOf, textValue } from './values.ts';

interface Level {
  readonly start: number;
  readonly format: string;
  /** "%1.%2". */
  readonly text: string;
  /** All numbers in it are decimal. */
  readonly isLegal: boolean;
  /** 1-based level whose use begins this one again; 0 for none. Undefined: any above. */
  readonly restart: number | undefined;
  readonly paragraphStyle: string | undefined;
}

interface AbstractList {
  readonly id: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** The name of a style whose list this is. */
  readonly numberingStyle: string | undefined;
}

interface ListInstance {
  readonly abstractId: string;
  readonly starts: ReadonlyMap<number, number>;
  readonly levels: ReadonlyMap<number, Level>;
}

export interface Numbering {
  /** The next number of a list, as it stands before the paragraph. "•" for every bullet; undefined for none. */
  readonly next: (list: string, level: number) => string | undefined;
  /** The level of a list that a paragraph style is linked to. */
  readonly levelOfStyle: (list: string, style: string) => number | undefined;
}

/** `listOfStyle` gives the list of a numbering style by the style's name. */
export function readNumbering(
  root: XmlElement | undefined,
  listOfStyle: (style: string) => string | undefined,
): Numbering {
  const abstracts = new Map(
    elements(root, 'w:abstractNum').map((element) => [idOf(element, 'w:abstractNumId'), abstractList(element)]),
  );
  const instances = new Map(elements(root, 'w:num').map((element) => [idOf(element, 'w:numId'), instance(element)]));
  /** The abstract list behind an instance; a link to a numbering style leads on to that style's. */
  const abstractOf = (list: string, depth = 0): AbstractList | undefined => {
    const abstract = abstracts.get(instances.get(list)?.abstractId ?? '');
    const linked = abstract?.numberingStyle === undefined ? undefined : listOfStyle(abstract.numberingStyle);
    return linked === undefined || linked === list || depth > 5
      ? abstract
      : (abstractOf(linked, depth + 1) ?? abstract);
  };
  const levelOf = (list: string, level: number) =>
    instances.get(list)?.levels.get(level) ?? abstractOf(list)?.levels.get(level);
  const counters = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();

  return {
    levelOfStyle: (list, style) =>
      [...(abstractOf(list)?.levels ?? [])].find(([, level]) => level.paragraphStyle === style)?.[0],
    next: (list, at) => {
      const abstract = abstractOf(list);
      const level = levelOf(list, at);
      if (!abstract || !level) return undefined;
      const counts = counters.get(abstract.id) ?? [];
      counters.set(abstract.id, counts);
      const start = instances.get(list)?.starts.get(at);
      const isFirst = !begun.has(`${list}/${at}`);
      begun.add(`${list}/${at}`);
      if (start !== undefined && isFirst) counts[at] = start;
      else counts[at] = counts[at] === undefined ? level.start : (counts[at] ?? 0) + 1;
      for (let deeper = at + 1; deeper < 9; deeper++)
        if (restartsAfter(levelOf(list, deeper), at)) counts[deeper] = undefined;
      if (level.format === 'bullet') return '•';
      return level.text.replace(/%(\d)/g, (_, digit: string) => {
        const index = Number(digit) - 1;
        const one = levelOf(list, index);
        const value = counts[index] ?? one?.start ?? 1;
        return formatNumber(value, level.isLegal ? 'decimal' : (one?.format ?? 'decimal'));
      });
    },
  };
}

function restartsAfter(level: Level | undefined, used: number): boolean {
  return level?.restart === undefined || (level.restart > 0 && used < level.restart);
}

function idOf(element: XmlElement, name: string): string {
  return element.attributes[name] ?? '';
}

function levelsOf(parent: XmlElement): Map<number, Level> {
  return new Map(elements(parent, 'w:lvl').map((element) => [Number(idOf(element, 'w:ilvl')), levelFrom(element)]));
}

function levelFrom(element: XmlElement): Level {
  return {
    start: numberOf(element, 'w:start') ?? 0,
    format: textValue(element, 'w:numFmt') ?? 'decimal',
    text: textValue(element, 'w:lvlText') ?? '',
    isLegal: isOn(element, 'w:isLgl') ?? false,
    restart: numberOf(element, 'w:lvlRestart'),
    paragraphStyle: textValue(element, 'w:pStyle'),
  };
}

function abstractList(element: XmlElement): AbstractList {
  return {
    id: idOf(element, 'w:abstractNumId'),
    levels: levelsOf(element),
    numberingStyle: textValue(element, 'w:numStyleLink'),
  };
}

function instance(element: XmlElement): ListInstance {
  const starts = new Map<number, number>();
  const levels = new Map<number, Level>();
  for (const override of elements(element, 'w:lvlOverride')) {
    const at = Number(idOf(override, 'w:ilvl'));
    const start = numberOf(override, 'w:startOverride');
    const own = find(override, 'w:lvl');
    if (start !== undefined) starts.set(at, start);
    if (own) levels.set(at, levelFrom(own));
  }
  return { abstractId: textValue(element, 'w:abstractNumId') ?? '', starts, levels };
}
