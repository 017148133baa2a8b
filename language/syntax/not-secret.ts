/** What is after "Sekretess:" where a form asks whether anything is secret, and nothing is: "nej", "ingen". */
export const notSecretWords = '(?:nej|ingen|inga|inget|ej|saknas|(?:ej|inte)\\s+aktuellt)';

const notSecret = new RegExp(`^[\\s:*_]*${notSecretWords}[\\s.*_]*$`, 'i');

/** True if the text after `Sekretess` says that nothing is secret. */
export function saysNotSecret(afterKeyword: string): boolean {
  return notSecret.test(afterKeyword);
}
