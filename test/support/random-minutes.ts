/**
 * Random minutes: what is said is chosen first, and then how it is written. The same content can be written in every
 * accepted style, so that all of them can be tested to mean the same.
 */
import { type Choices, once, pick, several } from './choices.ts';

// --- What is said -----------------------------------------------------------------------------------------------

export interface Person {
  readonly name: string;
  readonly party?: string;
  /** In the order in which the row has them. */
  readonly details: readonly string[];
}

export type Content =
  | { readonly type: 'paragraph'; readonly lines: readonly string[] }
  | { readonly type: 'list'; readonly entries: readonly { readonly level: number; readonly text: string }[] }
  | { readonly type: 'numbered'; readonly entries: readonly string[] }
  | { readonly type: 'quote'; readonly lines: readonly string[] }
  | { readonly type: 'decision'; readonly leadIn: string; readonly clauses: readonly Clause[] }
  | { readonly type: 'inlineDecision'; readonly leadIn: string; readonly text: string }
  | { readonly type: 'entries'; readonly label: string; readonly entries: readonly string[] }
  | { readonly type: 'label'; readonly label: string; readonly value: string }
  | { readonly type: 'sentence'; readonly text: string }
  | { readonly type: 'votes'; readonly rows: readonly (readonly [string, string])[] }
  | { readonly type: 'secret'; readonly heading: string; readonly blocks: readonly Content[] }
  | { readonly type: 'quoted'; readonly heading: string; readonly blocks: readonly Content[] }
  | { readonly type: 'comment'; readonly text: string };

export interface Clause {
  readonly text: string;
  readonly points: readonly string[];
  readonly responsible?: string;
  readonly due?: string;
}

export interface ItemContent {
  readonly number: string;
  /** Cited by §: then it is written so in every style. */
  readonly isSection: boolean;
  readonly title: string;
  readonly blocks: readonly Content[];
}

export interface MinutesContent {
  readonly kind: string;
  readonly body: string;
  readonly fields: readonly (readonly [string, string])[];
  readonly sections: readonly { readonly heading: string; readonly people: readonly Person[] }[];
  readonly items: readonly ItemContent[];
  readonly next: string | undefined;
  readonly signatures: readonly (readonly [string, string])[];
}

const names = [
  'Rickard Sundbom',
  'Lisa Ek',
  'Stefan Hollmark',
  'Anna-Karin von Essen',
  'Jonas Berg',
  'Per Åkesson',
  'Östen Öhman',
  'Fatima Yilmaz',
  'Mats Bergström',
  'Camilla Broo',
] as const;
const sentences = [
  'Frågan diskuterades.',
  'Rickard Sundbom redogjorde för ärendet, se separat presentation.',
  'Enligt § 3 i stadgarna ska styrelsen ha fem ledamöter; se även punkt 1.',
  'Kostnaden är 50 000 kr (exkl. moms) och betalas senast den 3 maj 2021.',
  'Besluten *gäller tills vidare* enligt **förslaget**.',
  'Lisa Ek och Jonas Berg undrade hur resultatet kan användas.',
  'Det blev 3–5 procent mer än i fjol!',
  'Mötet ajournerades inte.',
  'Vem ansvarar för webbplatsen?',
] as const;
const titles = [
  'Mötets öppnande',
  'Budget 2021',
  'Val av justerare',
  'Remisser',
  'Svar på motion om "grönare skolor"',
  'SSKs planeringskonferens 16/1',
  'Övriga frågor',
  'Rapporter – ekonomi',
] as const;
const clauses = [
  'godkänna förslaget.',
  'uppdra åt @Lisa Ek att återkomma senast 2021-03-31.',
  'bordlägga frågan om lokaler till mötet i maj.',
  'avslå motionen, med hänvisning till § 2',
  'delegera till Jonas Berg att teckna avtal för högst 50 000 kr.',
] as const;
const phrases = [
  'lokaler',
  'en ny webbplats',
  'avtal med leverantören',
  'Återkoppling i maj',
  'budget (preliminär)',
] as const;

