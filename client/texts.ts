/** A text in both languages that the extension speaks. `{name}` stands for a value. */
export interface Text {
  readonly sv: string;
  readonly en: string;
}

export type SpokenLanguage = keyof Text;

/** The text in a language, with its values filled in. A value is data: braces in it stand for nothing. */
export function inLanguage(
  text: Text,
  language: SpokenLanguage,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return text[language].replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  );
}
