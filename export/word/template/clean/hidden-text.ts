import type { Document, Element } from '@xmldom/xmldom';
import { children, elements, wordNamespace, wordValue } from '../parts.ts';

/** The ids of styles whose text is hidden, by themselves or by what they are based on. */
export interface HiddenStyles {
  readonly ids: ReadonlySet<string>;
  /** Text without a style is hidden. */
  readonly isUsual: boolean;
}

export const noHiddenStyles: HiddenStyles = { ids: new Set(), isUsual: false };

export function hiddenStylesOf(styles: Document): HiddenStyles {
  const all = new Map(elements(styles, wordNamespace, 'style').map((style) => [wordValue(style, 'styleId'), style]));
  const isHidden = (id: string, seen: ReadonlySet<string>): boolean => {
    const style = all.get(id);
    if (!style || seen.has(id)) return false;
    const own = vanish(style);
    return own ?? isHidden(wordValue(children(style, 'basedOn')[0], 'val'), new Set([...seen, id]));
  };
  const ids = new Set([...all.keys()].filter((id) => isHidden(id, new Set())));
  const usual = [...all].find(
    ([, style]) => wordValue(style, 'type') === 'paragraph' && isOn(wordValue(style, 'default')),
  );
  const defaults = elements(styles, wordNamespace, 'rPrDefault')[0];
  return { ids, isUsual: (usual && ids.has(usual[0])) || (defaults ? vanish(defaults) === true : false) };
}

/** True if the text of a run in a paragraph is invisible. */
export function isHiddenRun(run: Element, styles: HiddenStyles): boolean {
  const own = vanish(run);
  if (own !== undefined) return own;
  const style = (parent: Element | undefined, properties: string, name: string): string =>
    parent ? wordValue(children(parent, properties).flatMap((each) => children(each, name))[0], 'val') : '';
  const paragraph = paragraphOf(run);
  const paragraphStyle = style(paragraph, 'pPr', 'pStyle');
  return (
    styles.ids.has(style(run, 'rPr', 'rStyle')) ||
    (paragraphStyle === '' ? styles.isUsual : styles.ids.has(paragraphStyle))
  );
}

function paragraphOf(run: Element): Element | undefined {
  for (let node = run.parentNode; node; node = node.parentNode)
    if (node.nodeType === node.ELEMENT_NODE && node.localName === 'p' && node.namespaceURI === wordNamespace)
      return node as Element;
  return undefined;
}

/** What the properties of a run or a style say; undefined when they say nothing. */
function vanish(parent: Element): boolean | undefined {
  const mark = children(parent, 'rPr').flatMap((each) => children(each, 'vanish'))[0];
  return mark ? isOn(wordValue(mark, 'val') || 'true') : undefined;
}

/** Source: ECMA-376-1, 22.9.2.7 (ST_OnOff). */
export function isOn(value: string): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
