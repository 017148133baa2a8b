/** Initials that minutes call somebody by: "MLÖ" of Moa Löf, "KJ" of Klas Jansson. */

/** True if the capital letters are those of the name, in its order: its first letter, and that of its last name. */
export function areInitials(letters: string, name: string): boolean {
  const words = name
    .normalize('NFC')
    .toUpperCase()
    .trim()
    .split(/[\s-]+/);
  const last = words.at(-1);
  if (words.length < 2 || !last || !/^\p{Lu}{2,4}$/u.test(letters)) return false;
  const signs = [...letters.normalize('NFC')];
  if (signs[0] !== words[0]?.charAt(0) || !signs.slice(1).includes(last.charAt(0))) return false;
  let at = 0;
  for (const letter of words.join('')) if (letter === signs[at]) at++;
  return at === signs.length;
}
