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
  adress: (text) =>
    apart([
      ...matches(text, street).filter(({ start }) => !roads.test(text.slice(start, start + 30))),
      ...matches(text, postBox),
    ]),
  epost: (text) =>
    apart([
      ...matches(text, email).filter(({ start, end }) => !offices.test(text.slice(start, end))),
      ...matches(text, spelledEmail).filter(
        ({ start, end }) => !offices.test(text.slice(start, end).replace(/\W.*/, '@')),
      ),
    ]),
  fastighet: (text) =>
    apart([
      ...matches(text, labelledProperty, 1),
      ...matches(text, property).filter(({ start }) => !noProperty.test(text.slice(start, start + 12))),
    ]),
  fodelsedatum: (text) => apart([...matches(text, birth, 1), ...matches(text, bareBirth)]),
  kontonummer: (text) =>
    apart([
      ...[account, wholeAccount, clearingAndAccount, swish].flatMap((pattern) => matches(text, pattern, 1)),
      ...matches(text, iban),
    ]),
  'namn-utanfor-listan': (text) =>
    apart([
      ...matches(text, name).flatMap((found) => personIn(text, found) ?? []),
      ...matches(text, family, 1).filter(({ end }) => !noPersonAfter.test(text.slice(end, end + 20))),
    ]),
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

/** The passages in order, without those that overlap one before. */
function apart(passages: readonly Passage[]): Passage[] {
  let end = 0;
  return [...passages].sort(inOrder).filter((each) => {
    if (each.start < end) return false;
    end = each.end;
    return true;
  });
}

const email = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}][\p{L}\p{N}._%+-]{0,63}@(?:[\p{L}\p{N}-]{1,63}\.){1,5}\p{L}{2,24}/dgu;

/** "a.b (at) exempel.se", as some write it against spam */
const spelledEmail =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}][\p{L}\p{N}._%+-]{0,63} ?[([{](?:at|@|snabel-?a)[)\]}] ?(?:[\p{L}\p{N}-]{1,63}\.){1,5}\p{L}{2,24}/dgiu;

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
  `\\d{1,2}${blank}(?:jan|feb|mars|april|maj|juni|juli|aug|sept|okt|nov|dec)\\p{L}{0,8}\\.?${blank}(?:\\d{4}|[-–’']?\\d{2})`,
  `\\d{1,2}[/.]\\d{1,2}[/.${' '}-]{1,2}(?:\\d{4}|\\d{2})`,
].join('|');

const birth = new RegExp(
  `${noWordBefore}(?:född|f\\.|födelse(?:datum|dag|tid))[:${' '}]{1,2}(?:den${blank})?(${dayForms})(?!${'[-–+]?'}\\d)`,
  'dgiu',
);

/** "(640823)", "19640823": a day so long ago that it is hardly anything but somebody's birthday. */
const bareBirth =
  /(?<=\()[5-8]\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?=\))|(?<![\p{L}\p{N}.,:/+–-])19[0-8]\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?![\p{L}\p{N}]|[-–+.,:/]\d)/dgu;

const months = '(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)';

/** "Storgatan 12", "Norra Kyrkogatan 3 B, 123 45 Granvik" */
const street = new RegExp(
  `${noWordBefore}(?:\\p{Lu}\\p{L}{1,20}${blank}){0,2}(?:\\p{Lu}\\p{L}{1,30}(?:gatan|vägen|gränden|gränd|stigen|allén|backen|leden|kajen|torget|torg|gata|väg)|(?:Norra|Södra|Östra|Västra|Stora|Lilla|Gamla|Nya|Övre|Nedre)${blank}(?:Kajen|Gatan|Vägen|Torget|Allén|Backen|Leden|Stigen|Gränden)|(?<=\\p{L}${blank})(?:gata|väg|gränd|stig|allé|backe))${blank}\\d{1,3}(?![-–]\\d|${blank}${months})(?:${blank}?\\p{Lu}${noWordAfter})?(?:,?${blank}(?:lgh${blank}\\d{1,4},?${blank})?\\d{3}${blank}?\\d{2}${blank}\\p{Lu}\\p{L}{1,30})?${noWordAfter}`,
  'dgu',
);

