import type { DocumentValidator, LangiumDocument } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import {
  type Connection,
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../../language/checks/finding.ts';
import type { Severity } from '../../language/checks/rule.ts';
import { rulePage } from '../../language/checks/rules.ts';
import { toLspRange } from '../documents/lsp-ranges.ts';
import { documentAt } from '../requests.ts';
import { readRuleSettings } from '../settings.ts';
import { checkOptionsOf, findingsOf } from './findings.ts';

const severities: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/**
 * More than anybody reads in one document: the gravest are given. All of them are sent with each key, so a thousand hints in
 * 10,000 lines would cost more than finding them.
 */
const most = 500;

/** Where a document's diagnostics come from, pushed or pulled. */
export type DiagnosticsSource = (document: LangiumDocument) => Promise<Diagnostic[]>;

/** Makes the source. `rulePages` is the address of the folder with the rules' pages. There are no findings but the rules'. */
export function diagnosticsSource({ workspace }: LangiumSharedServices, rulePages: string): DiagnosticsSource {
  return async (document) => {
    const settings = await readRuleSettings(workspace.ConfigurationProvider);
    const findings = gravest(findingsOf(document, checkOptionsOf(document, settings)));
    return findings.map((finding) => toDiagnostic(finding, document.textDocument, rulePages));
  };
}

/** The gravest findings, in their order: no more than anybody reads. */
export function gravest(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= most) return findings;
  const bySeverity = [...findings].sort((a, b) => severities[a.severity] - severities[b.severity]);
  const kept = new Set(bySeverity.slice(0, most));
  return findings.filter((finding) => kept.has(finding));
}

/** Pushes diagnostics after each build, to clients that do not ask for them themselves. */
export class PushedDiagnostics implements DocumentValidator {
  private readonly source: DiagnosticsSource;
  private pulled = false;

  constructor(services: LangiumSharedServices, source: DiagnosticsSource) {
    this.source = source;
    services.lsp.LanguageServer.onInitialize(({ capabilities }) => {
      this.pulled = capabilities.textDocument?.diagnostic !== undefined;
    });
  }

  validateDocument(document: LangiumDocument): Promise<Diagnostic[]> {
    return this.pulled ? Promise.resolve([]) : this.source(document);
  }
}

/**
 * Answers clients that ask for diagnostics, and lets them ask again when the settings have changed. The function that it
 * returns makes them ask again.
 */
export function registerPulledDiagnostics(
  connection: Connection,
  shared: LangiumSharedServices,
  source: DiagnosticsSource,
): () => void {
  let generation = 0;
  let canRefresh = false;
  shared.lsp.LanguageServer.onInitialize(({ capabilities }) => {
    canRefresh = capabilities.workspace?.diagnostics?.refreshSupport === true;
  });
  const refresh = () => {
    generation++;
    if (canRefresh) connection.languages.diagnostics.refresh();
  };
  shared.workspace.ConfigurationProvider.onConfigurationSectionUpdate(refresh);
  connection.languages.diagnostics.on(async ({ textDocument, previousResultId }): Promise<DocumentDiagnosticReport> => {
    const document = await documentAt(shared, textDocument.uri);
    if (!document) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    const resultId = `${generation}:${document.textDocument.version}`;
    if (previousResultId === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items: await source(document) };
  });
  return refresh;
}

/** A finding in the terms of LSP. */
export function toDiagnostic(finding: Finding, document: TextDocument, rulePages: string): Diagnostic {
  return {
    source: 'protokoll',
    code: finding.code,
    codeDescription: { href: `${rulePages}/${rulePage(finding.code)}` },
    severity: severities[finding.severity],
    message: finding.message,
    range: toLspRange(document, finding.range),
    ...(finding.related.length > 0 ? { relatedInformation: relatedOf(finding, document) } : {}),
    ...(finding.data ? { data: finding.data } : {}),
  };
}

function relatedOf({ related }: Finding, document: TextDocument): DiagnosticRelatedInformation[] {
  return related.map(({ message, range }) => ({
    message,
    location: { uri: document.uri, range: toLspRange(document, range) },
  }));
}
