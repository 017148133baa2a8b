/**
 * Minutes of any length for measuring and for fuzzing: invented people and matters, written as Swedes write them. The
 * first items are numbered `N.`, then come `Punkt N.` and `§ N` (an item numbered with a word makes bare numbers list
 * entries, so they cannot be in the other order).
 */
import { seededRandom } from './random.ts';

const firstNames =
  'Anna Bo Camilla David Elsa Fredrik Gunilla Henrik Ingrid Jonas Karin Lars Maria Nils Olga Petra'.split(' ');
const surnames = 'Ek|Berg|Lindqvist|Ståhl|Åkerman|Öberg|Nyström|af Klercker|von Post|Sjöö-Ahl|Dahlbäck|Törnros'.split(
  '|',
);
const organizations = ['Ekeby kommun', 'Norra kraftbolaget', 'Samordnad varudistribution', 'Kulturföreningen Linden'];
const parties = ['S', 'M', 'C', 'V', 'L', 'MP', 'KD'];
const roles = ['ledamot', 'kassör', 'ersättare', 'föredragande', 'utredare'];
const titles = [
  'Mötets öppnande',
  'Offert på näringslivsanalys',
  'Aktuella remisser',
  'Budgetuppföljning efter andra kvartalet',
  'Ombyggnad av biblioteket',
  'Återkoppling från arbetsgruppen',
  'Upphandling av speditör',
  'Taxor och avgifter',
  'Övriga frågor',
];
const sentences = [
  'En diskussion fördes om nyttan av att beställa rapporten varje år och om hur resultatet kan användas.',
  'Förvaltningen har tagit fram ett förslag som bygger på synpunkterna från samrådet i våras.',
  'Kostnaden beräknas till 450 000 kr, varav 120 000 kr ryms i årets budget.',
  'Frågan togs upp första gången den 12 mars 2019 kl. 13.00 och har sedan dess utretts vidare.',
  'Se separat presentation.',
  'Inga remisser har kommit in sedan förra sammanträdet, se punkt 2.',
  'Gruppen enades om att arbetet fortsätter i samma takt under våren.',
  'Till handlingarna hör en kartbilaga, 2019:147, som delades ut på mötet.',
];
const tasks = [
  'beställa den ordinarie analysen',
  'godkänna rapporten och lägga den till handlingarna',
  'bjuda in föreningarna till ett samråd',
  'ta fram en plan för kommande års analyser (spridning, användning m.m.)',
  'avslå ansökan',
];
const weekdays = ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag'];

export interface SyntheticMinutes {
  /** How many lines the text has; the text ends in a line break. At least 60. */
  readonly lines: number;
  /** The same seed and number of lines give the same text. */
  readonly seed: number;
}

