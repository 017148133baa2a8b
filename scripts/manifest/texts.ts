import type { Text } from '../../client/texts.ts';

/** The texts of package.json, by the keys that are there as `%key%`. */
export type ManifestTexts = Map<string, Text>;

/** Keeps a text and returns its placeholder in package.json. */
export function put(texts: ManifestTexts, key: string, text: Text): string {
  if (texts.has(key)) throw new Error(`Two texts of package.json are called ${key}`);
  texts.set(key, text);
  return `%${key}%`;
}
