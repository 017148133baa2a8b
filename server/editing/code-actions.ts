/**
 * Quick fixes for what the rules have found, refactorings of what is selected, and what is done on save. What they do
 * is in `language/editing/`; here it is put into the terms of LSP.
 */
import type { LangiumDocument } from 'langium';
import type { CodeActionProvider, LangiumSharedServices } from 'langium/lsp';
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Connection,
  type Diagnostic,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../../language/checks/finding.ts';
import { ruleOf } from '../../language/checks/rules.ts';
import { type Fix, later, type Minutes } from '../../language/editing/fixes/fix.ts';
import { fixesOf } from '../../language/editing/fixes/fixes.ts';
import { ignoreFixes } from '../../language/editing/fixes/ignore.ts';
import { writingEdits } from '../../language/editing/fixes/skrivregel.ts';
import {
  type Refactoring,
  type RefactoringName,
  refactorings,
} from '../../language/editing/refactorings/refactorings.ts';
import { isSameRange, type SourceRange } from '../../language/source/range.ts';
import { toDiagnostic } from '../diagnostics/diagnostics.ts';
import { checkOptionsOf, findingsOf } from '../diagnostics/findings.ts';
import { toLspRange } from '../documents/lsp-ranges.ts';
import { minutesOf } from '../documents/open-minutes.ts';
import { documentAt } from '../requests.ts';
import { readRuleSettings } from '../settings.ts';
import { type EditSupport, editSupport, isNothing, toWorkspaceEdit } from './workspace-edit.ts';

const fixAll = `${CodeActionKind.SourceFixAll}.protokoll`;

/** The kinds of code actions that there are, for the capabilities. */
export const codeActionKinds: readonly string[] = [
  CodeActionKind.QuickFix,
  ...new Set(Object.values(refactorings).map(({ kind }) => kind)),
  fixAll,
];

/** More than anybody chooses from, when the whole document is selected. */
const mostFindings = 50;

/** Where a fix comes from, so that it is found again when it has been chosen. */
type Origin =
  | { readonly of: 'finding'; readonly code: string; readonly range: SourceRange; readonly at: number }
  | { readonly of: 'refactoring'; readonly name: RefactoringName; readonly selection: SourceRange; readonly at: number }
  | { readonly of: 'writing' };

/** What a code action carries while it has no edit yet. */
interface Unresolved {
  readonly uri: string;
  readonly version: number;
  readonly origin: Origin;
}

interface Offer {
  readonly kind: string;
  readonly fix: Fix;
  readonly origin: Origin;
  readonly diagnostics: readonly Diagnostic[];
}

/** Offers what can be done at a place, and computes what takes longer when it has been chosen. */
export interface CodeActions extends CodeActionProvider {
  /** Computes the edit of a chosen action. Throws when the document is no longer the one that it was made for. */
  resolve(action: CodeAction): Promise<CodeAction>;
}

export function codeActions(shared: LangiumSharedServices, rulePages: string): CodeActions {
  let support: EditSupport = editSupport({});
  let resolves = false;
  shared.lsp.LanguageServer.onInitialize(({ capabilities }) => {
    support = editSupport(capabilities);
    resolves = capabilities.textDocument?.codeAction?.resolveSupport?.properties.includes('edit') === true;
  });

  async function findings(document: LangiumDocument): Promise<readonly Finding[]> {
    const settings = await readRuleSettings(shared.workspace.ConfigurationProvider);
    return findingsOf(document, checkOptionsOf(document, settings));
  }

  function toAction({ kind, fix, origin, diagnostics }: Offer, document: TextDocument): CodeAction | undefined {
    const action: CodeAction = {
      title: fix.title,
      kind,
      ...(diagnostics.length > 0 && { diagnostics: [...diagnostics] }),
      ...(fix.isPreferred && { isPreferred: true }),
    };
    if (fix.isLater && resolves) {
      const data: Unresolved = { uri: document.uri, version: document.version, origin };
      return { ...action, data };
    }
    const edits = fix.edits();
    return isNothing(edits, document, support)
      ? undefined
      : { ...action, edit: toWorkspaceEdit(edits, document, support) };
  }

  return {
    async getCodeActions(document, params) {
      const minutes = minutesOf(document);
      const { textDocument } = document;
      const selection: SourceRange = {
        start: textDocument.offsetAt(params.range.start),
        end: textDocument.offsetAt(params.range.end),
      };
      const { only } = params.context;
      const offers: Offer[] = [];
      if (isWanted(CodeActionKind.QuickFix, only)) {
        const all = await findings(document);
        offers.push(...quickFixes(all, minutes, textDocument, selection, params, rulePages));
      }
      for (const [name, { kind, make }] of Object.entries(refactorings) as [RefactoringName, Refactoring][]) {
        if (!isWanted(kind, only)) continue;
        for (const [at, fix] of make(minutes, selection).entries())
          offers.push({ kind, fix, origin: { of: 'refactoring', name, selection, at }, diagnostics: [] });
      }
      if (isWanted(fixAll, only)) {
        const fix = allWriting(await findings(document));
        offers.push({ kind: fixAll, fix: { ...fix, isLater: false }, origin: { of: 'writing' }, diagnostics: [] });
      }
      return offers.flatMap((offer) => toAction(offer, textDocument) ?? []);
    },

    async resolve(action) {
      const data = action.data as Partial<Unresolved> | undefined;
      if (data?.uri === undefined || data.origin === undefined) return action;
      const document = await documentAt(shared, data.uri);
      if (!document || document.textDocument.version !== data.version)
        throw new ResponseError(LSPErrorCodes.ContentModified, 'protokollet har ändrats');
      const { origin } = data;
      const all = origin.of === 'refactoring' ? [] : await findings(document);
      const edits = fixFrom(origin, all, minutesOf(document))?.edits() ?? [];
      return { ...action, edit: toWorkspaceEdit(edits, document.textDocument, support) };
    },
  };
}

