// Writes docs/fusklapp.md: everything that the language knows on one page, from the vocabulary and the table of completion.

import { foldKey } from '../language/syntax/keyword-lookup.ts';
import { titleKinds } from '../language/syntax/title-kinds.ts';
import { type Keyword, keywords } from '../language/syntax/vocabulary.ts';
import {
  type Construct,
  clauseConstructs,
  closingConstructs,
  headConstructs,
  itemConstructs,
  voteConstructs,
} from '../server/completion/constructs.ts';

/** A part of the page: the keywords that it shows, and what completion offers for them. */
interface Part {
  readonly title: string;
  readonly intro?: string;
  readonly holds: (keyword: Keyword) => boolean;
  readonly constructs: readonly Construct[];
}

const closing: readonly Keyword['token'][] = ['NEXT_MEETING', 'SIGN_ROLE'];

const parts: readonly Part[] = [
  {
    title: 'Uppgifter om mötet',
    intro: 'En på varje rad, före första punkten. Andra `Ord: …` sparas som de är.',
    holds: ({ token }) => token === 'FIELD_KEY',
    constructs: headConstructs,
  },
  {
    title: 'Vilka som var med',
    intro:
      'En person på varje rad: `- Lisa Ek (S), ledamot, fr.o.m. § 4`. Efter namnet kan stå organisation, roll, parti och när personen var med.',
    holds: ({ token }) => token === 'ATTENDANCE_HEADING',
    constructs: headConstructs,
  },
  {
    title: 'I en punkt',
    intro: 'Rubriken: `Punkt 3. Remisser`, `§ 3 Remisser` eller `3. Remisser`. Annan text är löpande text.',
    holds: ({ token }) => !['FIELD_KEY', 'ATTENDANCE_HEADING', ...closing].includes(token),
    constructs: [...itemConstructs, ...voteConstructs, ...clauseConstructs],
  },
  {
    title: 'Avslutning',
    holds: ({ token }) => closing.includes(token),
    constructs: closingConstructs,
  },
];

/** What a keyword is that completion does not offer, or offers only under another name. */
const explained: Readonly<Record<string, string>> = {
  Datum: 'Mötets dag, när klockslaget inte står på samma rad: `Datum: 2019-12-06`.',
  Bilagor: 'Bilagor till hela protokollet: `Bilagor: närvarolista`.',
  Dagordning: 'Rubrik över en dagordning före punkterna.',
  Deltagare: 'De som var med, under ett annat namn.',
  Adjungerade: 'De som var med utan att vara ledamöter, under ett annat namn.',
  Suppleanter: 'Ersättare, under ett annat namn.',
  'Frånv.': 'Förkortning av Frånvarande.',
  Saknas: 'De som inte kom, under ett annat namn.',
  'Deltar inte': 'Bland raderna i en omröstning: de som inte röstade. Räknas inte som röster.',
  'Slut tidigare beslut': 'Raden efter det beslut som är återgivet.',
  Ajourneras: 'Mötet avbryts och fortsätter en annan dag.',
  Ordförande: 'Vem som leder mötet, eller rubrik över ordförandens underskrift.',
  Sekreterare: 'Vem som skriver, eller rubrik över sekreterarens underskrift.',
  Justerare: 'Vem som justerar, eller rubrik över justerarens underskrift.',
  'Slut sekretess': 'Raden efter det hemliga.',
  Protokollförare: 'Rubrik över sekreterarens underskrift.',
  Underskrifter: 'Rubrik över namnen på dem som skriver under.',
};

/** `docs/fusklapp.md`. */
export function cheatSheet(): string {
  const kinds = [...new Set(titleKinds.map(({ kind }) => kind))].map((kind) => {
    const words = titleKinds.filter((each) => each.kind === kind && each.word !== kind).map(({ word }) => word);
    return words.length > 0 ? `${kind} (också: ${words.join(', ')})` : kind;
  });
  return `# Fusklapp

Allt som går att skriva i ett protokoll. Inget behöver läras utantill: <kbd>Ctrl</kbd>+<kbd>Blanksteg</kbd> visar vad som kan
stå där markören är, <kbd>Tab</kbd> tar förslaget och <kbd>Ctrl</kbd>+<kbd>.</kbd> rättar det som är understruket. Hela
beskrivningen står i [Så skriver du protokoll](spraket.md).

## Första raden

Vad det är och vems: \`Protokoll: Kulturnämnden\`. ${kinds.join('; ')}.

${parts.map(section).join('\n\n')}

## Överallt

| skriv | betyder |
|---|---|
| \`@Lisa Ek\` | Någon som står i närvarolistan; \`@Lisa\` när bara en heter så. |
| \`2019-12-06\` | Ett datum, också \`6 december 2019\`, \`6/12 2019\` och \`fredag 6 december\`. |
| \`kl. 9.00–12.15\` | Klockslag, också \`09:00\`, \`kl 9\` och \`klockan 19:30\`. |
| \`punkt 3\`, \`§ 3\` | En annan punkt; Ctrl+klick går dit. |
| \`att …\` | Under \`Beslut\`: en att-sats, en rad i beslutslistan. |
| \`- \`, \`1. \` | En lista. |
| \`// …\` | En kommentar, som aldrig exporteras. |
| \`// protokoll: ignorera person/okand\` | Tystar en [regel](regler/README.md) på nästa rad. |
`;
}

function section({ title, intro, holds, constructs }: Part): string {
  const rows = merged(keywords.filter(holds)).map(({ canonical, also }) => {
    const meaning = explanation({ canonical, also }, constructs);
    return `| \`${canonical}\` | ${cell(meaning)} | ${also.map(listed).join(', ')} |`;
  });
  return `## ${title}\n\n${intro ? `${intro}\n\n` : ''}| skriv | betyder | läses också |\n|---|---|---|\n${rows.join('\n')}`;
}

/** A spelling in a list that commas divide. */
function listed(spelling: string): string {
  return spelling.includes(',') ? `\`${spelling}\`` : spelling;
}

/** Rows of the vocabulary that are written alike, in one. */
function merged(rows: readonly Keyword[]): { canonical: string; also: string[] }[] {
  const byCanonical = new Map<string, Set<string>>();
  for (const { canonical, also } of rows) {
    const spellings = byCanonical.get(canonical) ?? new Set();
    for (const spelling of also) spellings.add(spelling);
    byCanonical.set(canonical, spellings);
  }
  return [...byCanonical].map(([canonical, also]) => ({ canonical, also: [...also] }));
}

function explanation(row: { canonical: string; also: string[] }, constructs: readonly Construct[]): string {
  const spellings = new Set([row.canonical, ...row.also].map(foldKey));
  const exact = constructs.find(({ keyword }) => foldKey(keyword) === foldKey(row.canonical));
  const found = exact?.documentation ?? explained[row.canonical];
  const meaning = found ?? constructs.find(({ keyword }) => spellings.has(foldKey(keyword)))?.documentation;
  if (meaning === undefined) throw new Error(`The cheat sheet does not say what ${row.canonical} is`);
  return meaning;
}

/** Text in a cell of a table. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|').replace(/\s*\n\s*/g, ' ');
}
