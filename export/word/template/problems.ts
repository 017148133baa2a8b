import { ExportProblem } from '../../export-problem.ts';

/** One mistake in a template, as docxtemplater describes it. */
interface Mistake {
  readonly properties?: { readonly id?: string; readonly xtag?: string; readonly errors?: readonly Mistake[] };
}

/** In the words of those who write templates, by docxtemplater's names. `tag` is the tag that is meant. */
const sayings: Readonly<Record<string, (tag: string) => string>> = {
  unopened_tag: (tag) => `en tagg slutar utan att ha börjat: ”${tag}}”`,
  unclosed_tag: (tag) => `en tagg börjar utan att sluta: ”{${tag}”`,
  duplicate_open_tag: (tag) => `en tagg börjar med två klamrar: ”{{${tag}”. Skriv bara en`,
  duplicate_close_tag: (tag) => `en tagg slutar med två klamrar: ”${tag}}}”. Skriv bara en`,
  unopened_loop: (tag) => `{/${tag}} står utan {#${tag}}`,
  unclosed_loop: (tag) => `{#${tag}} saknar {/${tag}}`,
  closing_tag_does_not_match_opening_tag: (tag) => `slingorna går om varandra vid ”${tag}”`,
  unbalanced_loop_tags: () => 'en slinga börjar i en tabell och slutar utanför den, eller tvärtom',
  loop_position_invalid: (tag) => `slingan ”${tag}” börjar och slutar på ställen som inte hör ihop`,
  raw_xml_tag_should_be_only_text_in_paragraph: (tag) => `{@${tag}} ska stå ensam i sitt stycke`,
  raw_tag_outerxml_invalid: (tag) => `{@${tag}} ska stå ensam i ett stycke i dokumentets text`,
};

/** Why a template cannot be used. */
export function templateProblem(error: unknown): ExportProblem {
  if (error instanceof ExportProblem) return error;
  const { properties } = error as Mistake;
  const mistakes = properties?.errors ?? [error as Mistake];
  const said = mistakes.map(({ properties: { id = '', xtag = '' } = {} }) => sayings[id]?.(xtag) ?? 'den är trasig');
  return new ExportProblem(`Word-mallen går inte att använda: ${[...new Set(said)].join('; ')}`);
}