/** Chooses what minutes say. */
export function randomContent(choices: Choices): MinutesContent {
  const isSection = once(choices, 3);
  const first = once(choices, 4) ? 147 : 1;
  return {
    kind: pick(choices, ['Protokoll', 'Minnesanteckningar', 'Styrelseprotokoll', 'Beslutsprotokoll']),
    body: pick(choices, ['Kulturnämnden', 'Brf Björken', 'Södertörns ledningsgrupp', 'IF Östra, 6']),
    fields: randomFields(choices),
    sections: randomSections(choices),
    items: [0, ...several(choices, 4, (at) => at + 1)].flatMap((at) => {
      const number = String(first + at);
      const item: ItemContent = {
        number,
        isSection,
        title: pick(choices, titles),
        blocks: apart(several(choices, 5, () => randomBlock(choices, 0))),
      };
      const subs = once(choices, 6) ? several(choices, 3, (sub) => sub) : [];
      return [
        item,
        ...subs.map((sub) => ({
          number: `${number}.${sub + 1}`,
          isSection,
          title: pick(choices, titles),
          blocks: apart(several(choices, 2, () => randomBlock(choices, 0))),
        })),
      ];
    }),
    next: once(choices, 2) ? 'fredag 24 januari 2020 kl. 8.30–11.00, Valhall, Huddinge kommunhus' : undefined,
    signatures: once(choices, 2)
      ? [
          ['Vid protokollet', pick(choices, names)],
          ...(once(choices, 2) ? [['Justeras', pick(choices, names)] as const] : []),
        ]
      : [],
  };
}

/** Bullets below a decision are points or clauses of it, and below bullets they are more of the same list: text parts them. */
function apart(blocks: readonly Content[]): Content[] {
  const openers: ReadonlySet<Content['type']> = new Set(['decision', 'inlineDecision', 'entries', 'list', 'numbered']);
  let isOpen = false;
  return blocks.flatMap((block): Content[] => {
    const parted = isOpen && (block.type === 'list' || block.type === 'numbered');
    if (block.type !== 'comment') isOpen = openers.has(block.type);
    return parted ? [{ type: 'paragraph', lines: [sentences[0]] }, block] : [block];
  });
}

function randomFields(choices: Choices): [string, string][] {
  const all: [string, string][] = [
    ['Nummer', '6'],
    ['Tid', pick(choices, ['fredag 6 december 2019 kl. 9.00–12.15', '2019-12-06 kl. 9.00', 'den 6 december 2019'])],
    ['Plats', 'Sammanträdesrum Ek, Kommunhuset'],
    ['Ordförande', pick(choices, names)],
    ['Mötessekreterare', pick(choices, names)],
    ['Justerare', `${pick(choices, names)} och ${pick(choices, names)}`],
    ['Dnr', 'KN 2019/147'],
    ['Inbjudare', 'Kommunens kansli'],
  ];
  return all.filter(() => choices.below(2) === 1);
}

function randomSections(choices: Choices): MinutesContent['sections'] {
  const headings = [
    'Närvarande',
    'Frånvarande',
    'Övriga deltagare',
    'Ersättare',
    'Beslutande',
    'Ej närvarande',
  ] as const;
  let next = choices.below(names.length);
  return several(choices, 3, () => ({
    heading: pick(choices, headings),
    people: Array.from({ length: 1 + choices.below(3) }, () =>
      randomPerson(choices, names[next++ % names.length] ?? names[0]),
    ),
  }));
}

function randomPerson(choices: Choices, name: string): Person {
  const party = once(choices, 3) ? pick(choices, ['S', 'M', 'KD']) : undefined;
  const all = ['Tyresö kommun', 'ordförande', 'sekreterare', 'punkt 1', 't.o.m. § 2', 'ersätter Mats Bergström'];
  const details = once(choices, 2) ? all.filter(() => once(choices, 4)) : [];
  return { name, details, ...(party && { party }) };
}

