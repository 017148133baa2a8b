/**
 * A sentence that is a decision without saying so, as att-clauses: "Dagordningen godkändes." is "att godkänna
 * dagordningen." Only sentences of a few safe forms are turned; of any other the answer is that there is none.
 */
import { decidedForms } from '../meeting/sentences/deciding-verbs.ts';
import { bodyWord, implyingVerbs } from '../meeting/sentences/implying-verbs.ts';
import { formsIn } from '../meeting/sentences/word-test.ts';
import { isGivenName } from '../names/given-names.ts';

/** Infinitives by their finite forms. */
const passives = infinitives('passive');
const actives = infinitives('active');

function infinitives(voice: 'passive' | 'active'): ReadonlyMap<string, string> {
  return new Map(implyingVerbs.flatMap((verb) => formsIn(verb[voice]).map((form) => [form, verb.infinitive])));
}

const anyOf = (words: Iterable<string>) => `(?:${[...words].join('|')})`;
const wordEnd = '(?![\\p{L}\\p{M}])';

const passiveForm = new RegExp(`^(.*?)\\s+(${anyOf(passives.keys())})${wordEnd}(.*)$`, 'isu');
const activeForm = new RegExp(`^${bodyWord}\\s+(?:(enhälligt)\\s+)?(${anyOf(actives.keys())})\\s+(.+)$`, 'isu');
const decidedForm = new RegExp(
  `^(?:${bodyWord}|det)\\s+(?:enhälligt\\s+)?${anyOf(decidedForms)}\\s+(enhälligt\\s+)?att\\s+(.+)$`,
  'isu',
);
const secondVerb = new RegExp(`^och\\s+(${anyOf(passives.keys())})${wordEnd}(.*)$`, 'isu');
const anyVerb = new RegExp(`(?<!\\p{L})${anyOf([...passives.keys(), ...actives.keys()])}${wordEnd}`, 'iu');
const office = /^(till|som)\s+(\p{Ll}[^,]*)$/isu;
/** Who can be elected without being named. */
const electedBody =
  /^(?:sittande|avgående|nuvarande|samtliga|styrelsen?|valberedningen|revisor(?:n|erna)|ordföranden|sekreteraren|kassören|ledamöterna)(?!\p{L})/iu;
const connecting = /^(?:därefter|sedan|slutligen|härefter|därmed|dessutom)$/i;
/** What begins no subject: then something else is before the verb, or nothing is decided. */
const noSubject =
  /^(?:efter|vid|med|under|på|i|för|av|till|som|om|när|då|det|den|detta|de|dem|han|hon|vi|man|ingen|inget|inga|alla|även|också|att|eftersom|nu|här|där|dessa|denna|dock|först)(?!\p{L})/iu;
/** Verbs in a subject: there the sentence reports more than the decision. */
const otherVerb =
  /(?<!\p{L})(?:\p{Ll}+(?:ade|ades|rde|rdes|ddes|ttes|tes|gs)|är|var|har|hade|blev|blir|får|fick|ska|skall|kan|kunde|vill|ville|gick|går|tog|tar|gav|ger|fanns|finns|kom|kommer|öppnas?r?|hälsar|lämnar|presenterar|redogör|informerar|föreslår|konstaterar|meddelar|rapporterar|avslutar|noterar|berättar|upplyser)(?!\p{L})/u;
/** "Annika Holmgren öppnar …": after a name there is something else than what continues with a name. */
const nameAndMore =
  /^\p{Lu}[\p{L}\p{M}-]+(?:\s+\p{Lu}[\p{L}\p{M}-]+)+\s+(?!(?:och|samt|i|på|från|för|till|med|av|som)\s)[\p{Ll}]/u;
const electing: ReadonlySet<string> = new Set(
  implyingVerbs.filter(({ elects }) => elects).map(({ infinitive }) => infinitive),
);

/**
 * The clauses of a sentence, each without its `att` and with its full stop; undefined when it cannot be turned safely.
 */
export function clausesOf(sentence: string): readonly string[] | undefined {
  const plain = sentence
    .trim()
    .replace(/(?<![.!])[.!]+$/, '')
    .normalize('NFC');
  if (/[*_?;:]|[.!]\s/.test(plain)) return undefined;
  const decided = decidedForm.exec(plain);
  if (decided) return [ended(`${decided[1] ? 'enhälligt ' : ''}${decided[2]}`)];
  const told = activeForm.exec(plain);
  if (told) return activeClause(told[1], told[2] ?? '', told[3] ?? '');
  const found = passiveForm.exec(plain);
  return found ? passiveClauses(found[1] ?? '', found[2] ?? '', found[3]?.trim() ?? '') : undefined;
}

function activeClause(adverb: string | undefined, verb: string, rest: string): string[] | undefined {
  const infinitive = actives.get(verb.toLowerCase());
  if (!infinitive || anyVerb.test(rest)) return undefined;
  return [ended([adverb, infinitive, rest].filter(Boolean).join(' '))];
}

