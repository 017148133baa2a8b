/**
 * Makes the TextMate grammar from the vocabulary. TextMate sees one line at a time and so cannot know everything that
 * the language server does; what it cannot know stays uncoloured rather than coloured wrongly.
 */

import { titleKinds } from '../language/syntax/title-kinds.ts';
import { type Keyword, type KeywordForm, keywords, type Place } from '../language/syntax/vocabulary.ts';

interface Rule {
  name?: string;
  contentName?: string;
  match?: string;
  begin?: string;
  end?: string;
  applyEndPatternLast?: 1;
  captures?: Record<string, Rule>;
  beginCaptures?: Record<string, Rule>;
  endCaptures?: Record<string, Rule>;
  patterns?: Rule[];
  include?: string;
}

/** What may be before a keyword: blanks, a Markdown heading's signs, a bullet, stars. One group. */
const before = '^([\\s\\uFEFF]*(?:#{1,6}\\s+)?(?:[-*•]\\s+)?[*_]{0,3})';
const stars = '[*_]{0,3}';

/** Both ways of writing å, ä, ö and é: one character, or a letter and a mark. */
function escapeSpelling(spelling: string): string {
  return spelling
    .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
    .replace(/[åäöéÅÄÖÉ]/g, (letter) => `(?:${letter}|${letter.normalize('NFD')})`)
    .replace(/\s+/g, '\\s+');
}

