import { describe, expect, it } from 'vitest';
import { readMinutes } from '../../language/read-minutes.ts';
import { findKeyword, foldKey } from '../../language/syntax/keyword-lookup.ts';
import { titleKinds } from '../../language/syntax/title-kinds.ts';
import { keywords } from '../../language/syntax/vocabulary.ts';
import { contributedSnippets } from '../../scripts/snippets.ts';
import { cheatSheet } from '../../scripts/write-cheat-sheet.ts';
import { skeletons } from '../../server/completion/skeletons.ts';
import { filled } from '../../server/completion/snippet.ts';
import snippets from '../../syntaxes/snippets.json' with { type: 'json' };

describe('The editor’s snippets', () => {
  const all = Object.entries(snippets as Record<string, { body: string; description: string }>);

  it('are those of completion', () => {
    expect(snippets).toEqual(contributedSnippets());
    for (const { label } of skeletons) expect(snippets).toHaveProperty([label, 'isFileTemplate'], true);
  });

  it('have no prefix, which would list them beside the same ones of the language server', () => {
    for (const [name, snippet] of all) expect(snippet, name).not.toHaveProperty('prefix');
  });

  it.each(all.filter(([, snippet]) => 'isFileTemplate' in snippet))(
    '%s has a date that is understood',
    (_name, { body }) => {
      const text = filled(body.replace('$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE', '2024-09-12'));
      expect(readMinutes(text).meeting.date?.iso).toBe('2024-09-12');
    },
  );
});

describe('The cheat sheet', () => {
  const page = cheatSheet();
  const words = new Set([/[|`,;:().\n]+/, /[|`\n]+/].flatMap((marks) => page.split(marks)).map(foldKey));

  it.each([...keywords.flatMap(({ canonical, also }) => [canonical, ...also]), ...titleKinds.map(({ word }) => word)])(
    'has %s',
    (spelling) => expect(words).toContain(foldKey(spelling.replace(/\.$/, ''))),
  );

  it('has nothing in its rows that is no keyword', () => {
    const rows = [...page.slice(0, page.indexOf('## Överallt')).matchAll(/^\| `([^`]+)` \|/gm)].map(([, word]) =>
      foldKey(word ?? ''),
    );
    expect(rows.length).toBeGreaterThan(50);
    const places = ['head', 'item', 'closing'] as const;
    const forms = ['label', 'alone', 'prefix'] as const;
    const isKeyword = (key: string) => places.some((place) => forms.some((form) => findKeyword(key, place, form)));
    expect(rows.filter((row) => !isKeyword(row))).toEqual([]);
  });
});
