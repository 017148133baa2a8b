import { oneLine } from '../../source/one-line.ts';

const verbs =
  '(?:uppdra[rs]?|uppdrog|delegera[rs]?|delegerade|överlåta|överlåter|överlät|lämna[r]? (?:över )?uppdrag(?:et)?)';

/** X in what the text of a decision begins with. Nothing in it ends a sentence, and no name of a body is longer. */
const forms: readonly RegExp[] = [
  new RegExp(`^(?:att )?(?:även |också )?${verbs} (?:\\p{L}+ ){0,2}?(?:åt|till) ([^.;:]{1,80}?) att(?!\\p{L})`, 'iu'),
  /^(?:att )?(?:även |också )?(?:ge|ger|gav) ([^.;:]{1,80}?) i uppdrag(?!\p{L})/iu,
  /^(?:att )?([^.;:]{1,80}?) (?:får|fick|ges|gavs) i uppdrag(?!\p{L})/iu,
  /^(?:att )?(?:även |också )?(?:bemyndiga[rs]?|bemyndigade) ([^.;:]{1,80}?) att(?!\p{L})/iu,
];

/**
 * Who the text of a decision gives something to do, as written, also when it is an office or an organisation: "uppdra till
 * SNUG att …", "Kommundirektören får i uppdrag att …". Only what the text begins with counts: "avslå förslaget att uppdra
 * åt kansliet att …" gives nobody anything.
 */
export function receiverIn(text: string): string | undefined {
  const line = oneLine(text.slice(0, 300));
  for (const form of forms) {
    const receiver = form.exec(line)?.[1];
    // "delegera frågan till …" has its receiver further on, and "att" is never part of one.
    if (receiver !== undefined && !/(?<!\p{L})att(?!\p{L})/iu.test(receiver)) return receiver;
  }
  return undefined;
}