/** Answers when the client asks for the edit of an action that has been chosen. */
export function registerCodeActionResolve(
  connection: Connection,
  { lsp }: { lsp: { CodeActionProvider?: unknown } },
): void {
  const provider = lsp.CodeActionProvider as CodeActions;
  connection.onCodeActionResolve((action) => provider.resolve(action));
}

/** Actions that change the source as a whole are for those who ask for them. */
function isWanted(kind: string, only: readonly string[] | undefined): boolean {
  if (!only) return !kind.startsWith(CodeActionKind.Source);
  return only.some((wanted) => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`));
}

function fixFrom(origin: Origin, findings: readonly Finding[], minutes: Minutes): Fix | undefined {
  switch (origin.of) {
    case 'finding': {
      const { code, range, at } = origin;
      const finding = findings.find((each) => each.code === code && isSameRange(each.range, range));
      return finding && fixesOf(finding, minutes)[at];
    }
    case 'refactoring':
      return refactorings[origin.name].make(minutes, origin.selection)[origin.at];
    case 'writing':
      return allWriting(findings);
  }
}

function allWriting(findings: readonly Finding[]): Fix {
  return later('Rätta allt enligt skrivreglerna', () => writingEdits(findings));
}

/** The fixes of the findings at the selection; below them what silences those. */
function quickFixes(
  findings: readonly Finding[],
  minutes: Minutes,
  document: TextDocument,
  selection: SourceRange,
  { context }: CodeActionParams,
  rulePages: string,
): Offer[] {
  const places = findings
    .map((finding) => ({ finding, known: knownDiagnostic(finding, context.diagnostics, document) }))
    .filter(({ finding: { range }, known }) => known || (range.start <= selection.end && selection.start <= range.end))
    .slice(0, mostFindings)
    .map(({ finding, known }) => ({ finding, diagnostic: known ?? toDiagnostic(finding, document, rulePages) }));
  const offers: Offer[] = [];
  const ignoring: Offer[] = [];
  const kind = CodeActionKind.QuickFix;
  for (const { finding, diagnostic } of places) {
    const { code, range } = finding;
    const origin = (at: number): Origin => ({ of: 'finding', code, range, at });
    const diagnostics = [diagnostic];
    for (const [at, fix] of fixesOf(finding, minutes).entries())
      offers.push({ kind, fix, origin: origin(at), diagnostics });
    for (const fix of ignoreFixes(finding, minutes)) ignoring.push({ kind, fix, origin: origin(-1), diagnostics });
  }
  const writing = places.filter(({ finding }) => isWriting(finding));
  if (writing.length > 0 && findings.filter(isWriting).length > 1) {
    const diagnostics = writing.map(({ diagnostic }) => diagnostic);
    offers.push({ kind, fix: allWriting(findings), origin: { of: 'writing' }, diagnostics });
  }
  return once([...offers, ...ignoring]);
}

function isWriting({ code }: Finding): boolean {
  return (ruleOf(code).fixes as readonly string[]).includes('write-rule');
}

/** The diagnostic that the client has for a finding; messages are never compared. */
function knownDiagnostic(
  { code, range }: Finding,
  diagnostics: readonly Diagnostic[],
  document: TextDocument,
): Diagnostic | undefined {
  const same = diagnostics.filter((each) => each.code === code);
  if (same.length === 0) return undefined;
  const { start, end } = toLspRange(document, range);
  return same.find(
    (each) =>
      each.range.start.line === start.line &&
      each.range.start.character === start.character &&
      each.range.end.line === end.line &&
      each.range.end.character === end.character,
  );
}

/** Each thing that can be done once, for all the findings that it is done about. */
function once(offers: readonly Offer[]): Offer[] {
  const found = new Map<string, Offer>();
  for (const offer of offers) {
    const key = offer.fix.title + (offer.fix.isLater ? '' : JSON.stringify(offer.fix.edits()));
    const known = found.get(key);
    found.set(key, known ? { ...known, diagnostics: [...known.diagnostics, ...offer.diagnostics] } : offer);
  }
  return [...found.values()];
}
