import { taskCommands, versions } from '../../client/tasks/definition.ts';
import { severityNames } from '../../language/checks/finding-line.ts';
import type { Severity } from '../../language/checks/rule.ts';
import { type ManifestTexts, put } from './texts.ts';

/** `contributes.taskDefinitions`: what a row of tasks.json with the type `protokoll` can say (client/tasks/definition.ts). */
export function taskDefinitions(texts: ManifestTexts): object[] {
  const text = (key: string, sv: string, en: string) => put(texts, `task.${key}`, { sv, en });
  return [
    {
      type: 'protokoll',
      required: ['task'],
      properties: {
        task: {
          type: 'string',
          enum: taskCommands,
          description: text(
            'task',
            'check kontrollerar protokollen, export exporterar dem.',
            'check checks the minutes, export exports them.',
          ),
        },
        filer: {
          type: 'string',
          default: '**/*.protokoll',
          description: text(
            'filer',
            'Vilka filer i mappen, som ett mönster: 2024/*.protokoll',
            'Which files of the folder, as a pattern: 2024/*.protokoll',
          ),
        },
        strikt: {
          type: 'boolean',
          default: false,
          description: text(
            'strikt',
            'check: också varningar gör att aktiviteten misslyckas.',
            'check: warnings, too, make the task fail.',
          ),
        },
        format: {
          type: 'string',
          default: 'pdf',
          description: text('format', 'export: formatet, till exempel pdf.', 'export: the format, for example pdf.'),
        },
        version: {
          type: 'string',
          enum: versions,
          default: 'intern',
          description: text(
            'version',
            'export: intern är hela protokollet, publik är utan det som är hemligt.',
            'export: intern is the whole minutes, publik is without what is secret.',
          ),
        },
        mapp: {
          type: 'string',
          description: text(
            'mapp',
            'export: mappen i arbetsytan som filerna läggs i; annars bredvid protokollen.',
            'export: the folder of the workspace that the files go to; otherwise beside the minutes.',
          ),
        },
        ersatt: {
          type: 'boolean',
          default: false,
          description: text(
            'ersatt',
            'export: ersätt filer som redan finns. Annars lämnas de orörda.',
            'export: replace files that exist already. Otherwise they are left alone.',
          ),
        },
      },
    },
  ];
}

/** What the editor calls the severities. It knows no hints in the output of a task. */
const editorSeverities: Readonly<Record<Severity, 'error' | 'warning' | 'info'>> = {
  error: 'error',
  warning: 'warning',
  information: 'info',
  hint: 'info',
};

const place = '^(.+?):(\\d+):(\\d+): ';
const said = ': (.+) \\[([a-z]+/[a-z-]+)\\]$';

/**
 * `contributes.problemMatchers`, for the lines that `protokoll check` prints. The editor understands only English
 * severities, so each Swedish one has a matcher of its own; `$protokoll` takes all lines as warnings.
 */
export function problemMatchers(): object[] {
  const matcher = (name: string, label: string, words: string, severity: string) => ({
    name,
    label,
    // As the language server's findings are called: they take over when the file is opened.
    owner: 'protokoll',
    source: 'protokoll',
    applyTo: 'closedDocuments',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the editor fills it in
    fileLocation: ['autoDetect', '${workspaceFolder}'],
    severity,
    pattern: { regexp: `${place}(?:${words})${said}`, file: 1, line: 2, column: 3, message: 4, code: 5 },
  });
  const all = Object.values(severityNames).map(({ one }) => one);
  const each = (Object.keys(severityNames) as Severity[]).map((severity) => {
    const { one } = severityNames[severity];
    return matcher(`protokoll-${one}`, `Protokoll: ${one}`, one, editorSeverities[severity]);
  });
  return [...each, matcher('protokoll', 'Protokoll', all.join('|'), 'warning')];
}
