/** A text of package.json in both languages. Swedish is what everybody sees; English is packed on request (scripts/package.ts). */
export interface ManifestText {
  readonly sv: string;
  readonly en: string;
}

/** Texts of package.json by the keys that stand there as "%key%". */
export type ManifestTexts = Map<string, ManifestText>;
