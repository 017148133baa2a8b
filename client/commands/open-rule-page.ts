import * as vscode from 'vscode';
import type { FeatureContext } from '../feature.ts';
import { back, pickOne } from '../question-steps.ts';
import { rulePages } from '../rule-pages.ts';
import { say } from '../say.ts';
import type { Text } from '../texts.ts';
import { registerMinutesCommand } from './minutes-command.ts';

const texts = {
  what: { sv: 'Att öppna regelns sida', en: 'Opening the page of the rule' },
  title: { sv: 'Öppna regelns sida', en: 'Open the Page of the Rule' },
  which: { sv: 'Vilken anmärkning vill du läsa om?', en: 'Which finding do you want to read about?' },
  all: { sv: 'Alla regler', en: 'All rules' },
  line: { sv: 'rad {line}', en: 'line {line}' },
} satisfies Record<string, Text>;

interface Options {
  /** The code of a rule: "person/okand". */
  readonly code: string;
}

/** A rule that has found something, and where the first time. */
interface FoundRule {
  readonly code: string;
  readonly message: string;
  readonly range: vscode.Range;
}

/**
 * *Öppna regelns sida*: of the finding at the cursor, or of one of those in the document, or the page of all rules. Option:
 * `code`. Returns the page's address.
 */
export function registerOpenRulePage({ client, extension }: FeatureContext): vscode.Disposable {
  return registerMinutesCommand<Options>(
    client,
    'protokoll.openRulePage',
    texts.what,
    async ({ document }, options) => {
      const page = options.code === undefined ? await askPage(document) : pageOf(options.code);
      if (page === undefined) return undefined;
      const address = addressOf(page, extension.extensionUri);
      await vscode.commands.executeCommand('markdown.showPreview', address);
      return address;
    },
  );
}

async function askPage(document: vscode.TextDocument): Promise<string | undefined> {
  const { activeTextEditor } = vscode.window;
  const rules = rulesFound(document);
  const cursor = activeTextEditor?.document === document ? activeTextEditor.selection.active : undefined;
  const here = cursor ? rulesFound(document, cursor) : [];
  const [only, ...others] = here;
  if (only && others.length === 0) return pageOf(only.code);
  const offered = here.length > 0 ? here : rules;
  const rows = [
    ...offered.map(({ code, message, range }) => ({
      label: message,
      description: `${code}, ${say(texts.line, { line: range.start.line + 1 })}`,
      page: pageOf(code),
    })),
    { label: say(texts.all), page: 'README.md' },
  ];
  const answer = await pickOne(rows, { title: say(texts.title), placeholder: say(texts.which), step: 1 });
  return answer === back ? undefined : answer?.page;
}

/** The rules that have found something in the document, or at a place in it; each once. */
function rulesFound(document: vscode.TextDocument, at?: vscode.Position): FoundRule[] {
  const found = new Map<string, FoundRule>();
  for (const { source, code, message, range } of vscode.languages.getDiagnostics(document.uri)) {
    const written = typeof code === 'object' ? String(code.value) : String(code);
    if (source !== 'protokoll' || found.has(written) || (at && !range.contains(at))) continue;
    found.set(written, { code: written, message, range });
  }
  return [...found.values()].sort((a, b) => a.range.start.compareTo(b.range.start));
}

/** The name of a rule's page, whatever was given as a code: no part of it leads to another folder. */
function pageOf(code: string): string {
  return `${code.replace(/[^\p{L}\p{N}]+/gu, '-')}.md`;
}

/** Where the extension is on a disk, its own file; elsewhere what it shows of it itself. */
function addressOf(page: string, extension: vscode.Uri): vscode.Uri {
  if (extension.scheme === 'file') return vscode.Uri.joinPath(extension, 'docs', 'regler', page);
  return vscode.Uri.parse(`${rulePages}/${page}`);
}
