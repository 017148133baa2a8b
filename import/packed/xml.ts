/** XML as documents have it: elements, attributes and text. No declarations are followed, so no entity grows. */
import { brokenDocument } from './unzip.ts';

export interface XmlElement {
  /** With its usual prefix, whatever the file calls the namespace: `w:p`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

interface OpenElement {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: (XmlElement | string)[];
}

/** No document nests deeper; reading goes down by recursion. */
const deepest = 400;

const tag =
  /<(?:!--[\s\S]*?-->|!\[CDATA\[([\s\S]*?)\]\]>|\?[\s\S]*?\?>|!DOCTYPE[^>[]*(?:\[[^\]]*\])?[^>]*>|\/([^\s>]+)\s*>|([^\s/>!?]+)((?:\s+[^\s=>/]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>)/y;
const attribute = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The root element. Throws an `ImportProblem` for what is no XML. */
export function parseXml(source: string): XmlElement {
  const root: OpenElement = { name: '', attributes: {}, children: [] };
  const open: OpenElement[] = [root];
  const prefixes = new Map<string, string>();
  let at = 0;
  while (at < source.length) {
    const top = open.at(-1);
    if (!top) throw brokenDocument();
    const next = source.indexOf('<', at);
    const text = source.slice(at, next < 0 ? source.length : next);
    if (text !== '' && top !== root) top.children.push(decodeEntities(text));
    if (next < 0) break;
    tag.lastIndex = next;
    const found = tag.exec(source);
    if (!found) throw brokenDocument();
    at = tag.lastIndex;
    const [, data, end, start, attributes = '', empty] = found;
    if (data !== undefined) top.children.push(data);
    else if (end !== undefined) {
      if (open.pop()?.name !== renamed(end, prefixes)) throw brokenDocument();
    } else if (start !== undefined) {
      const given = attributesIn(attributes, prefixes);
      const element: OpenElement = { name: renamed(start, prefixes), attributes: given, children: [] };
      top.children.push(element);
      if (empty === '') open.push(element);
      if (open.length > deepest) throw brokenDocument();
    }
  }
  const [first] = root.children.filter((child): child is XmlElement => typeof child !== 'string');
  if (!first || open.length !== 1) throw brokenDocument();
  return first;
}

/** The prefixes that the readers use, by how the namespace's name begins or ends. */
const usualPrefixes: readonly (readonly [RegExp, string])[] = [
  [/wordprocessingml\/(?:2006\/)?main$/, 'w'],
  [/officeDocument\/(?:2006\/)?relationships$/, 'r'],
  [/^urn:oasis:names:tc:opendocument:xmlns:(text|table|office|style|draw):1\.0$/, ''],
];

function attributesIn(text: string, prefixes: Map<string, string>): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', double, single] of text.matchAll(attribute)) {
    const value = decodeEntities(double ?? single ?? '');
    if (name.startsWith('xmlns:')) {
      const usual = usualPrefixes.find(([pattern]) => pattern.test(value));
      const prefix = usual?.[1] || usual?.[0].exec(value)?.[1];
      if (prefix && prefix !== name.slice(6)) prefixes.set(name.slice(6), prefix);
    }
    attributes[name] = value;
  }
  if (prefixes.size === 0) return attributes;
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [renamed(name, prefixes), value]));
}

function renamed(name: string, prefixes: ReadonlyMap<string, string>): string {
  if (prefixes.size === 0) return name;
  const colon = name.indexOf(':');
  const prefix = colon < 0 ? undefined : prefixes.get(name.slice(0, colon));
  return prefix === undefined ? name : `${prefix}${name.slice(colon)}`;
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi,
    (all, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return named[name] ?? all;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all;
    },
  );
}

/** The child elements, those with a name when it is given. */
export function elements(parent: XmlElement | undefined, name?: string): XmlElement[] {
  return (parent?.children ?? []).filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** The first child with the name, from parent to child for several names. */
export function find(parent: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  let element = parent;
  for (const name of path)
    element = element?.children.find((child): child is XmlElement => typeof child !== 'string' && child.name === name);
  return element;
}

/** All text below. */
export function textBelow(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textBelow(child))).join('');
}
