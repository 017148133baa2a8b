import { type Unzipped, unzipSync } from 'fflate';
import { ExportProblem } from '../../../export-problem.ts';

/** A template with more than this unpacked is no template. Bytes. */
const most = 10_000_000;
/** A part of XML with more than this takes minutes to fill in; a letterhead has some tens of kilobytes. Bytes. */
const mostXml = 2_000_000;
const mostParts = 1000;

/**
 * The parts of a template's package. Throws an `ExportProblem` when it is no package, is too large, or has names that lead
 * out of it: a program that unpacks the file could write anywhere.
 */
export function unpackTemplate(template: Uint8Array): Unzipped {
  let bytes = 0;
  let count = 0;
  try {
    return unzipSync(template, {
      filter: ({ name, originalSize }) => {
        bytes += originalSize;
        count++;
        if (leadsOut(name))
          throw new ExportProblem(
            'Word-mallen har en fil vars namn leder ut ur den. Öppna mallen i Word och spara den på nytt',
          );
        if (bytes > most || count > mostParts || (/\.(?:xml|rels)$/i.test(name) && originalSize > mostXml))
          throw new ExportProblem(
            'Word-mallen är för stor (högst 10 MB uppackad, och högst 2 MB text). Ta bort det som inte behövs i den',
          );
        return true;
      },
    });
  } catch (error) {
    if (error instanceof ExportProblem) throw error;
    throw new ExportProblem('mallen är inget Word-dokument (.docx)');
  }
}

function leadsOut(name: string): boolean {
  return name.includes('\\') || name.startsWith('/') || /^[a-z]:/i.test(name) || name.split('/').includes('..');
}
