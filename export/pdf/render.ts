/** One PDF: the data, the look, the pages, the marks. */
import { markPaper, unmarkPaper } from '../emphasis/mark-paper.ts';
import { ExportProblem } from '../export-problem.ts';
import { mapTexts } from '../paper/map-texts.ts';
import type { MinutesData } from '../paper/paper-data.ts';
import { withBreaks, withHardSpaces } from '../paper/typography.ts';
import { draftMark, publishedNote, secretNote } from '../paper.ts';
import { isProven } from './conformance.ts';
import { jointCoverage } from './coverage.ts';
import type { TypesetJob, Typesetter } from './engine.ts';
import { lookOf } from './look.ts';
import { createPrinter, missingCharacters } from './printable.ts';
import type { PdfFile, PdfRequest, PdfTemplate } from './request.ts';
import { stamp } from './stamp.ts';
import template from './template.typ';
import { templateProblem } from './template-problem.ts';
import { unreadParts } from './unread-parts.ts';

const mainFile = '/minutes.typ';
const dataFile = '/minutes.json';

/** What the pages say besides the minutes. */
const words = { draft: draftMark, published: publishedNote, secret: secretNote };

/** The PDF. Rejects with a Swedish message when the design is wrong. */
export async function renderPdf(typesetter: Typesetter, request: PdfRequest): Promise<PdfFile> {
  const { job, data, missing, warnings, obstacle } = prepare(request, typesetter);
  const pdf = await typesetter.typeset(job).catch((error: unknown) => {
    throw templateProblem(error, request.design?.template, mainFile);
  });
  // PDF/A wants to know of which day it is; a template or a font of somebody's own has not been proven.
  const isOwn = request.design?.template !== undefined || request.design?.font !== undefined;
  const could = !isOwn && missing.size === 0 && data.date !== null && (await isProven(template));
  const told = could && obstacle ? [`Filen anger inte PDF/A och PDF/UA: ${obstacle}.`] : [];
  const unread = request.design?.template
    ? await unreadWarning(typesetter, request.design.template, job, data, pdf)
    : [];
  return { pdf: stamp(pdf, { standards: could && !obstacle }) ?? pdf, warnings: [...warnings, ...told, ...unread] };
}

async function unreadWarning(
  typesetter: Typesetter,
  { main, files = {} }: PdfTemplate,
  job: TypesetJob,
  data: MinutesData,
  pdf: Uint8Array,
): Promise<string[]> {
  const others = Object.entries(files).filter(([path]) => path.endsWith('.typ'));
  const sources = [main, ...others.map(([, bytes]) => new TextDecoder().decode(bytes))];
  const unread = await unreadParts(data, sources, pdf, (less) =>
    typesetter.typeset({ ...job, files: { ...job.files, [dataFile]: encoded(less) } }),
  );
  return unread.length === 0
    ? []
    : [`Mallen läser inte allt som står i protokollet. Detta är inte med i filen: ${unread.join('; ')}.`];
}

function encoded(data: MinutesData): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(data));
}

export interface Prepared {
  readonly job: TypesetJob;
  readonly data: MinutesData;
  readonly missing: ReadonlySet<string>;
  readonly warnings: readonly string[];
  /** Swedish: why the file is no PDF/A whatever its text, or undefined. */
  readonly obstacle: string | undefined;
}

/** All that the typesetter is given. Throws an `ExportProblem` in Swedish when the design is wrong. */
export function prepare(
  request: PdfRequest,
  { coverage, fontFacts }: Pick<Typesetter, 'coverage' | 'fontFacts'>,
): Prepared {
  const { design = {} } = request;
  const font = design.font && fontFacts(design.font);
  if (design.font && !font) throw new ExportProblem(noFont);
  const { print, missing } = createPrinter(font ? jointCoverage([font.coverage, coverage]) : coverage);
  const marked = markPaper(mapTexts(request.page, print));
  // A template of somebody's own is promised plain text.
  const minutes = mapTexts(design.template ? unmarkPaper(marked) : marked, (each) => withBreaks(withHardSpaces(each)));
  const { look, files, warnings, obstacle } = lookOf(design, minutes.body ?? '', request.hyphenate, font?.family);
  const lost = missingCharacters(missing);
  // In a property of the file a hard space is only a hindrance to those who search.
  const data: MinutesData = { ...minutes, title: minutes.title.replaceAll('\u00a0', ' '), words, look };
  const main = design.template?.main ?? template;
  return {
    data,
    missing,
    warnings: [...(lost ? [lost] : []), ...warnings],
    obstacle,
    job: {
      main: mainFile,
      sources: { [mainFile]: main },
      files: {
        ...templateFiles(design.template?.files ?? {}),
        ...files,
        [dataFile]: encoded(data),
      },
      font: design.font,
    },
  };
}

const noFont = 'typsnittet är ingen TrueType- eller OpenType-fil (.ttf eller .otf), eller så är filen trasig';

/** The template's own files are beside it, under their own names. */
function templateFiles(files: Readonly<Record<string, Uint8Array>>): Record<string, Uint8Array> {
  return Object.fromEntries(
    Object.entries(files).map(([path, bytes]) => [`/${path.replaceAll('\\', '/').replace(/^\/+/, '')}`, bytes]),
  );
}
