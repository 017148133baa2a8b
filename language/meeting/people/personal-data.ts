import { isGivenName } from '../../names/given-names.ts';
import { nameKey } from '../../names/name-index.ts';

/** A kind of personal data that stays in what is published, unless somebody takes it out. */
export type PersonalKind =
  | 'adress'
  | 'epost'
  | 'fastighet'
  | 'fodelsedatum'
  | 'kontonummer'
  | 'namn-utanfor-listan'
  | 'telefon';

/** A place in a text, as offsets in it. */
export interface Passage {
  readonly start: number;
  readonly end: number;
}

/** The places of one kind in a text, in order. Every pattern has bounded repetitions only: it costs what the text is long. */
export function findPersonalData(kind: PersonalKind, text: string): Passage[] {
  return finders[kind](text);
}

const blank = '[ \\t\\u00a0\\u202f]';
const noWordBefore = '(?<![\\p{L}\\p{M}\\p{N}])';
const noWordAfter = '(?![\\p{L}\\p{M}\\p{N}])';

const finders: Readonly<Record<PersonalKind, (text: string) => Passage[]>> = {
  adress: (text) => matches(text, street).filter(({ start }) => !roads.test(text.slice(start, start + 30))),
  epost: (text) => matches(text, email).filter(({ start, end }) => !offices.test(text.slice(start, end))),
  fastighet: (text) =>
    [
      ...matches(text, labelledProperty, 1),
      ...matches(text, property).filter(({ start }) => !noProperty.test(text.slice(start, start + 12))),
    ]
      .sort(inOrder)
      .filter(isFirst),
  fodelsedatum: (text) => matches(text, birth, 1),
  kontonummer: (text) => [...matches(text, account, 1), ...matches(text, iban)].sort(inOrder).filter(isFirst),
  'namn-utanfor-listan': (text) => matches(text, name).flatMap((found) => personIn(text, found) ?? []),
  telefon: (text) =>
    matches(text, phone).filter(({ start, end }) => {
      const digits = text
        .slice(start, end)
        .replace(/\(0\)/, '')
        .replace(/\D/g, '')
        .replace(/^(?:00)?46/, '0');
      return digits.length >= 8 && digits.length <= 10;
    }),
};

/** Where the pattern's group is, or all of it. */
function matches(text: string, pattern: RegExp, group = 0): Passage[] {
  return [...text.matchAll(pattern)].flatMap(({ indices }) => {
    const [start, end] = indices?.[group] ?? [];
    return start === undefined || end === undefined ? [] : [{ start, end }];
  });
}

function inOrder(a: Passage, b: Passage): number {
  return a.start - b.start || b.end - a.end;
}

function isFirst({ start }: Passage, at: number, all: readonly Passage[]): boolean {
  return at === 0 || start >= (all[at - 1]?.end ?? 0);
}

const email = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}][\p{L}\p{N}._%+-]{0,63}@(?:[\p{L}\p{N}-]{1,63}\.){1,5}\p{L}{2,24}/dgu;

/** Addresses of nobody in particular. */
const offices =
  /^(?:info|kontakt|kansli\w*|registrator\w*|diarium|reception\w*|kundtjanst|kundservice|support|styrelse\w*|kommun\w*|region\w*|myndighet\w*|forvaltning\w*|forening\w*|post|mail|office|ekonomi|faktura|press|webb\w*|admin|noreply|no-reply)@/i;

/** "070-123 45 67", "+46 (0)8 123 45 67", "0701234567" */
const phone = new RegExp(
  `(?<![\\p{L}\\p{N}.,:/+-])(?:(?:\\+|00)46${blank}?(?:\\(0\\)${blank}?)?[1-9]\\d{0,2}|0[1-9]\\d{0,2})(?:${blank}?[-–/]${blank}?|${blank})?\\d{2,8}(?:${blank}\\d{2,4}){0,3}(?![\\p{L}\\p{N}]|[-–.,:/]\\d)`,
  'dgu',
);

const dayForms = [
  '\\d{4}-\\d{2}-\\d{2}',
  '\\d{8}',
  '\\d{6}',
  `\\d{1,2}${blank}(?:jan|feb|mars|april|maj|juni|juli|aug|sept|okt|nov|dec)\\p{L}{0,8}\\.?${blank}\\d{4}`,
  `\\d{1,2}[/.]\\d{1,2}[/.${' '}-]{1,2}(?:\\d{4}|\\d{2})`,
].join('|');

