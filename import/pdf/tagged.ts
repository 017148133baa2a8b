/** Pages with tags (ISO 32000-1, 14.8): headings, lists and tables say themselves what they are. */
import { oneLine } from '../../language/source/one-line.ts';
import {
  type ImportBlock,
  type ImportLine,
  type ImportRow,
  isTable,
  type LeftOut,
  type Origin,
  type Reading,
  rowLines,
  whereOf,
} from '../lines.ts';
import { joinLines } from './hyphens.ts';
import { hardBreak, lineEnds } from './line-ends.ts';
import type { PageContent, TagElement, TagNode } from './page-content.ts';

const inline = /^(?:Span|Strong|Em|Link|Quote|Reference|Sub|Annot|Ruby|Warichu|Lbl|BibEntry|Code)$/;
const lineBreak = new RegExp(`[\n${hardBreak}]`, 'u');
const heading = /^H([1-6])?$/;

/** True if the tags hold nearly all of the text: some programs mark pages and leave the tree empty. */
export function areTagged(pages: readonly PageContent[]): boolean {
  let [tagged, all] = [0, 0];
  for (const { pieces, tags } of pages) {
    const marks = new Set(tags ? marksBelow(tags) : []);
    for (const { text, mark, isArtifact } of pieces) {
      if (isArtifact) continue;
      all += text.trim().length;
      if (mark !== undefined && marks.has(mark)) tagged += text.trim().length;
    }
  }
  return all > 0 && tagged > all * 0.9;
}

function marksBelow({ children }: TagElement): string[] {
  return children.flatMap((child) => ('id' in child ? [child.id] : marksBelow(child)));
}

export function readTagged(pages: readonly PageContent[]): Reading {
  const leftOut: LeftOut[] = [];
  const heads: ImportLine[] = [];
  const titles = pages.flatMap(({ tags }) => (tags ? rolesBelow(tags) : [])).filter((role) => role === 'H1').length;
  const blocks = pages.flatMap((page, at): ImportBlock[] => readPage(page, at + 1, titles === 1, leftOut, heads));
  return { blocks: acrossPages(blocks), leftOut, heads };
}

function rolesBelow({ role, children }: TagElement): string[] {
  return [role, ...children.flatMap((child) => ('id' in child ? [] : rolesBelow(child)))];
}

function readPage(
  { pieces, tags }: PageContent,
  page: number,
  hasTitle: boolean,
  leftOut: LeftOut[],
  heads: ImportLine[],
): ImportBlock[] {
  const texts = new Map<string, string>();
  const used = new Set<string>();
  let [artifact, outside] = ['', ''];
  const broken = lineEnds(pieces);
  for (const [at, { text, mark, isArtifact }] of pieces.entries()) {
    const shown = text + (broken[at] ?? '');
    if (mark !== undefined) texts.set(mark, (texts.get(mark) ?? '') + shown);
    else if (isArtifact) artifact += shown;
    else outside += shown;
  }
  let lines = 0;
  const originNow = (): Origin => ({ line: ++lines, page });
  const result = tags ? visitAll(tags.children) : [];
  for (const [mark, text] of texts) if (!used.has(mark)) outside += `\n${text}`;
  result.push(...plainLines(outside));
  const known = new Set(heads.map(({ text }) => text));
  for (const text of artifact.split(lineBreak).map(oneLine)) {
    if (text === '') continue;
    const line: ImportLine = { text, style: 'text', origin: { ...originNow(), part: 'header' } };
    if (known.has(text)) leftOut.push({ kind: 'running-head', where: whereOf(line.origin), text });
    else heads.push(line);
  }
  return result;

  function textOf(node: TagNode): string {
    if (!('id' in node)) return node.children.map(textOf).join('');
    used.add(node.id);
    return texts.get(node.id) ?? '';
  }

  function paragraph(
    text: string,
    style: ImportLine['style'],
    more: Pick<ImportLine, 'label' | 'level'> = {},
  ): ImportLine[] {
    const [first = '', ...rest] = text.split(hardBreak).map((line) => oneLine(line.split('\n').reduce(joinLines, '')));
    const own: ImportLine[] =
      first === '' && more.label === undefined ? [] : [{ text: first, style, origin: originNow(), ...more }];
    const below = rest.filter((line) => line !== '');
    return [...own, ...below.map((line): ImportLine => ({ text: line, style, origin: originNow() }))];
  }

  function plainLines(text: string): ImportLine[] {
    return text.split(lineBreak).flatMap((line) => paragraph(line, 'text'));
  }

  /** Text and tags within a line go together; each other tag is a block. */
  function visitAll(children: readonly TagNode[]): ImportBlock[] {
    const blocks: ImportBlock[] = [];
    let open = '';
    for (const child of children) {
      if ('id' in child || (inline.test(child.role) && !hasBlock(child))) {
        open += textOf(child);
        continue;
      }
      blocks.push(...plainLines(open), ...visit(child));
      open = '';
    }
    return [...blocks, ...plainLines(open)];
  }

  function hasBlock({ children }: TagElement): boolean {
    return children.some((child) => !('id' in child) && (!inline.test(child.role) || hasBlock(child)));
  }

  function visit(tag: TagElement): ImportBlock[] {
    const { role, children, alt } = tag;
    const level = heading.exec(role);
    if (level) {
      const depth = Number(level[1] ?? 1);
      const style = hasTitle && depth === 1 ? 'title' : 'heading';
      return paragraph(textOf(tag), style, { level: Math.max(1, depth - (hasTitle ? 1 : 0)) });
    }
    if (role === 'Title') return paragraph(textOf(tag), 'title');
    if (role === 'L') return list(children, 0);
    if (role === 'Table') return table(tag);
    if (role === 'P' && !hasBlock(tag)) return paragraph(textOf(tag), 'text');
    if (role === 'TOC' || role === 'TOCI') {
      leftOut.push({ kind: 'contents-list', where: whereOf({ line: lines + 1, page }), text: oneLine(textOf(tag)) });
      return [];
    }
    if (role === 'Figure' || role === 'Formula') {
      if (alt) leftOut.push({ kind: 'image', where: whereOf({ line: lines + 1, page }), text: alt });
    }
    return visitAll(children);
  }

  function list(children: readonly TagNode[], level: number): ImportBlock[] {
    return children.flatMap((entry): ImportBlock[] => {
      if ('id' in entry || entry.role !== 'LI')
        return 'id' in entry ? visitAll([entry]) : entry.role === 'L' ? list(entry.children, level + 1) : visit(entry);
      const label = oneLine(
        entry.children
          .filter((child) => !('id' in child) && child.role === 'Lbl')
          .map(textOf)
          .join(' '),
      );
      const body = entry.children.filter((child) => 'id' in child || child.role !== 'Lbl');
      const nested = body.flatMap((child) => ('id' in child || child.role !== 'LBody' ? [child] : child.children));
      const isList = (child: TagNode) => !('id' in child) && child.role === 'L';
      const blocks = visitAll(nested.filter((child) => !isList(child)));
      const inner = nested.filter(isList).flatMap((child) => ('id' in child ? [] : list(child.children, level + 1)));
      return [...entryBlocks(label, joinedEntry(blocks), level), ...inner];
    });
  }

  /** A number or bullet is a label; a word marks a clause, or names what stands beside it. */
  function entryBlocks(label: string, blocks: readonly ImportBlock[], level: number): ImportBlock[] {
    const [first, ...rest] = blocks;
    if (label === '') return [...blocks];
    if (!first || isTable(first)) return [...paragraph(label, 'text'), ...blocks];
    if (/^att$/iu.test(label)) return [{ ...first, text: `${label} ${first.text}` }, ...rest];
    if (/\p{L}{2}/u.test(label) && !/^[(\p{L}\d.]{1,6}[.)]$|^§/u.test(label))
      return [{ ...first, text: `${label.replace(/:$/, '')}: ${first.text}` }, ...rest];
    return [{ ...first, style: 'list', level, label }, ...rest];
  }

  function table(tag: TagElement): ImportBlock[] {
    const caption = tag.children.filter((child) => !('id' in child) && child.role === 'Caption');
    const rows = rowsBelow(tag, false).map(({ row, isHeader }): ImportRow => {
      const cells = row.children.flatMap((cell) =>
        'id' in cell ? [] : [visitAll(cell.children).flatMap(cellText).join('\n')],
      );
      return { cells, isHeader, origin: originNow() };
    });
    return [
      ...caption.flatMap((each) => ('id' in each ? [] : visitAll(each.children))),
      ...(rows.length === 0 ? [] : [{ style: 'table' as const, rows }]),
    ];
  }
}

