import fs from 'node:fs/promises';
import path from 'node:path';
import type { PdfDesign, PdfTemplate } from '../export/pdf/request.ts';
import { Problem, systemReason } from './problem.ts';

/** The flags of `protokoll export` for an organisation's own look; those that name files are read. */
export interface DesignFlags {
  readonly logo?: string;
  readonly logoText?: string;
  readonly accent?: string;
  readonly font?: string;
  readonly template?: string;
}

/** A folder with more than this is no template's folder. */
const mostFiles = 200;
const mostBytes = 20_000_000;

/** The look, or undefined when nothing is asked for. Throws a `Problem` when a file cannot be read. */
export async function readDesign(flags: DesignFlags): Promise<PdfDesign | undefined> {
  const { logo, logoText, accent, font, template } = flags;
  if (!logo && !accent && !font && !template) return undefined;
  return {
    ...(logo ? { logo: await readNamedFile(logo) } : {}),
    ...(logoText ? { logoText } : {}),
    ...(accent ? { accent } : {}),
    ...(font ? { font: await readNamedFile(font) } : {}),
    ...(template ? { template: await readTemplate(template) } : {}),
  };
}

/** A file that a flag names. Throws a `Problem` when it cannot be read. */
export async function readNamedFile(file: string): Promise<Uint8Array> {
  try {
    return await fs.readFile(file);
  } catch (error) {
    throw new Problem('unreadable', `${file}: filen går inte att läsa, ${systemReason(error)}.`);
  }
}

/** The template with all that is in its folder: it can read nothing else. */
async function readTemplate(main: string): Promise<PdfTemplate> {
  const text = new TextDecoder().decode(await readNamedFile(main));
  const files: Record<string, Uint8Array> = {};
  let bytes = 0;
  const visit = async (folder: string, inside: string): Promise<void> => {
    for (const entry of await fs.readdir(folder, { withFileTypes: true })) {
      if (entry.name.startsWith('.')) continue;
      const each = path.join(folder, entry.name);
      // A link may lead out of the folder.
      if (entry.isDirectory()) await visit(each, `${inside}${entry.name}/`);
      else if (entry.isFile()) {
        bytes += (await fs.stat(each)).size;
        if (bytes > mostBytes || Object.keys(files).length >= mostFiles)
          throw new Problem(
            'tooLarge',
            `${folder}: mappen med mallen är för stor. Lägg mallen och det som den använder i en egen mapp.`,
          );
        files[inside + entry.name] = await readNamedFile(each);
      }
    }
  };
  await visit(path.dirname(main), '');
  return { main: text, name: main, files };
}
