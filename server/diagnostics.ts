import type { ConfigurationProvider, DocumentValidator, LangiumDocument } from 'langium';
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { check } from '../language/checks/check.ts';
import type { Finding, Severity } from '../language/checks/finding.ts';
import { rulePage } from '../language/checks/rules.ts';
import { meetingOf } from './meetings.ts';
import { toLspRange } from './ranges.ts';
import { readRuleSettings } from './settings.ts';

const severities: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Gives the findings of the rules as diagnostics. There are no others: every text parses. */
export class FindingsValidator implements DocumentValidator {
  private readonly configuration: ConfigurationProvider;
  private readonly rulePages: string;

  /** `rulePages` is the address of the folder with the rules' pages. */
  constructor(configuration: ConfigurationProvider, rulePages: string) {
    this.configuration = configuration;
    this.rulePages = rulePages;
  }

  async validateDocument(document: LangiumDocument): Promise<Diagnostic[]> {
    const { textDocument } = document;
    const settings = await readRuleSettings(this.configuration);
    const findings = check(meetingOf(document), { text: textDocument.getText() }, { settings, today: today() });
    return findings.map((finding) => toDiagnostic(finding, textDocument, this.rulePages));
  }
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
    relatedInformation: finding.related.map(({ message, range }) => ({
      message,
      location: { uri: document.uri, range: toLspRange(document, range) },
    })),
    ...(finding.data ? { data: finding.data } : {}),
  };
}

/** Today's date where the user is, as ISO. */
function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
