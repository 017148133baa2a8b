/** Words of titles and the kinds of minutes that they mean. */
import { foldKey } from './keyword-lookup.ts';

/** The kinds of minutes. */
export const meetingKinds = [
  'Minnesanteckningar',
  'Mötesanteckningar',
  'Anteckningar',
  'Beslutsprotokoll',
  'Diskussionsprotokoll',
  'Styrelseprotokoll',
  'Årsmötesprotokoll',
  'Stämmoprotokoll',
  'Sammanträdesprotokoll',
  'Mötesprotokoll',
  'Protokoll',
  'Dagordning',
  'Kallelse',
  'Föredragningslista',
  'Register',
] as const;

/** Words that make a title line, and the kind each stands for. The first match in the line's own words wins. */
export const titleKinds: readonly { readonly word: string; readonly kind: string }[] = [
  ...meetingKinds.map((kind) => ({ word: kind, kind })),
  { word: 'Styrelsemötesprotokoll', kind: 'Styrelseprotokoll' },
  { word: 'Protokollsutdrag', kind: 'Protokoll' },
  { word: 'Minnesanteckning', kind: 'Minnesanteckningar' },
  // Only of the first line: inside, it heads a summary.
  { word: 'Sammanfattning', kind: 'Minnesanteckningar' },
  { word: 'Styrelsemöte', kind: 'Styrelseprotokoll' },
  { word: 'Årsmöte', kind: 'Årsmötesprotokoll' },
  { word: 'Årsstämma', kind: 'Stämmoprotokoll' },
  { word: 'Föreningsstämma', kind: 'Stämmoprotokoll' },
  { word: 'Extrastämma', kind: 'Stämmoprotokoll' },
  { word: 'Stämma', kind: 'Stämmoprotokoll' },
  { word: 'Sammanträde', kind: 'Sammanträdesprotokoll' },
  { word: 'Medlemsmöte', kind: 'Mötesprotokoll' },
  { word: 'Arbetsgruppsmöte', kind: 'Mötesanteckningar' },
  { word: 'Möte', kind: 'Mötesprotokoll' },
];

const kinds = new Map(titleKinds.map(({ word, kind }) => [foldKey(word), kind]));

/** "Föreningsmöte", "Bolagsstämma": the last part of the word says which kind it is. */
const kindEndings: readonly (readonly [RegExp, string])[] = [
  [/^\p{L}{3,}möte$/u, 'Mötesprotokoll'],
  [
    /^(?:bolags|års|förenings|ägar|vår|höst|extra|ordinarie|förbunds|distrikts|krets|samfällighets|fyllnads|stads)stämma$/u,
    'Stämmoprotokoll',
  ],
  [/^\p{L}{3,}sammanträde$/u, 'Sammanträdesprotokoll'],
  [/^\p{L}{2,}styrelse(?:mötes)?protokoll$/u, 'Styrelseprotokoll'],
  [/^\p{L}{2,}mötesprotokoll$/u, 'Mötesprotokoll'],
  [/^\p{L}{2,}stämmoprotokoll$/u, 'Stämmoprotokoll'],
];

/** The kind of minutes that a title word stands for ("Styrelsemöte" → "Styrelseprotokoll"). */
export function titleKind(word: string): string | undefined {
  const key = foldKey(word);
  return kinds.get(key) ?? kindEndings.find(([ending]) => ending.test(key))?.[1];
}
