/** The numbers and signs of lists. Word counts by itself, so each list of numbers has a count of its own. */
import { AlignmentType, type ILevelsOptions, type INumberingOptions, LevelFormat } from 'docx';
import { indents } from './styles.ts';

/** Word has nine levels. */
const deepest = 8;

type Config = INumberingOptions['config'][number];

export interface Numbering {
  /** For a paragraph of a list without numbers. */
  readonly bullet: (depth: number) => { readonly reference: string; readonly level: number };
  /** A new count. */
  readonly count: (depth: number, start: number) => { readonly reference: string; readonly level: number };
  readonly config: readonly Config[];
}

/** The lists of one document. */
export function createNumbering(): Numbering {
  const config: Config[] = [
    {
      reference: 'punktlista',
      levels: levelsTo(deepest, (depth) => level(depth, LevelFormat.BULLET, depth % 2 ? '–' : '•', 1)),
    },
  ];
  return {
    config,
    bullet: (depth) => ({ reference: 'punktlista', level: Math.min(depth, deepest) }),
    count: (wanted, start) => {
      const depth = Math.min(wanted, deepest);
      const reference = `lista-${config.length}`;
      config.push({
        reference,
        levels: levelsTo(depth, (each) => level(each, LevelFormat.DECIMAL, `%${each + 1}.`, start)),
      });
      return { reference, level: depth };
    },
  };
}

function levelsTo(depth: number, levelAt: (depth: number) => ILevelsOptions): ILevelsOptions[] {
  return Array.from({ length: depth + 1 }, (_, at) => levelAt(at));
}

function level(depth: number, format: ILevelsOptions['format'], text: string, start: number): ILevelsOptions {
  return {
    level: depth,
    format: format ?? LevelFormat.DECIMAL,
    text,
    start,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: indents.list * (depth + 1), hanging: indents.list } } },
  };
}
