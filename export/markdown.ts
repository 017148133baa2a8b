/** Minutes as GitHub-flavoured Markdown. */
import type { BlockContent, Root } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import { blocksMarkdown } from './markdown/markdown-blocks.ts';
import { paragraph, strong, text } from './markdown/nodes.ts';
import { cleanPaper, draftMark, type Paper, publishedNote } from './paper.ts';

/**
 * The Markdown file. Text of the minutes is data: whatever it holds, it is text in the Markdown too. `warn` receives what
 * no text can hold.
 */
export function renderMarkdown(page: Paper, warn?: (message: string) => void): string {
  const paper = cleanPaper(page, warn);
  const children: BlockContent[] = [
    ...(paper.draft ? [paragraph(strong(draftMark))] : []),
    ...blocksMarkdown(paper.blocks, paper.version),
    ...(paper.version === 'publik' ? [paragraph(text(publishedNote))] : []),
  ];
  const root: Root = { type: 'root', children };
  return toMarkdown(root, {
    bullet: '-',
    rule: '-',
    // Two spaces end a line as a backslash does, and are no text for those who read the file as minutes.
    handlers: { break: () => '  \n' },
    extensions: [gfmTableToMarkdown({ tablePipeAlign: false })],
    // GitHub strikes out ~text~, which is no part of the serialiser's own Markdown.
    unsafe: [{ character: '~', inConstruct: 'phrasing' }],
  });
}