function randomBlock(choices: Choices, depth: number): Content {
  const kind = choices.below(depth > 0 ? 11 : 14);
  const mention = `@${pick(choices, names)}`;
  switch (kind) {
    case 0:
    case 1:
      return {
        type: 'paragraph',
        lines: [pick(choices, sentences), ...several(choices, 2, () => pick(choices, sentences))],
      };
    case 2: {
      let level = -1;
      return {
        type: 'list',
        entries: [0, ...several(choices, 4, () => 0)].map(() => {
          level = Math.min(level + 1, choices.below(3));
          return { level, text: pick(choices, phrases) };
        }),
      };
    }
    case 3:
      return {
        type: 'numbered',
        entries: [pick(choices, phrases), ...several(choices, 3, () => pick(choices, phrases))],
      };
    case 4:
      return {
        type: 'quote',
        lines: [pick(choices, sentences), ...several(choices, 1, () => pick(choices, sentences))],
      };
    case 5:
    case 6:
      return {
        type: 'decision',
        leadIn: pick(choices, [
          'Beslut',
          'Ledningsgruppen beslutade',
          'Styrelsen tackade för rapporten och beslutade enhälligt',
        ]),
        clauses: [randomClause(choices), ...several(choices, 2, () => randomClause(choices))],
      };
    case 7:
      return {
        type: 'inlineDecision',
        leadIn: pick(choices, ['Beslut', 'Styrelsen beslutade']),
        text: pick(choices, clauses),
      };
    case 8:
      return {
        type: 'entries',
        label: pick(choices, ['Yrkanden', 'Att göra', 'Reservationer', 'Beslutsunderlag']),
        entries: [
          `${mention}: bifall`,
          ...several(choices, 2, () => `@${pick(choices, names)} återkommer om ${pick(choices, phrases)}`),
        ],
      };
    case 9: {
      const [label, value] = pick<readonly [string, string]>(choices, [
        ['Dnr', 'KN 2019/147'],
        ['Föredragande', mention],
        ['Reservation', `${mention} mot beslutet.`],
        ['Omröstning', '5 ja, 3 nej, 1 avstår'],
        ['Bilaga', 'bilagor/offert.pdf'],
        ['Anländer', `${mention} kl. 9.30`],
        ['Yrkande', `${mention} yrkar avslag.`],
        ['Uppgift', `${mention} beställer lokal senast 2020-01-15`],
        ['Jäv', mention],
      ]);
      return { type: 'label', label, value };
    }
    case 10:
      return {
        type: 'sentence',
        text: pick(choices, [
          'Frågan bordlades till kommande möte.',
          'Lisa Ek yrkar bifall till förslaget.',
          'Jonas Berg reserverade sig mot beslutet.',
          'Bordläggs till nästa möte.',
        ]),
      };
    case 11:
      return {
        type: 'votes',
        rows: [
          ['Ja', `@${pick(choices, names)}, @${pick(choices, names)}`],
          ['Nej', mention],
        ],
      };
    case 12:
      return {
        type: pick(choices, ['secret', 'quoted']),
        heading: pick(choices, ['OSL 21 kap. 7 §: Uppgiften är sekretessbelagd.', '2018-10-05']),
        blocks: apart([randomBlock(choices, depth + 1), ...several(choices, 1, () => randomBlock(choices, depth + 1))]),
      };
    default:
      return { type: 'comment', text: '// kontrollera beloppet' };
  }
}

function randomClause(choices: Choices): Clause {
  return {
    text: pick(choices, clauses),
    points: once(choices, 4) ? [pick(choices, phrases), ...several(choices, 1, () => pick(choices, phrases))] : [],
    ...(once(choices, 6) && { responsible: `@${pick(choices, names)}` }),
    ...(once(choices, 6) && { due: '2020-03-31' }),
  };
}

// --- How it is written ------------------------------------------------------------------------------------------

/** Writes minutes in an accepted style; what may differ from line to line is chosen line by line. */
export function writeMinutes(content: MinutesContent, choices: Choices): string {
  const { items } = content;
  const blocks: string[] = [
    ...titleAndFields(content, choices),
    ...content.sections.map((section) => writeSection(section, choices)),
    ...writeItems(items, choices),
    ...(content.next ? [writeLabel('Nästa möte', looseTime(content.next, choices), choices)] : []),
    ...(content.signatures.length > 0 ? [writeSignatures(content.signatures, choices)] : []),
  ];
  const text = blocks.map((block) => block + gap(choices)).join('');
  return inEncoding(text, choices);
}

/** The end of a block's last line and at least one blank line. */
function gap(choices: Choices): string {
  return `\n\n${once(choices, 4) ? '\n' : ''}${once(choices, 6) ? '  \n' : ''}`;
}

function inEncoding(text: string, choices: Choices): string {
  let lines = text.split('\n').map((line) => (once(choices, 9) ? `${line}  ` : line));
  if (once(choices, 5)) lines = lines.map((line) => line.normalize('NFD'));
  const whole = lines.join(once(choices, 4) ? '\r\n' : '\n');
  const ended = once(choices, 5) ? whole.trimEnd() : whole;
  return once(choices, 8) ? `\ufeff${ended}` : ended;
}

