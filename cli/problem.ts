import { ExportProblem } from '../export/export-problem.ts';
import { ImportProblem } from '../import/import-problem.ts';
import { type ExitCode, type ExitName, exitCodes } from './exit-codes.ts';

/** Something that keeps the command from doing what it was asked to, told to the user in Swedish. */
export class Problem extends Error {
  readonly exit: ExitName;
  readonly exitCode: ExitCode;

  constructor(exit: ExitName, message: string) {
    super(message);
    this.name = 'Problem';
    this.exit = exit;
    this.exitCode = exitCodes[exit];
  }
}

/** Converts any error to a problem to report; an unexpected one counts as a fault of the program. `file` is the file being processed. */
export function asProblem(error: unknown, file?: string): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof ExportProblem)
    return new Problem('unwritable', `${file === undefined ? '' : `${file}: `}${error.message}.`);
  if (error instanceof ImportProblem)
    return new Problem(error.kind, `${file === undefined ? '' : `${file}: `}${lowerFirst(error.message)}`);
  const reason = error instanceof Error ? error.message : String(error);
  return new Problem('internal', `${file === undefined ? '' : `${file}: `}Något gick fel i programmet: ${reason}`);
}

/** As what is after the file's name and a colon begins. */
function lowerFirst(text: string): string {
  // "PDF-filen …"
  if (/^\p{Lu}{2}/u.test(text)) return text;
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** Why the system did not let us read or write, in Swedish. */
export function systemReason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return reasons[code] ?? (error instanceof Error ? error.message : String(error));
}

/** The system's name for what went wrong ("ENOENT"), or an empty string. */
export function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'du har inte rättighet till den',
  EPERM: 'du har inte rättighet till den',
  EROFS: 'den ligger på en skrivskyddad enhet',
  ENOSPC: 'det finns ingen plats kvar på enheten',
  EBUSY: 'ett annat program använder den',
  EISDIR: 'det är en mapp',
  EEXIST: 'det finns en fil med det namnet',
  ENOTDIR: 'en del av sökvägen är ingen mapp',
  ENOENT: 'den finns inte',
  ELOOP: 'länken leder runt i en ring',
  ENAMETOOLONG: 'namnet är för långt',
  EIO: 'enheten svarar inte som den ska',
  EMFILE: 'för många filer är öppna på en gång',
};