/** Minutes with exactly this many lines. */
export function syntheticMinutes({ lines, seed }: SyntheticMinutes): string {
  const random = seededRandom(seed);
  const upTo = (count: number) => Math.floor(random() * count);
  const pick = <T>(all: readonly T[]): T => {
    const one = all[upTo(all.length)];
    if (one === undefined) throw new Error('Nothing to pick from');
    return one;
  };
  const chance = (share: number) => random() < share;

  const people = [
    ...new Set(Array.from({ length: 24 }, (_, i) => `${firstNames[i % firstNames.length]} ${pick(surnames)}`)),
  ];
  const [chair = '', secretary = '', adjuster = ''] = people;
  const members = people.slice(0, 12);
  const guests = people.slice(16);
  const mention = () => `@${pick(members)}`;
  const date = () => `2020-0${1 + upTo(9)}-${10 + upTo(19)}`;
  const bullet = pick(['- ', '* ', '• ']);

  const head = [
    `Protokoll: ${pick(['Kulturnämnden', 'Samfälligheten Linden', 'Ledningsgruppen'])}`,
    `Nummer: ${1 + upTo(20)}`,
    'Tid: fredag 6 december 2019 kl. 9.00–12.15',
    'Plats: Sammanträdesrum Ek, Kommunhuset',
    `Ordförande: ${chair}`,
    `Sekreterare: ${secretary}`,
    `Justerare: ${adjuster}`,
    '',
    'Närvarande',
    ...members.map((name, i) => {
      if (i === 0) return `- ${name} (${pick(parties)}), ordförande`;
      return chance(0.5) ? `- ${name} (${pick(parties)}), ${pick(roles)}` : `- ${name}\t${pick(organizations)}`;
    }),
    '',
    'Frånvarande',
    ...people.slice(12, 16).map((name) => `- ${name} (${pick(parties)})`),
    '',
    'Övriga deltagare',
    ...guests.map((name) => `- ${name}, ${pick(organizations)}${chance(0.5) ? `, punkt ${1 + upTo(9)}` : ''}`),
    '',
  ];

  const clause = () => {
    if (chance(0.4)) return `att uppdra åt ${mention()} att ${pick(tasks)} senast ${date()}.`;
    if (chance(0.2)) return `att ${pick(members)} kontaktar ${pick(guests)} om dagordningen.`;
    return `att ${pick(tasks)}.`;
  };
  const clauses = () => Array.from({ length: 1 + upTo(3) }, clause);
  const paragraph = () => Array.from({ length: 1 + upTo(3) }, () => pick(sentences)).join(' ');
  const blocks: readonly (() => string[])[] = [
    () => [paragraph()],
    () => [paragraph()],
    () => [paragraph(), pick(sentences)],
    () => [`${pick(members)} redogjorde för läget. ${pick(sentences)}`],
    () => ['Beslut', ...clauses()],
    () => ['Ledningsgruppen beslutade', '', ...clauses().flatMap((row) => [`- **${row.slice(0, 3)}**${row.slice(3)}`])],
    () => [`Nämnden beslutade enhälligt ${clause()}`],
    () => ['Yrkanden', `- ${mention()}: bifall`, `- ${mention()}: avslag`],
    () => [`Omröstning: ${3 + upTo(5)} ja, ${upTo(3)} nej, ${upTo(2)} avstår`],
    () => ['Omröstning', `Ja: ${mention()}, ${mention()}`, `Nej: ${mention()}`],
    () => [`Reservation: ${mention()} mot beslutet.`],
    () => Array.from({ length: 2 + upTo(4) }, () => `${bullet}${pick(sentences)}`),
    () => [`1. ${pick(sentences)}`, `2. ${pick(sentences)}`],
    () => [`Dnr: KN 2019/${100 + upTo(900)}`, `Föredragande: @${pick(guests)}`],
    () => ['Frågan bordlades till kommande möte.'],
    () => [`Uppgift: ${mention()} bokar lokal senast ${date()}`],
    () => [`Anländer: ${mention()} kl. ${9 + upTo(3)}.30`],
    () => ['Sekretess OSL 21 kap. 7 §: Personuppgifter', pick(sentences), 'Slut sekretess'],
    () => ['Tidigare beslut 2018-10-05', clause(), 'Slut tidigare beslut'],
    () => ['Sammanfattning', pick(sentences)],
    () => [`// ${pick(sentences)}`],
  ];

  const closing = [
    `Nästa möte: ${pick(weekdays)} 24 januari 2020 kl. 8.30–11.00, Kommunhuset`,
    '',
    `Vid protokollet: ${secretary}`,
    `Justeras: ${adjuster} 2019-12-18`,
  ];

  const text = [...head];
  const bareItems = Math.min(300, Math.ceil(lines / 40));
  for (let number = 1; text.length < lines - closing.length; number++) {
    const sign = number <= bareItems ? `${number}.` : chance(0.5) ? `Punkt ${number}.` : `§ ${number}`;
    text.push(`${sign} ${pick(titles)}`, '');
    for (let count = 1 + upTo(4); count > 0; count--) text.push(...pick(blocks)(), '');
  }
  text.length = lines - closing.length;
  // The line above the closing lines must end what was cut off there.
  text[text.length - 1] = '';
  return `${[...text, ...closing].join('\n')}\n`;
}
