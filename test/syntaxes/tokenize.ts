import fs from 'node:fs';
import path from 'node:path';
import oniguruma from 'vscode-oniguruma';
import textMate, { type IGrammar } from 'vscode-textmate';

const root = path.resolve(import.meta.dirname, '../..');

/** A piece of text and the scopes that VS Code would give it, without the root's. */
export interface Scoped {
  text: string;
  scopes: string[];
}

/** Loads the project's TextMate grammar into the engine that VS Code uses. */
export async function loadGrammar(): Promise<IGrammar> {
  await oniguruma.loadWASM(fs.readFileSync(path.join(root, 'node_modules/vscode-oniguruma/release/onig.wasm')).buffer);
  const file = path.join(root, 'syntaxes/protokoll.tmLanguage.json');
  const registry = new textMate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async () => textMate.parseRawGrammar(fs.readFileSync(file, 'utf8'), file),
  });
  const grammar = await registry.loadGrammar('text.protokoll');
  if (!grammar) throw new Error('The grammar does not load.');
  return grammar;
}

/** The scoped pieces of each line. */
export function tokenize(grammar: IGrammar, text: string): Scoped[][] {
  let state = textMate.INITIAL;
  return text.split(/\r?\n/).map((line) => {
    const result = grammar.tokenizeLine(line, state);
    state = result.ruleStack;
    return result.tokens.map(({ startIndex, endIndex, scopes }) => ({
      text: line.slice(startIndex, endIndex),
      scopes: scopes.slice(1),
    }));
  });
}