function titleAndFields({ kind, body, fields }: MinutesContent, choices: Choices): string[] {
  const title = pick(choices, [
    `${kind}: ${body}`,
    `# ${kind}: ${body}`,
    `${kind} från ${body}`,
    `**${kind}: ${body}**`,
    `${kind} ${body}`,
  ]);
  const lines = fields.map(([label, value]) =>
    label === 'Tid' ? looseTimeField(value, choices) : writeLabel(label, value, choices),
  );
  if (once(choices, 2)) return [title, ...lines];
  return [[title, ...lines].join('\n')];
}

function looseTimeField(value: string, choices: Choices): string {
  const loose = looseTime(value, choices);
  return once(choices, 3) ? `Tid ${loose}` : writeLabel('Tid', loose, choices);
}

/** "Fredag 6 december 2019 kl 9:00-12:15" */
function looseTime(value: string, choices: Choices): string {
  let loose = value;
  if (once(choices, 3)) loose = loose.replace('kl. ', 'kl ');
  if (once(choices, 3)) loose = loose.replace('–', choices.below(2) === 0 ? '-' : ' - ');
  if (once(choices, 3)) loose = loose.charAt(0).toUpperCase() + loose.slice(1);
  if (once(choices, 3)) loose = loose.replace(/(\d)\.(\d\d)/g, '$1:$2');
  return loose;
}

function writeLabel(label: string, value: string, choices: Choices): string {
  return pick(choices, [
    `${label}: ${value}`,
    `**${label}:** ${value}`,
    `**${label}**: ${value}`,
    `${label}:${' '.repeat(3)}${value}`,
    // The name of a field that the language does not know is the writer's own.
    `${label === 'Inbjudare' ? label : label.toUpperCase()}: ${value}`,
    `${label}:\t${value}`,
  ]);
}

function writeHeading(label: string, choices: Choices): string {
  return pick(choices, [
    label,
    `${label}:`,
    `**${label}**`,
    `**${label}:**`,
    `### ${label}`,
    label.toUpperCase(),
    `  ${label}`,
  ]);
}

function writeSection(section: MinutesContent['sections'][number], choices: Choices): string {
  const { heading, people } = section;
  const isPlain = people.every((person) => person.details.length === 0);
  if (isPlain && once(choices, 3)) {
    const list = people.map(({ name, party }) => (party ? `${name} (${party})` : name));
    const last = list.length > 1 ? ` ${pick(choices, ['och', 'samt'])} ${list.pop()}` : '';
    return `${heading}: ${list.join(', ')}${last}`;
  }
  const bullet = pick(choices, ['- ', '', '* ', '• ', '  - ']);
  const separator = pick(choices, [', ', '\t', ' – ', ',  ']);
  const rows = people.map(({ name, party, details }) => {
    const rest = details.map((detail) =>
      separator === ', ' && once(choices, 4) ? ` (${detail})` : separator + detail,
    );
    return bullet + name + (party ? (once(choices, 4) ? `, ${party}` : ` (${party})`) : '') + rest.join('');
  });
  const below = choices.below(3) === 2 ? '\n\n' : '\n';
  return writeHeading(heading, choices) + below + rows.join('\n');
}

function writeItems(items: readonly ItemContent[], choices: Choices): string[] {
  // A document marks its items in one way.
  const sign = choices.below(5);
  return items.flatMap(({ number, isSection, title, blocks }) => {
    const isSub = number.includes('.');
    const hashes = '#'.repeat(isSub ? 3 : 2);
    const section = isSection ? `${once(choices, 3) ? '§' : '§ '}${number}${once(choices, 4) ? '.' : ''}` : undefined;
    const bare = isSub ? number : `${number}${pick(choices, ['.', ')'])}`;
    const marked = isSub ? `Punkt ${number}` : `Punkt ${number}${pick(choices, ['.', ':'])}`;
    const forms = [
      section ?? marked,
      section ?? bare,
      `${hashes} ${section ?? bare}`,
      section ?? marked,
      section ?? bare,
    ];
    const heading = `${forms[sign] ?? marked} ${title}`;
    const isStarred = sign === 4 && !isSub;
    const written = writeBlocks(blocks, choices);
    const first = isStarred ? `**${heading}**` : heading;
    // Text may be directly below the heading.
    if (written[0] !== undefined && choices.below(2) === 0) return [`${first}\n${written[0]}`, ...written.slice(1)];
    return [first, ...written];
  });
}

