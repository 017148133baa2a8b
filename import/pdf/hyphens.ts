/** Text of two lines as one: a word that was broken is whole again. */
export function joinLines(above: string, below: string): string {
  const [first, next] = [above.trimEnd(), below.trimStart()];
  if (first === '' || next === '') return first + next;
  if (first.endsWith('\u00ad')) return first.slice(0, -1) + next;
  // "mark- och vattenarbeten" is written so on one line, too.
  if (/\p{Ll}-$/u.test(first) && /^\p{Ll}/u.test(next) && !/^(?:och|eller|samt|resp(?:ektive)?|till)\b/u.test(next))
    return first.slice(0, -1) + next;
  return /[\p{L}\p{N}][-–/]$/u.test(first) && /^\p{Lu}/u.test(next) ? first + next : `${first} ${next}`;
}