const birth = new RegExp(
  `${noWordBefore}(?:född|f\\.|födelse(?:datum|dag|tid))[:${' '}]{1,2}(?:den${blank})?(${dayForms})(?!${'[-–+]?'}\\d)`,
  'dgiu',
);

/** "Storgatan 12", "Norra Kyrkogatan 3 B, 123 45 Granvik" */
const street = new RegExp(
  `${noWordBefore}(?:\\p{Lu}\\p{L}{1,20}${blank}){0,2}(?:\\p{Lu}\\p{L}{1,30}(?:gatan|vägen|gränden|gränd|stigen|allén|backen|leden|kajen|gata|väg)|(?<=\\p{L}${blank})(?:gata|väg|gränd|stig|allé|backe))${blank}\\d{1,3}(?![-–]\\d)(?:${blank}?\\p{Lu}${noWordAfter})?(?:,?${blank}(?:lgh${blank}\\d{1,4},?${blank})?\\d{3}${blank}?\\d{2}${blank}\\p{Lu}\\p{L}{1,30})?${noWordAfter}`,
  'dgu',
);

/** Roads that nobody lives on by a number. */
const roads = /^(?:Riks|Läns|Europa|Motor|Cykel|Gång)(?:vägen|leden|väg)/;

/** "fastigheten Sjövik 2:14", "kv. Ekorren 7" */
const labelledProperty = new RegExp(
  `${noWordBefore}(?:fastighet(?:en|erna)?|fastighetsbeteckning(?:en)?:?|tomt(?:en)?|kvarteret|kv\\.?)${blank}((?:\\p{Lu}\\p{L}{1,30}${blank}){1,4}\\d{1,4}(?::\\d{1,5})?)${noWordAfter}`,
  'dgu',
);

/** "Granvik Sjövik 2:140": what is no clock time, and after no abbreviation of statutes. */
const property = new RegExp(
  `${noWordBefore}(?:\\p{Lu}\\p{Ll}{1,30}${blank}){1,3}(?!(?:[01]?\\d|2[0-3]):[0-5]\\d(?!\\d))\\d{1,3}:\\d{1,5}${noWordAfter}`,
  'dgu',
);

/** What else is followed by two numbers with a colon. */
const noProperty = /^(?:Skala|Psalm|Prop|Bet|Rskr|Kl|Klockan)(?!\p{L})/u;

const account = new RegExp(
  `${noWordBefore}(?:(?:bank|person|spar|löne)?konto(?:nummer|nr|t)?|clearing(?:nummer|nr)?)(?:${blank}(?:nummer|nr|är|i|hos))?[.:]?${blank}?(\\d{4}(?:-\\d)?[${' '}\\u00a0,.-]{1,2}\\d[\\d${' '}\\u00a0-]{4,14}\\d)${noWordAfter}`,
  'dgiu',
);

const iban = new RegExp(`${noWordBefore}SE\\d{2}(?:${blank}?\\d{4}){5}${noWordAfter}`, 'dgu');

/** Capitalised words in a row, the first of which may be a given name. */
const name = new RegExp(
  `(?<![\\p{L}\\p{M}\\p{N}@.'’-])\\p{Lu}[\\p{L}\\p{M}'’-]{1,30}(?:[ \\u00a0](?:(?:von|af|av|de|der|van)[ \\u00a0])?\\p{Lu}[\\p{L}\\p{M}'’-]{1,30}){1,3}${noWordAfter}`,
  'dgu',
);

const noPerson =
  /(?:gatan|vägen|torget|skolan|parken|huset|gården|kyrkan|platsen|salen|rummet|stiftelsen|fonden|stipendiet|priset)$|^(?:AB|HB|KB|Bygg|Capsulam)$/u;
const noPersonAfter = new RegExp(
  `^(?:s|’s)?${blank}(?:AB|HB|KB|gata|väg|torg|plats|park|skola|stiftelse|fond|stipendium|minnesfond|pris)${noWordAfter}`,
  'u',
);

function personIn(text: string, { start, end }: Passage): Passage | undefined {
  const words = text.slice(start, end).split(/[ \u00a0]/u);
  const first = words.findIndex((word) => isGivenName(nameKey(word)));
  // "Sökanden Sven Svensson": the sentence's first word is no name.
  if (first < 0 || first > 1 || first === words.length - 1) return undefined;
  if (words.some((word) => noPerson.test(word)) || noPersonAfter.test(text.slice(end, end + 20))) return undefined;
  return { start: start + words.slice(0, first).join(' ').length + (first > 0 ? 1 : 0), end };
}
