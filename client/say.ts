import * as vscode from 'vscode';
import { languageSetting } from './language-setting.ts';
import { inLanguage, type Text } from './texts.ts';

/**
 * The text in the user's language. Not `vscode.l10n`: that follows the editor's display language, and most Swedish users
 * have an English editor.
 */
export function say(text: Text, values?: Readonly<Record<string, string | number>>): string {
  const language = vscode.workspace.getConfiguration().get<string>(languageSetting);
  return inLanguage(text, language === 'en' ? 'en' : 'sv', values);
}
