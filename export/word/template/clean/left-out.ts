/** What a template may have that never comes into a file, in the order in which the user sees it. */
const names = {
  comments: 'kommentarer',
  changes: 'spårade ändringar (det strukna är borta, det infogade är kvar)',
  hidden: 'dold text',
  fields: 'fält som hämtar något eller visar filens egenskaper',
  links: 'länkar till annat än webbsidor och mejladresser',
  pictures: 'bilder som inte ligger i filen eller är av ett okänt slag',
  embedded: 'inbäddade filer, kontroller och diagram',
  macros: 'makron',
  data: 'egna data (customXml)',
  blocks: 'byggblock',
  unused: 'sidhuvuden, sidfötter och noter som inte används',
  other: 'delar av ett slag som programmet inte känner till',
} as const;

export type LeftOutKind = keyof typeof names;
export type LeftOut = Set<LeftOutKind>;

/** One sentence for all of it; none when nothing was left out. */
export function leftOutWarning(leftOut: ReadonlySet<LeftOutKind>): string | undefined {
  const kinds = (Object.keys(names) as LeftOutKind[]).filter((kind) => leftOut.has(kind));
  if (kinds.length === 0) return undefined;
  return `Detta i Word-mallen har inte följt med till filen: ${kinds.map((kind) => names[kind]).join('; ')}.`;
}

/** What a part or the type of a relationship is called, and what it is. Those with null are in every Word file. */
const kindsByName: readonly (readonly [name: RegExp, kind: LeftOutKind | null])[] = [
  [/\.rels$|^\[Content_Types\]\.xml$|\/$/, null],
  [/vba|macro/i, 'macros'],
  [/comment|people/i, 'comments'],
  [/embedding|oleobject|package$|activex|control|chart|diagram|aFChunk|subDocument|\.bin$/i, 'embedded'],
  [/attachedTemplate|mailMerge|frame|hyperlink/i, 'links'],
  [/customXml/i, 'data'],
  [/glossary/i, 'blocks'],
  [/docProps|properties|thumbnail|metadata|printerSettings|webSettings|stylesWithEffects|recipientData/i, null],
  [/header|footer|footnotes|endnotes/i, 'unused'],
  [/media|image/i, 'pictures'],
];

/** What is left out with a part or a relationship, or null when it makes no difference. */
export function kindOfName(name: string): LeftOutKind | null {
  const found = kindsByName.find(([pattern]) => pattern.test(name));
  return found ? found[1] : 'other';
}
