import { ExportProblem, FatalProblem } from '../export-problem.ts';
import { EngineFailure, TypesetError } from './engine.ts';
import type { PdfTemplate } from './request.ts';

/** What Typst says, in the words of those who write templates. `$1` is what the pattern has found. Typst's own words follow. */
const sayings: readonly (readonly [said: RegExp, saying: string])[] = [
  [/^unknown variable: (\S+)/, 'namnet ”$1” finns inte'],
  [/^dictionary does not contain key "([^"]*)"/, 'uppgiften ”$1” finns inte i protokollets data'],
  [/^(?:field|type|module|function) .*does not (?:have|contain) .*?["`]([^"`]*)["`]/, '”$1” finns inte där'],
  [/^file not found.*\(searched at (.+?)\)/, 'filen ”$1” finns inte i mallens mapp'],
  [/^file not found/, 'filen finns inte i mallens mapp'],
  [/package/, 'en mall kan inte hämta paket. Lägg filerna i mallens mapp'],
  [/^(?:access denied|failed to (?:access|load))/, 'en mall kan bara läsa filerna i sin egen mapp'],
  [/^unclosed delimiter/, 'en parentes, klammer eller hakparentes som börjar här tar aldrig slut'],
  [/^(?:unclosed|unterminated) (\S+)/, 'något som börjar här tar aldrig slut'],
  [/^expected /, 'något är felskrivet här'],
  [/^unexpected argument/, 'funktionen tar inte emot det som den får här'],
  [/^missing argument/, 'funktionen saknar något som den behöver'],
  [/^(?:cannot|unknown|invalid|array index|dictionary|string)/, 'det här går inte att göra'],
  [
    /^maximum (?:function call|layout|show rule) depth exceeded|^loop seems to be infinite/,
    'mallen blir aldrig färdig här',
  ],
  [/^(?:panicked|assertion failed)/, 'mallen har själv avbrutit'],
];

/** Maximum number listed. */
const mostTold = 3;

/**
 * What is wrong when there is no PDF: in the organisation's own template, with its file and line, or in the engine. Another
 * error is given back as it is.
 */
export function templateProblem(error: unknown, template: PdfTemplate | undefined, mainFile: string): unknown {
  if (error instanceof EngineFailure)
    return template
      ? new FatalProblem(`mallen tar mer minne än den får (1 GB), eller får Typst att krascha (${error.message})`)
      : error;
  if (!(error instanceof TypesetError)) return error;
  const told = error.places.slice(0, mostTold).map(({ path, line, message: whole }) => {
    const message = ownWords(whole);
    const where = Number.isNaN(line) ? '' : `${fileName(path, template, mainFile)}, rad ${line}: `;
    const found = sayings.find(([said]) => said.test(message));
    const saying = found ? (found[0].exec(message)?.[0] ?? '').replace(found[0], found[1]) : '';
    return saying ? `${where}${saying} (Typst säger: ${message})` : `${where}Typst säger: ${message}`;
  });
  const more = error.places.length - told.length;
  const rest = more > 0 ? `; och ${more} fel till` : '';
  return new ExportProblem(`mallen går inte att använda. ${told.join('; ')}${rest}`);
}

/** Without what Typst adds for those who call it from other programs. */
function ownWords(message: string): string {
  return message.replace(/, hints: [\s\S]*|\s*\(JsValue[\s\S]*/, '').slice(0, 300);
}

/** The file as the user knows it: the template by its own name, others from its folder. */
function fileName(path: string, template: PdfTemplate | undefined, mainFile: string): string {
  const name = template?.name ?? 'mallen';
  if (path === mainFile || `/${path}` === mainFile) return name;
  const folder = template?.name ? name.slice(0, Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1) : '';
  return folder + path.replace(/^\//, '');
}
