/** One spelling of an item's number: "3a" and "3 A" are "3 a", "4:1" is "4.1". */
export function normalizeNumber(text: string): string {
  return text
    .replace(/\s+/g, '')
    .replace(/(?<=\d):(?=\d)/g, '.')
    .replace(/^(\d+)([a-zåäö])$/i, (_, digits: string, letter: string) => `${digits} ${letter.toLowerCase()}`);
}
