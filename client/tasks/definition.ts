import type { Text } from '../texts.ts';

/** What a task of the type `protokoll` does: the words of the command line. */
export const taskCommands = ['check', 'export'] as const;

export const versions = ['intern', 'publik'] as const;

/** A row of tasks.json with the type `protokoll`. Its schema is in scripts/manifest/tasks.ts. */
export interface ProtokollTask {
  readonly task: (typeof taskCommands)[number];
  /** A glob in the task's folder. */
  readonly files: string;
  /** Warnings make a check fail, too. */
  readonly strict: boolean;
  /** The `id` of a format. */
  readonly format: string;
  readonly version: (typeof versions)[number];
  /** Where exported files go, from the task's folder; beside the minutes when it is left out. */
  readonly folder?: string;
  readonly overwrite: boolean;
}

const problems = {
  task: { sv: 'Aktiviteten heter check eller export.', en: 'The task is called check or export.' },
  version: { sv: 'Versionen är intern eller publik.', en: 'The version is intern or publik.' },
  folder: {
    sv: 'Mappen ska ligga i arbetsytan och skrivas utan .. i början.',
    en: 'The folder must be in the workspace, and its path must not lead out of it.',
  },
} satisfies Record<string, Text>;

/**
 * Reads what somebody has written in tasks.json, or says what is wrong with it. A version that does not exist is no
 * slip to pass over: the internal one in its place would hold what is secret.
 */
export function readTask(definition: Readonly<Record<string, unknown>>): ProtokollTask | { readonly problem: Text } {
  const text = (name: string, usual: string) => {
    const value = definition[name];
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : usual;
  };
  const task = taskCommands.find((command) => command === definition.task);
  if (!task) return { problem: problems.task };
  const { version: named = 'intern' } = definition;
  const version = versions.find((known) => known === named);
  if (!version) return { problem: problems.version };
  const folder = text('mapp', '');
  if (/^(?:[/\\]|[a-z]:)|(?:^|[/\\])\.\.(?:[/\\]|$)/i.test(folder)) return { problem: problems.folder };
  return {
    task,
    files: text('filer', '**/*.protokoll'),
    strict: definition.strikt === true,
    format: text('format', 'pdf'),
    version,
    ...(folder !== '' ? { folder } : {}),
    overwrite: definition.ersatt === true,
  };
}
