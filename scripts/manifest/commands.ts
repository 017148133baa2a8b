import type { Text } from '../../client/texts.ts';
import { type ManifestTexts, put } from './texts.ts';

/** A command as the palette and menus show it. */
interface Command {
  readonly command: `protokoll.${string}`;
  readonly title: Text;
  /** When it can be run; always, when it is left out. */
  readonly enablement?: string;
  /** A codicon, for menus that show one. */
  readonly icon?: `$(${string})`;
}

/** Commands in the order of the palette's settings page. Where they stand in menus is said in package.json. */
const commands: readonly Command[] = [
  { command: 'protokoll.openWalkthrough', title: { sv: 'Kom igång', en: 'Get Started' } },
  { command: 'protokoll.openSample', title: { sv: 'Öppna ett exempel …', en: 'Open an Example…' } },
  { command: 'protokoll.cheatSheet', title: { sv: 'Visa fusklappen', en: 'Show the Cheat Sheet' } },
];

/** `contributes.commands`: those of the table, and in their places those that stand in package.json with their own titles. */
export function contributedCommands(written: readonly { readonly command: string }[], texts: ManifestTexts): object[] {
  const rows = new Map<string, object>(written.map((row) => [row.command, row]));
  for (const { command, title, ...rest } of commands)
    rows.set(command, {
      command,
      title: put(texts, `command.${command}`, title),
      category: 'Protokoll',
      ...rest,
    });
  return [...rows.values()];
}
