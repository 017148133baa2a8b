/** Workspace symbols: people, items and decisions of all minutes, found by any part of their words. */

import { interruptAndCheck } from 'langium';
import type { WorkspaceSymbolProvider } from 'langium/lsp';
import { type CancellationToken, SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver';
import type { Digest, LineRange } from '../../language/facts/digest.ts';
import { nameKey } from '../../language/names/name-index.ts';
import { memo } from '../../language/source/memo.ts';
import { within } from './background-pauses.ts';
import { bodyKey, byDate } from './bodies.ts';
import type { IndexedMinutes, WorkspaceIndex } from './workspace-index.ts';

/** More than anybody reads in a list. */
const most = 500;
/** How many words of a name or a title can be typed by their beginnings. */
const mostWords = 8;
/** How long a request waits for files that are being read, in milliseconds. */
const patience = 2_000;

/** Text as it is searched: lower case, and without dots and accents over letters, as it may be typed. */
export function searchable(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
}

/** Something to find in minutes. */
interface Entry {
  readonly name: string;
  readonly kind: SymbolKind;
  readonly at: LineRange;
}

function* entriesOf({ people, items, decisions }: Digest): Generator<Entry> {
  for (const person of people) yield { name: person.name, kind: SymbolKind.Variable, at: person };
  for (const item of items) yield { name: itemName(item), kind: SymbolKind.Number, at: item };
  for (const decision of decisions) yield { name: decisionName(decision), kind: SymbolKind.Event, at: decision };
}

/** By digest: the searchable names of its entries, one a line. One text takes a tenth of the memory that many take. */
const searchableText = memo((digest: Digest) =>
  searchable([...entriesOf(digest)].map(({ name }) => name.replace(/\n/g, ' ')).join('\n')),
);

function searchableNames(digest: Digest): string[] {
  return searchableText(digest).split('\n');
}

function decisionName({ hasAtt, text }: Digest['decisions'][number]): string {
  return hasAtt ? `att ${text}` : text || 'Beslut';
}

function itemName({ number, title }: Digest['items'][number]): string {
  return [number && `${number}.`, title].filter(Boolean).join(' ') || '–';
}

/** "Kulturnämnden 2019-12-06" */
function containerOf({ body, kind, date }: Digest): string {
  return [body ?? kind, date].filter((part) => part !== undefined).join(' ');
}

/** How well a name fits the words that are typed: 0 best; undefined when it does not. */
function rankOf(name: string, isShort: boolean, words: readonly string[], container: string): number | undefined {
  let worst = 0;
  let inName = words.length === 0;
  for (const word of words) {
    const rank = rankIn(name, isShort, word);
    if (rank !== undefined) inName = true;
    else if (!container.includes(word)) return undefined;
    worst = Math.max(worst, rank ?? 1);
  }
  return inName ? worst : undefined;
}

/** `isShort`: names and titles may be typed by the beginnings of their words, whole sentences not. */
function rankIn(text: string, isShort: boolean, word: string): number | undefined {
  const at = text.indexOf(word);
  if (at === 0 || (at > 0 && !/[\p{L}\p{N}]/u.test(text.charAt(at - 1)))) return 0;
  if (at > 0) return 1;
  return isShort && isOfBeginnings(text.split(/[^\p{L}\p{N}]+/u).slice(0, mostWords), word) ? 2 : undefined;
}

/** True if something is typed from the beginnings of words, in their order: "liek", "le" of "lisa ek". */
function isOfBeginnings(words: readonly string[], typed: string): boolean {
  const [word, ...others] = words;
  if (typed === '') return true;
  if (word === undefined) return false;
  let common = 0;
  while (common < word.length && word.charAt(common) === typed.charAt(common)) common++;
  for (let taken = common; taken >= 0; taken--) if (isOfBeginnings(others, typed.slice(taken))) return true;
  return false;
}

/** Answers from the index. Of somebody who is in many minutes of a body only the latest are given. */
export function workspaceSymbolProvider(index: WorkspaceIndex): WorkspaceSymbolProvider {
  return {
    async getSymbols({ query }, token) {
      await within(patience, index.settled());
      return findSymbols(index.allMinutes(), query, token);
    },
  };
}

/** The symbols that fit what is typed, the best and latest first. */
export async function findSymbols(
  minutes: readonly IndexedMinutes[],
  query: string,
  token?: CancellationToken,
): Promise<WorkspaceSymbol[]> {
  const words = searchable(query).split(/\s+/).filter(Boolean);
  const ranked: WorkspaceSymbol[][] = [[], [], []];
  const people = new Set<string>();
  for (const { uri, digest } of [...minutes].sort((a, b) => byDate(a.digest, b.digest))) {
    if (token) await interruptAndCheck(token);
    if ((ranked[0]?.length ?? 0) >= most) break;
    const containerName = containerOf(digest);
    const container = searchable(containerName);
    const names = searchableNames(digest);
    let index = 0;
    for (const { name, kind, at } of entriesOf(digest)) {
      const rank = rankOf(names[index++] ?? '', kind !== SymbolKind.Event, words, container);
      if (rank === undefined) continue;
      if (kind === SymbolKind.Variable) {
        const key = `${bodyKey(digest.body ?? '')}\n${nameKey(name)}`;
        if (people.has(key)) continue;
        people.add(key);
      }
      const { line, start, end } = at;
      const range = { start: { line, character: start }, end: { line, character: end } };
      const group = ranked[rank];
      if (group && group.length < most) group.push({ name, kind, containerName, location: { uri, range } });
    }
  }
  return ranked.flat().slice(0, most);
}
