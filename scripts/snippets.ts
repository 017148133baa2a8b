// What "Insert Snippet" and "Fill File with Snippet" of the editor offer, from the tables of completion.
import { openMinutes } from '../language/minutes-document.ts';
import {
  type Construct,
  clauseConstructs,
  closingConstructs,
  headConstructs,
  itemConstructs,
  voteConstructs,
} from '../server/completion/constructs.ts';
import { cursorAt } from '../server/completion/cursor.ts';
import { skeletons } from '../server/completion/skeletons.ts';

/** A snippet as VS Code reads it. */
export interface ContributedSnippet {
  readonly body: string;
  readonly description: string;
  readonly isFileTemplate?: true;
}

/** Today as the editor writes it: it has Swedish names of days and months only when it is Swedish itself. */
const today = '$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE';

const places: readonly { readonly name: string; readonly constructs: readonly Construct[] }[] = [
  { name: 'i huvudet', constructs: headConstructs },
  { name: 'i en punkt', constructs: [...itemConstructs, ...voteConstructs] },
  { name: 'under en att-sats', constructs: clauseConstructs },
  { name: 'i slutet', constructs: closingConstructs },
];

/**
 * `syntaxes/snippets.json`. The snippets have no prefix: without one the editor offers them by command only. The language
 * server's completion has the same ones where they fit, and none must be listed twice.
 */
export function contributedSnippets(): Record<string, ContributedSnippet> {
  const snippets: Record<string, ContributedSnippet> = {};
  const add = (name: string, snippet: ContributedSnippet) => {
    if (name in snippets) throw new Error(`Two snippets are called ${name}`);
    snippets[name] = snippet;
  };
  for (const { label, detail, snippet } of skeletons)
    add(label, { body: snippet(today), description: `Hela: ${detail}`, isFileTemplate: true });
  add('Punkt', {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: tab stops have this form
    body: 'Punkt ${1:1}. ${2:Rubrik}\n$0',
    description: 'I en punkt: rubriken',
  });
  const empty = cursorAt(openMinutes(''), 0, { today: '' });
  const labels = places.flatMap(({ constructs }) => constructs.map(({ label }) => label));
  for (const { name, constructs } of places) {
    for (const { label, detail, snippet } of constructs) {
      const isAlone = labels.indexOf(label) === labels.lastIndexOf(label);
      const body = typeof snippet === 'string' ? snippet : snippet(empty);
      const title = label.replace(/:$/, '');
      add(isAlone ? title : `${title} (${name})`, {
        body,
        description: `${name.charAt(0).toUpperCase()}${name.slice(1)}: ${detail}`,
      });
    }
  }
  return snippets;
}