function passiveClauses(subject: string, verb: string, rest: string): string[] | undefined {
  const infinitive = passives.get(verb.toLowerCase());
  if (!infinitive || /^av\s/i.test(rest)) return undefined;
  const isElection = electing.has(infinitive);
  // "Till justerare valdes Anna Ek."
  const role = office.exec(subject);
  if (role) {
    if (!isElection || !isNames(rest)) return undefined;
    return [ended(`${infinitive} ${rest} ${role[1]?.toLowerCase()} ${role[2]}`)];
  }
  // "Därefter godkändes budgeten."
  if (connecting.test(subject)) return clauses(infinitive, rest, '', isElection);
  if (noSubject.test(subject) || subject.split(/\s+/).length > 12) return undefined;
  if (otherVerb.test(subject) || nameAndMore.test(subject) || (subject.includes(',') && !isElection)) return undefined;
  const object = !isElection || electedBody.test(subject) ? lowered(subject) : subject;
  return clauses(infinitive, object, rest, isElection);
}

function clauses(infinitive: string, object: string, after: string, isElection: boolean): string[] | undefined {
  if (object === '' || anyVerb.test(object)) return undefined;
  const second = secondVerb.exec(after);
  if (second) {
    const other = passives.get(second[1]?.toLowerCase() ?? '');
    const [first, next] = [
      clause(infinitive, object, '', isElection),
      other && clause(other, object, second[2]?.trim() ?? '', false),
    ];
    return first && next ? [first, next] : undefined;
  }
  const own = clause(infinitive, object, after, isElection);
  return own ? [own] : undefined;
}

function clause(infinitive: string, object: string, after: string, isElection: boolean): string | undefined {
  if (anyVerb.test(after) || (/,|(?<!\p{L})men(?!\p{L})/iu.test(after) && !isElection)) return undefined;
  const unanimous = /^(?:enhälligt|enhälligen)(?!\p{L})/iu.exec(after);
  const rest = unanimous ? after.slice(unanimous[0].length).trim() : after;
  const adverb = unanimous ? 'enhälligt ' : '';
  if (infinitive === 'lägga') {
    return /^till\s+handlingarna$/i.test(rest) ? ended(`${adverb}lägga ${object} till handlingarna`) : undefined;
  }
  // "Ansvarsfrihet beviljades styrelsen": who gets it is first in a clause.
  if (infinitive === 'bevilja' && /^ansvarsfrihet(?!\p{L})/iu.test(object) && rest !== '')
    return /^(?:för|åt)\s/i.test(rest)
      ? ended(`${adverb}bevilja ${object} ${rest}`)
      : ended(`${adverb}bevilja ${rest} ${object}`);
  return ended(`${adverb}${infinitive} ${object}${rest && ` ${rest}`}`);
}

function isNames(text: string): boolean {
  return /^@?\p{Lu}/u.test(text) && !anyVerb.test(text);
}

/** The first word without its capital, unless it is a name or has more of them. */
export function lowered(text: string): string {
  const [first = '', second = ''] = text.split(/\s+/, 2);
  const isName = isGivenName(first.toLowerCase()) || (/^\p{Lu}/u.test(second) && first.length > 1);
  if (isName || !/^\p{Lu}[\p{Ll}\p{M}-]*$/u.test(first)) return text;
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function ended(clause: string): string {
  return /[.!?]$/.test(clause) ? clause : `${clause}.`;
}

const nounPhrases: readonly (readonly [RegExp, string])[] = [
  [/^enligt\s+förslag(?:et)?$/i, 'bifalla förslaget'],
  [/^(?:i enlighet med|enligt)\s+(.*förslag(?:et)?)$/is, 'bifalla $1'],
  [/^bifall\s+(?:till|åt)\s+(.+)$/is, 'bifalla $1'],
  [/^avslag\s+(?:på|till)\s+(.+)$/is, 'avslå $1'],
  [/^godkännande\s+av\s+(.+)$/is, 'godkänna $1'],
];
const infinitiveStart = new RegExp(
  `^${anyOf([...implyingVerbs.map(({ infinitive }) => infinitive), 'ge', 'uppdra', 'delegera', 'bordlägga', 'återremittera', 'remittera', 'notera', 'köpa', 'beställa', 'avsätta', 'inrätta', 'genomföra', 'skicka', 'bjuda', 'betala', 'teckna', 'föreslå', 'överlämna'])}\\s`,
  'iu',
);

/** The clauses of what is after `Beslut:`: such a sentence, "Enligt förslaget", or a clause that only lacks its `att`. */
export function clausesAfterLabel(text: string): readonly string[] | undefined {
  const plain = text
    .trim()
    .replace(/(?<![.!])[.!]+$/, '')
    .normalize('NFC');
  if (/[\r\n*_]|[.!?]\s|^att-?sats/i.test(plain)) return undefined;
  for (const [pattern, clause] of nounPhrases) if (pattern.test(plain)) return [ended(plain.replace(pattern, clause))];
  if (infinitiveStart.test(plain)) return [ended(plain.charAt(0).toLowerCase() + plain.slice(1))];
  return clausesOf(text);
}
