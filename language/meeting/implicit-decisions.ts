import type { Prose } from './model.ts';
import type { Sourced } from './source.ts';

const decides =
  /(?:^|\s)(?:godkändes|godkänns|godkände|fastställdes|fastställs|fastställde|antogs|antas|beviljades|beviljas|bifölls|bifalles|bifalls|avslogs|avslås|valdes|väljs|utsågs|utses|omvaldes|nyvaldes|återvaldes|adjungerades|beslutades|beslöts|(?:lades|läggs)\s+till\s+handlingarna)(?=[\s.,;:]|$)/i;
// Told about another time, or not decided.
const told = /\b(?:inte|ej|om|när|som|tidigare|förra|föregående|skulle|ska|hade|har)\s/i;
const strayClause = /^[\s*_-]*att\s/;

/**
 * Sentences that are decisions without saying so: "Dagordningen godkändes.", "Till justerare valdes NN.", and a line
 * that begins with `att` without a decision above it. `source` is the whole document.
 */
export function implicitDecisions(prose: Prose, source: string): Sourced<string>[] {
  const raw = source.slice(prose.range.start, prose.range.end);
  if (strayClause.test(raw)) return [{ value: prose.text, range: prose.range }];
  if (!/des\b|s\b|godkände|fastställde/.test(raw)) return [];
  const found: Sourced<string>[] = [];
  for (const sentence of raw.matchAll(/[^.!?]+(?:[.!?](?!\s+\p{Lu})[^.!?]*)*[.!?]?/gu)) {
    const text = sentence[0].trim();
    if (text.length > 240 || !decides.test(text.normalize('NFC')) || told.test(text)) continue;
    const start = prose.range.start + sentence.index + sentence[0].indexOf(text);
    found.push({ value: text.normalize('NFC'), range: { start, end: start + text.length } });
  }
  return found;
}
