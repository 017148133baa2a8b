import fs from 'node:fs';
import path from 'node:path';
import type { SpokenLanguage } from '../client/texts.ts';
import { contributedCommands } from './manifest/commands.ts';
import { configuration } from './manifest/settings.ts';
import { problemMatchers, taskDefinitions } from './manifest/tasks.ts';
import type { ManifestTexts } from './manifest/texts.ts';
import { viewContributions } from './manifest/views.ts';
import { walkthroughs } from './manifest/walkthrough.ts';
import { root } from './run.ts';

/**
 * package.json with what is made from tables, and its texts. Those in package.nls.json are for every display language:
 * who writes Swedish minutes mostly has an English editor. A file named package.nls.en.json would take them over, so the
 * English ones are in a folder where the editor does not look.
 */
export function manifest(): Map<string, string> {
  const texts: ManifestTexts = new Map();
  const content = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  const { contributes } = content;
  contributes.commands = contributedCommands(contributes.commands, texts);
  contributes.configuration = configuration(texts);
  Object.assign(contributes, viewContributions(texts));
  contributes.walkthroughs = walkthroughs(texts);
  contributes.taskDefinitions = taskDefinitions(texts);
  contributes.problemMatchers = problemMatchers();
  return new Map([
    ['package.json', json(content)],
    ['package.nls.json', json(inLanguage(texts, 'sv'))],
    ['l10n/package.nls.en.json', json(inLanguage(texts, 'en'))],
  ]);
}

function inLanguage(texts: ManifestTexts, language: SpokenLanguage): Record<string, string> {
  return Object.fromEntries([...texts].map(([key, text]) => [key, text[language]]));
}

function json(content: unknown): string {
  return `${JSON.stringify(content, undefined, 2)}\n`;
}