/** "Box 12, 123 45 Granvik" */
const postBox = new RegExp(
  `${noWordBefore}Box${blank}\\d{1,5},?${blank}\\d{3}${blank}?\\d{2}${blank}\\p{Lu}\\p{L}{1,30}${noWordAfter}`,
  'dgu',
);

/** Roads that nobody lives on by a number. */
const roads = /^(?:Riks|Läns|Europa|Motor|Cykel|Gång)(?:vägen|leden|väg)/;

/** "fastigheten Sjövik 2:14", "kv. Ekorren 7" */
const labelledProperty = new RegExp(
  `${noWordBefore}(?:[Ff]astighet(?:en|erna)?|[Ff]astighetsbeteckning(?:en)?:?|[Tt]omt(?:en)?|[Kk]varteret|[Kk]v\\.?)${blank}((?:\\p{Lu}\\p{L}{1,30}${blank}){1,4}\\d{1,4}(?::\\d{1,5})?)${noWordAfter}`,
  'dgu',
);

/** "Granvik Sjövik 2:140": what is no clock time in the day, and after no abbreviation of statutes. */
const property = new RegExp(
  `${noWordBefore}(?:\\p{Lu}\\p{Ll}{1,30}${blank}){1,3}(?!(?:[01]\\d|[0789]|2[0-3]):[0-5]\\d(?!\\d))\\d{1,3}:\\d{1,5}${noWordAfter}`,
  'dgu',
);

/** What else is followed by two numbers with a colon. */
const noProperty =
  /^(?:Skala|Psalm|Prop|Bet|Rskr|Kl|Klockan|Fastighet(?:en|erna)?|Tomt(?:en)?|Kvarteret|Kap|Kapitel|Punkt|Bilaga|Start|Slut|Lunch|Paus|Rast|Tid|Resultat|Matt|Mark|Luk|Joh)(?!\p{L})/u;

const account = new RegExp(
  `${noWordBefore}(?:(?:bank|person|spar|löne)?konto(?:nummer|nr|t)?|clearing(?:nummer|nr)?)(?:${blank}(?:nummer|nr|är|i|hos))?[.:]?${blank}?(\\d{4}(?:-\\d)?[${' '}\\u00a0,.-]{1,2}\\d[\\d${' '}\\u00a0-]{4,14}\\d)${noWordAfter}`,
  'dgiu',
);

/** "kontonr 1234567890": in one piece; those of bookkeeping have four digits. */
const wholeAccount = new RegExp(
  `${noWordBefore}(?:bank|person|spar|löne)?konto(?:nummer|nr|t)?[.:]?${blank}?(?:nr${blank})?(\\d{7,15})${noWordAfter}`,
  'dgiu',
);

/** "clearingnr 8327 kontonr 1234567890" */
const clearingAndAccount = new RegExp(
  `${noWordBefore}clearing(?:nummer|nr)?[.:]?${blank}?(\\d{4}(?:-\\d)?,?${blank}(?:och${blank})?konto(?:nummer|nr)?[.:]?${blank}?\\d[\\d -]{4,14}\\d)${noWordAfter}`,
  'dgiu',
);

/** "Swish 123 456 78 90" */
const swish = new RegExp(
  `${noWordBefore}swish(?:nummer|nr)?[.:]?${blank}?(?:till${blank})?(123(?:${blank}?\\d){7})${noWordAfter}`,
  'dgiu',
);

const iban = new RegExp(`${noWordBefore}SE\\d{2}(?:${blank}?\\d{4}){5}${noWordAfter}`, 'dgu');

/** Capitalised words in a row, the first of which may be a given name. */
const name = new RegExp(
  `(?<![\\p{L}\\p{M}\\p{N}@.'’-])\\p{Lu}[\\p{L}\\p{M}'’-]{1,30}(?:[ \\u00a0](?:(?:von|af|av|de|der|van)[ \\u00a0])?\\p{Lu}[\\p{L}\\p{M}'’-]{1,30}){1,3}${noWordAfter}`,
  'dgu',
);

/** "familjen Ek" */
const family = new RegExp(`${noWordBefore}[Ff]amiljen${blank}(\\p{Lu}\\p{Ll}{1,30})${noWordAfter}`, 'dgu');

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