/** The lines of an entry's only paragraph. */
function joinedEntry(blocks: readonly ImportBlock[]): ImportBlock[] {
  const lines = blocks.filter((block): block is ImportLine => !isTable(block) && block.style === 'text');
  const [first] = lines;
  if (!first || lines.length !== blocks.length || lines.length < 2) return [...blocks];
  return [{ ...first, raw: first.text, text: lines.map(({ text }) => text).reduce(joinLines), joined: lines.slice(1) }];
}

function rowsBelow(tag: TagElement, isHeader: boolean): { readonly row: TagElement; readonly isHeader: boolean }[] {
  return tag.children.flatMap((child) => {
    if ('id' in child) return [];
    if (child.role === 'TR') return [{ row: child, isHeader }];
    return /^T(?:Head|Body|Foot)$/i.test(child.role) ? rowsBelow(child, child.role === 'THead') : [];
  });
}

function cellText(block: ImportBlock): string[] {
  if (isTable(block)) return rowLines(block);
  return [block.label && /\p{L}|\p{N}/u.test(block.label) ? `${block.label} ${block.text}` : block.text];
}

/** A paragraph or a table that goes on on the next page is one. */
function acrossPages(blocks: readonly ImportBlock[]): ImportBlock[] {
  const result: ImportBlock[] = [];
  for (const block of blocks) {
    const last = result.at(-1);
    if (
      last &&
      isTable(last) &&
      isTable(block) &&
      last.rows[0]?.cells.length === block.rows[0]?.cells.length &&
      pageOf(last) !== pageOf(block)
    ) {
      const head = last.rows[0]?.cells.join('\n');
      const rows = block.rows.filter(({ cells, isHeader }) => !isHeader || cells.join('\n') !== head);
      result[result.length - 1] = { ...last, rows: [...last.rows, ...rows] };
    } else if (last && !isTable(last) && !isTable(block) && goesOn(last, block)) {
      const text = joinLines(last.text, block.text);
      result[result.length - 1] = {
        ...last,
        raw: last.raw ?? last.text,
        text,
        joined: [...(last.joined ?? []), block],
      };
    } else result.push(block);
  }
  return result;
}

function pageOf(block: ImportBlock | undefined): number | undefined {
  return block && (isTable(block) ? block.rows[0]?.origin.page : block.origin.page);
}

function goesOn(above: ImportLine, below: ImportLine): boolean {
  return (
    above.style === 'text' &&
    below.style === 'text' &&
    below.label === undefined &&
    above.origin.page !== below.origin.page &&
    above.text.length > 40 &&
    !/[.!?:;]$/u.test(above.text) &&
    /^\p{Ll}/u.test(below.text) &&
    !/^att\s/u.test(below.text)
  );
}