function alternatives(spellings: Iterable<string>): string {
  const unique = [...new Set(spellings)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return `(?i:${unique.map(escapeSpelling).join('|')})`;
}

/** The spellings that are read in one of these places in this form, of the keywords that `which` picks. */
function spellings(places: readonly Place[], form: KeywordForm, which: (keyword: Keyword) => boolean): string[] {
  return keywords
    .filter((keyword) => which(keyword) && keyword.forms.includes(form))
    .filter((keyword) => keyword.places.some((place) => places.includes(place)))
    .flatMap((keyword) => [keyword.canonical, ...keyword.also]);
}

const ofToken =
  (...tokens: Keyword['token'][]) =>
  (keyword: Keyword) =>
    tokens.includes(keyword.token);

/** Rules for keywords in all the forms in which they are read; the rest of the line is inline text. */
function keywordRules(places: readonly Place[], scope: string, which: (keyword: Keyword) => boolean): Rule[] {
  const captures = { 2: { name: scope }, 3: { name: 'punctuation.separator.key-value.protokoll' } };
  const rules: Rule[] = [];
  const label = spellings(places, 'label', which);
  if (label.length > 0) rules.push({ match: `${before}(${alternatives(label)})${stars}\\s*(:)${stars}`, captures });
  // "Att" alone on its line is a clause that is being written.
  const alone = spellings(places, 'alone', which).filter((spelling) => spelling !== 'Att');
  if (alone.length > 0) rules.push({ match: `${before}(${alternatives(alone)})${stars}\\s*$`, captures });
  const prefix = spellings(places, 'prefix', which);
  if (prefix.length > 0) rules.push({ match: `${before}(${alternatives(prefix)})(?=\\s)`, captures });
  return rules;
}

const scopes: [string, Keyword['token'][]][] = [
  ['entity.name.tag.field.protokoll', ['FIELD_KEY', 'FACT', 'CLAUSE_FIELD', 'NEXT_MEETING', 'SIGN_ROLE']],
  ['keyword.control.decision.protokoll', ['DECISION']],
  ['keyword.control.outcome.protokoll', ['OUTCOME']],
  [
    'keyword.other.procedure.protokoll',
    ['MOTION', 'PROPOSITION_ORDER', 'VOTE', 'VOTE_ROW', 'STATEMENT', 'MOVEMENT', 'ADJOURNMENT', 'ACTION'],
  ],
  ['entity.name.section.subheading.protokoll', ['SUBHEADING']],
  // Where nothing was begun; the rules for the whole passage end at them otherwise.
  ['keyword.other.secret.protokoll', ['END_SECRET']],
  ['keyword.other.quoted.protokoll', ['END_QUOTED']],
];

function allKeywordRules(places: readonly Place[]): Rule[] {
  return scopes.flatMap(([scope, tokens]) => keywordRules(places, scope, ofToken(...tokens)));
}

const itemNumber = '\\d{1,4}(?:\\.\\d{1,3})*(?:\\s?[a-z](?=[.:)\\s]))?';
const itemSign = `(?:(?i:punkt|paragraf|ärende)\\s+${itemNumber}|(?:\\p{Lu}[\\p{L}]{0,7}\\s)?§\\s?${itemNumber}|\\d{1,4}\\s?§)`;
/** A title begins with a capital; "Punkt 3 i planen" is a sentence, "Punkt 3. i planen" a heading. */
const titleStart = '[\\p{Lu}\\p{N}"”\'(@*_]';
/** "Punkt 3. Titel", "§ 3 Titel", "## § 3 Titel": an item wherever it is. */
const markedItem = `([\\s\\uFEFF]*(?:#{1,6}\\s+)?${stars})(${itemSign})(?:([.:)])(?=\\s|$)|(?=\\s+${titleStart}|\\s*${stars}$))(.*)$`;
/** "3. Titel": an item after a blank line, else an entry of a list. */
const numberedItem = `(${stars})(${itemNumber})([.)])\\s+(${titleStart}.*)$`;
/** "3.1 Titel", below item 3. */
const subItem = `(${stars})(\\d{1,3}(?:\\.\\d{1,3}){1,3})([.)]?)\\s+(\\p{Lu}.*)$`;
/** The first two without groups, for looking ahead. */
const atMarkedItem = `[\\s\\uFEFF]*(?:#{1,6}\\s+)?${stars}${itemSign}(?:[.:)](?:\\s|$)|\\s+${titleStart}|\\s*$)`;
const atNumberedItem = `${stars}${itemNumber}[.)]\\s+${titleStart}`;
const markdownHeading = '([\\s\\uFEFF]*)(#{1,6})()\\s+(.*)$';
const itemCaptures: Record<string, Rule> = {
  0: { name: 'markup.heading.item.protokoll' },
  2: { name: 'constant.numeric.item.protokoll' },
  3: { name: 'punctuation.separator.item.protokoll' },
  4: { name: 'entity.name.section.item.protokoll' },
};

const attendanceWords = (places: readonly Place[]) =>
  alternatives((['alone', 'label'] as const).flatMap((form) => spellings(places, form, ofToken('ATTENDANCE_HEADING'))));
const headWords = alternatives([...spellings(['head'], 'label', () => true), ...titleKinds.map(({ word }) => word)]);
/** Where a list of people ends: the next keyword with its colon, heading or item. */
const afterPeople = `^(?=[\\s\\uFEFF]*(?:#|${stars}${attendanceWords(['head'])}${stars}\\s*(?::|$)|${stars}${headWords}${stars}\\s*:|${stars}${alternatives(spellings(['head'], 'prefix', ofToken('FIELD_KEY')))}\\s|(?i:Punkt|§)\\s*\\d|${itemNumber}[.)]\\s))`;

const nameWord = "\\p{Lu}[\\p{L}\\p{M}'’.-]*";
const particle = '(?:af|av|von|van|de|der|den|la|le|el|zu|di|da)';
const fullName = `${nameWord}(?:[ \\u00A0](?:${particle}[ \\u00A0])*${nameWord})*`;
const endOfWord = '(?![\\p{L}\\p{M}\\p{N}])';
const startOfWord = '(?<![\\p{L}\\p{M}\\p{N}])';
const months =
  '(?i:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|okt|nov|dec)';
const clock = '\\d{1,2}(?:[.:]\\d{2})?';

const people: Rule[] = [
  { include: '#comment' },
  {
    match: `^(\\s*(?:[-*•]|\\d+[.)])?\\s*${stars})(@?${fullName})(?=\\s*(?:$|[,\\t(–:]|\\s-\\s))(.*)$`,
    captures: { 2: { name: 'entity.name.type.person.protokoll' }, 3: { patterns: [{ include: '#details' }] } },
  },
  { include: '#details' },
];

const endOfSecret = alternatives(spellings(['item'], 'alone', ofToken('END_SECRET')));

const peopleInARow: Rule[] = [
  {
    match: `(?:\\G|(?<=,\\s)|(?<=och\\s)|(?<=samt\\s))(@?${fullName})(?=\\s*(?:$|[,(.]|och\\s|samt\\s))`,
    captures: { 1: { name: 'entity.name.type.person.protokoll' } },
  },
  { include: '#details' },
];

const repository: Record<string, Rule> = {
  comment: {
    match: '^[\\s\\uFEFF]*(//.*)$',
    captures: { 1: { name: 'comment.line.double-slash.protokoll' } },
  },
  title: {
    match: `${before}(${alternatives(titleKinds.map(({ word }) => word))})(${stars}\\s*:|\\s+(?=från|fört|den|nr\\s+\\d|\\d)|\\s*$)(.*)$`,
    captures: {
      2: { name: 'markup.heading.title.protokoll entity.name.type.kind.protokoll' },
      4: { name: 'markup.heading.title.protokoll', patterns: [{ include: '#inline' }] },
    },
  },
  head: {
    begin: `\\A(?!${atMarkedItem}|${atNumberedItem})`,
    // The first item ends it. A bare number must be taken along: the rule for those wants a blank line before it.
    end: `^${numberedItem}|^(?=${atMarkedItem}|[\\s\\uFEFF]*##+\\s+(?!${stars}(?:${attendanceWords(['head'])}|${headWords})))`,
    endCaptures: itemCaptures,
    patterns: [
      { include: '#comment' },
      { include: '#secret' },
      { include: '#quoted' },
      { include: '#attendance' },
      { include: '#title' },
      ...allKeywordRules(['head']),
      { include: '#decision' },
      { include: '#inline' },
    ],
  },
  attendance: {
    begin: `${before}(${attendanceWords(['head'])})(${stars}\\s*(?::${stars}\\s*|$))`,
    beginCaptures: { 2: { name: 'markup.heading.attendance.protokoll entity.name.section.attendance.protokoll' } },
    end: afterPeople,
    patterns: [
      // "Närvarande: Lisa Ek (S), Jonas Berg och Åsa Lund"
      { begin: '(?<=:|:\\s|:\\*\\*\\s)(?=@?\\p{Lu})', end: '$', patterns: peopleInARow },
      ...people,
    ],
  },
  details: {
    patterns: [
      { match: '\\(\\p{Lu}[\\p{L}-]{0,4}\\)', name: 'constant.other.party.protokoll' },
      {
        match: `${startOfWord}(?i:ersätter|adjungerad|fr\\.?o\\.?m\\.?|t\\.?o\\.?m\\.?|ej)${endOfWord}`,
        name: 'keyword.other.presence.protokoll',
      },
      {
        match: `${startOfWord}(?i:(?:mötes|vice\\s+|v\\.\\s*|andre\\s+vice\\s+)?(?:ordförande|sekreterare)|(?:protokoll)?justerare|kassör|ledamot|suppleant|föredragande|revisor|valberedning)${endOfWord}`,
        name: 'storage.modifier.role.protokoll',
      },
      { include: '#inline' },
    ],
  },
  secret: {
    begin: `${before}(?!${endOfSecret})(${alternatives(spellings(['item'], 'label', ofToken('SECRET')))})(?=[\\s:]|$)`,
    beginCaptures: { 2: { name: 'keyword.other.secret.protokoll' } },
    contentName: 'string.unquoted.secret.protokoll',
    // Left open it ends with its item, as the language says.
    end: `${before}(${endOfSecret})${stars}\\s*(?::|$)|^(?=${atMarkedItem})`,
    endCaptures: { 2: { name: 'keyword.other.secret.protokoll' } },
    patterns: [{ include: '#comment' }],
  },
  quoted: {
    begin: `${before}(${alternatives(spellings(['item'], 'prefix', ofToken('QUOTED')))})(?=[\\s:]|$)`,
    beginCaptures: { 2: { name: 'keyword.other.quoted.protokoll' } },
    contentName: 'markup.quote.decision.protokoll',
    end: `${before}(${alternatives(spellings(['item'], 'alone', ofToken('END_QUOTED')))})${stars}\\s*(?::|$)|^(?=${atMarkedItem}|${atNumberedItem})`,
    endCaptures: { 2: { name: 'keyword.other.quoted.protokoll' } },
    patterns: [{ include: '#comment' }, { include: '#inline' }],
  },
  // A blank line, and the line after it: only there a bare number begins an item.
  afterBlank: {
    begin: '^\\s*$',
    end: '(?<=\\S)\\s*$|^(?=.*\\S)',
    applyEndPatternLast: 1,
    patterns: [{ match: `^${numberedItem}`, captures: itemCaptures }],
  },
  item: {
    patterns: [
      { match: `^${markedItem}`, captures: itemCaptures },
      { match: `^${subItem}`, captures: itemCaptures },
      { match: `^${markdownHeading}`, captures: itemCaptures },
    ],
  },
  decision: {
    patterns: [
      // "Ledningsgruppen beslutade", "Nämnden beslutar enhälligt att …"
      {
        match: `^(\\s*(?:[-*•]\\s+)?${stars}(?:[^\\s.:;!?]+\\s+){0,12}?)((?i:beslutade|beslutades|beslutar|beslutas|beslöt|beslöts))${endOfWord}(?:(.*?)${startOfWord}(att)${endOfWord}|(?=\\s+[^.]*:?${stars}\\s*$|${stars}:?\\s*$))`,
        captures: {
          1: { patterns: [{ include: '#inline' }] },
          2: { name: 'keyword.control.decision.protokoll' },
          3: { patterns: [{ include: '#inline' }] },
          4: { name: 'keyword.control.decision.protokoll' },
        },
      },
      {
        match: `^(\\s*(?:(?:[-*•]|\\d+[.)]|[a-z]\\))\\s*)?${stars}\\s*)((?i:att))${endOfWord}${stars}(?!\\s*:)`,
        captures: {
          1: { name: 'punctuation.definition.list.protokoll' },
          2: { name: 'keyword.control.decision.protokoll' },
        },
      },
    ],
  },
  inline: {
    patterns: [
      { match: `(?<![\\p{L}\\p{N}.])@${fullName}`, name: 'entity.name.type.mention.protokoll' },
      { match: '^\\s*(>)', captures: { 1: { name: 'punctuation.definition.quote.protokoll' } } },
      {
        match: '^\\s*([-*•–✓]|\\d+[.)])(?=\\s)',
        captures: { 1: { name: 'punctuation.definition.list.protokoll' } },
      },
      { match: '\\*\\*(?=\\S)[^*]+(?<=\\S)\\*\\*', name: 'markup.bold.protokoll' },
      {
        match: '(?<![\\p{L}\\p{N}*_])([*_])(?=\\S)[^*_]+(?<=\\S)\\1(?![\\p{L}\\p{N}*_])',
        name: 'markup.italic.protokoll',
      },
      {
        match: `${startOfWord}(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2}/\\d{1,2}(?:[- ]\\d{4})?|\\d{1,2}\\s+${months}\\.?(?:\\s+\\d{4})?)${endOfWord}`,
        name: 'constant.numeric.date.protokoll',
      },
      {
        match: `${startOfWord}(?i:klockan|kl\\.?)\\s*${clock}(?:\\s*[-–]\\s*${clock})?${endOfWord}`,
        name: 'constant.numeric.time.protokoll',
      },
      {
        match: `(?:${startOfWord}(?i:punkter|punkterna|punkten|punkt)\\s+|§{1,2}\\s*)${itemNumber}(?:\\s*[-–,]\\s*\\d+)*${endOfWord}`,
        name: 'constant.other.reference.protokoll',
      },
    ],
  },
};

/** The whole grammar, ready to be written as JSON. */
export function textMateGrammar(): object {
  return {
    $schema: 'https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json',
    name: 'Protokoll',
    scopeName: 'text.protokoll',
    patterns: [
      { include: '#head' },
      { include: '#comment' },
      { include: '#secret' },
      { include: '#quoted' },
      { include: '#afterBlank' },
      ...keywordRules(['item', 'closing'], 'entity.name.section.attendance.protokoll', ofToken('ATTENDANCE_HEADING')),
      { include: '#item' },
      ...allKeywordRules(['item', 'closing']),
      { include: '#decision' },
      { include: '#inline' },
    ],
    repository,
  };
}
