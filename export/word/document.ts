/** The Word document: pages, running heads, properties, and the blocks. */
import { AlignmentType, Document, Footer, Header, PageNumber, type Paragraph, TabStopType, TextRun } from 'docx';
import { draftMark, type Paper, publishedNote } from '../paper.ts';
import { keepEndWithNext } from './keep-with-next.ts';
import { createNumbering } from './numbering.ts';
import { colours, page, styles, textWidth } from './styles.ts';
import { blocksWord } from './word-blocks.ts';
import { contentsWord } from './word-contents.ts';
import { runs, styled, tab } from './word-text.ts';

/** `width`: how wide the text of the page that it shall be on is, in twips. */
export function wordDocument(paper: Paper, width: number = textWidth): Document {
  const numbering = createNumbering();
  const place = { version: paper.version, numbering, width, depth: 0, dense: paper.dense ?? false };
  const { frontPage, contents } = paper;
  const main = frontPage?.rest ?? paper.blocks;
  const first = contents ? main.findIndex(({ kind }) => kind === 'item') : 0;
  const items = blocksWord(main.slice(first), { ...place, ...(contents ? { listed: { count: 0 } } : {}) });
  const body = [
    ...(frontPage ? [...blocksWord(frontPage.blocks, place), styled('Avstånd', [], { pageBreakBefore: true })] : []),
    ...blocksWord(main.slice(0, first), place),
    ...(contents ? contentsWord(main, width) : []),
    ...items,
  ];
  // On a page of its own it would be about nothing.
  if (paper.version === 'publik') keepEndWithNext(body);
  const children = [
    ...(paper.draft ? [styled('Ojusterat', runs(draftMark))] : []),
    ...(paper.title === '' || paper.blocks.some((block) => block.kind === 'title')
      ? []
      : [styled('Title', runs(paper.title))]),
    ...body,
    ...(paper.version === 'publik'
      ? [
          styled('Notering', runs(publishedNote, { color: colours.muted }), {
            spacing: { before: 400 },
            keepLines: true,
          }),
        ]
      : []),
  ];
  const { top, bottom, left, right, header, footer } = page.margin;
  return new Document({
    title: paper.title,
    subject: paper.kind,
    creator: paper.body ?? '',
    lastModifiedBy: paper.body ?? '',
    description: paper.version === 'publik' ? publishedNote : '',
    compatibility: { version: 15 },
    // The pages of the list of items.
    ...(contents ? { features: { updateFields: true } } : {}),
    styles,
    numbering: { config: [...numbering.config] },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: page.width, height: page.height },
            margin: { top, bottom, left, right, header, footer },
          },
        },
        headers: {
          first: new Header({ children: [small(runs(about(paper)), AlignmentType.RIGHT)] }),
          default: new Header({ children: [runningHead(paper)] }),
        },
        footers: {
          first: new Footer({ children: [runningFoot(paper)] }),
          default: new Footer({ children: [runningFoot(paper)] }),
        },
        children,
      },
    ],
  });
}

/** "Protokoll · nr 6 · 2019-12-06" */
function about({ kind, number, date }: Paper): string {
  return [kind, number === null ? null : `nr ${number}`, date].filter(Boolean).join('  ·  ');
}

function runningHead(paper: Paper): Paragraph {
  const mark = paper.draft ? runs(`${draftMark}   `, { bold: true, color: colours.warning }) : [];
  return small([...runs(paper.body ?? ''), tab(), ...mark, ...runs(about(paper))]);
}

/** In the original, a place for the initials of those who verify each page. */
function runningFoot(paper: Paper): Paragraph {
  const initials = (paper.initials ?? []).map((each) => `  ${each} ________`).join('');
  const pages = new TextRun({ children: ['Sida ', PageNumber.CURRENT, ' (', PageNumber.TOTAL_PAGES, ')'] });
  return small([...(initials ? runs(`Justerandes sign${initials}`) : []), tab(), pages]);
}

function small(children: TextRun[], alignment?: (typeof AlignmentType)[keyof typeof AlignmentType]): Paragraph {
  return styled('Sidhuvud liten', children, {
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
    ...(alignment ? { alignment } : {}),
  });
}
