/** Attributes of WordprocessingML. */
import { find, type XmlElement } from '../packed/xml.ts';

/** `w:val` of a child, from parent to child for several names. */
export function textValue(parent: XmlElement | undefined, ...path: readonly string[]): string | undefined {
  return find(parent, ...path)?.attributes['w:val'];
}

export function numberOf(parent: XmlElement | undefined, ...path: readonly string[]): number | undefined {
  const value = textValue(parent, ...path);
  return value === undefined || !/^-?\d+$/.test(value) ? undefined : Number(value);
}

/** A property that is on when its element is there (ECMA-376 17.17.4); undefined when it is not. */
export function isOn(parent: XmlElement | undefined, name: string): boolean | undefined {
  const element = find(parent, name);
  if (!element) return undefined;
  return !/^(?:0|false|off)$/.test(element.attributes['w:val'] ?? '1');
}