function writeBlocks(blocks: readonly Content[], choices: Choices): string[] {
  const written: string[] = [];
  blocks.forEach((block, at) => {
    const text = writeBlock(block, choices);
    // A comment is where it is: directly above what follows.
    if (blocks[at - 1]?.type === 'comment') written[written.length - 1] += `\n${text}`;
    else written.push(text);
  });
  return written;
}

function writeBlock(block: Content, choices: Choices): string {
  const bullet = pick(choices, ['-', '*', '•', '–']);
  switch (block.type) {
    case 'paragraph':
      return block.lines.map((line) => (once(choices, 6) ? ` ${line}` : line)).join('\n');
    case 'list': {
      const step = pick(choices, [2, 4]);
      const indent = once(choices, 4) ? 1 : 0;
      return block.entries.map(({ level, text }) => `${' '.repeat(indent + level * step)}${bullet} ${text}`).join('\n');
    }
    case 'numbered': {
      const sign = pick(choices, ['.', ')']);
      return block.entries.map((text, at) => `${' '.repeat(3)}${at + 1}${sign} ${text}`).join('\n');
    }
    case 'quote':
      return block.lines.map((line) => `>${once(choices, 2) ? '' : ' '}${line}`).join('\n');
    case 'decision':
      return writeDecision(block.leadIn, block.clauses, choices);
    case 'inlineDecision':
      return pick(choices, [
        `${block.leadIn} att ${block.text}`,
        `${block.leadIn}: att ${block.text}`,
        `**${block.leadIn} att** ${block.text}`,
        `${block.leadIn} **att** ${block.text}`,
        `${block.leadIn} att *${block.text}*`,
      ]);
    case 'entries':
      return [writeHeading(block.label, choices), ...block.entries.map((entry) => `${bullet} ${entry}`)].join(
        once(choices, 3) ? '\n\n' : '\n',
      );
    case 'label':
      return writeLabel(block.label, block.value, choices);
    case 'sentence':
      return block.text;
    case 'votes':
      return [
        writeHeading('Omröstning', choices),
        ...block.rows.map(([label, value]) => writeLabel(label, value, choices)),
      ].join('\n');
    case 'secret':
      return [
        `Sekretess ${block.heading.startsWith('OSL') ? block.heading : ''}`.trimEnd(),
        ...writeBlocks(block.blocks, choices),
        writeHeading('Slut sekretess', choices),
      ].join('\n\n');
    case 'quoted':
      return [
        `Tidigare beslut 2018-10-05`,
        ...writeBlocks(block.blocks, choices),
        writeHeading('Slut tidigare beslut', choices),
      ].join('\n\n');
    case 'comment':
      return block.text;
  }
}

function writeDecision(leadIn: string, all: readonly Clause[], choices: Choices): string {
  const form = choices.below(6);
  const isBulleted = form >= 2;
  const between = once(choices, 3) ? '\n\n' : '\n';
  const lines = all.map(({ text, points, responsible, due }) => {
    const forms = [
      `att ${text}`,
      `att *${text}*`,
      `- att ${text}`,
      `- att** ${text}`,
      `- **att** *${text}*`,
      `• att ${text}`,
    ];
    const mark = pick(choices, ['  - ', ' - ✓ ', '\t• ', '   * ']);
    const italics = once(choices, 3) ? '*' : '';
    return [
      forms[form] ?? `att ${text}`,
      ...points.map((point) => `${mark}${italics}${point}${italics}`),
      ...(responsible ? [`${isBulleted ? '  ' : ''}Ansvarig: ${responsible}`] : []),
      ...(due ? [`**Senast:** ${due}`] : []),
    ].join('\n');
  });
  const heading = leadIn === 'Beslut' ? writeHeading(leadIn, choices) : pick(choices, [leadIn, `**${leadIn}**`]);
  return heading + between + lines.join(between);
}

function writeSignatures(signatures: MinutesContent['signatures'], choices: Choices): string {
  const roles = signatures.map(([role]) => role);
  const signers = signatures.map(([, name]) => name);
  switch (choices.below(4)) {
    case 0:
      return signatures.map(([role, name]) => `${role}: ${name}`).join('\n');
    case 1:
      return [...roles, ...signers].join('\n\n');
    case 2:
      return signatures.map(([role, name]) => `${role}\n\n${name}`).join('\n\n');
    default:
      return `${roles.join('\t\t')}\n\n${signers.join('\t\t')}`;
  }
}
