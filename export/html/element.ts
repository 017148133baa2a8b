/** HTML that cannot be made of text by mistake: a string is text wherever it is. */

import { type Span, spansOf, withoutSigns } from '../emphasis/marked-text.ts';

/** Markup that is ready. */
export interface Html {
  readonly html: string;
}

/** Text, markup, or nothing. */
export type Content = string | Html | undefined | readonly Content[];

export type Attributes = Readonly<Record<string, string | number | undefined>>;

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);
}

/** An element with its attributes (none for undefined) and its content. */
export function element(name: string, attributes: Attributes = {}, ...content: readonly Content[]): Html {
  const inner = content.map(markup).join('');
  return { html: `${startTag(name, attributes)}${inner}</${name}>` };
}

/** An element that has no content and no end, as `meta`. */
export function emptyElement(name: string, attributes: Attributes = {}): Html {
  return { html: startTag(name, attributes) };
}

function startTag(name: string, attributes: Attributes): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? '' : ` ${key}="${escaped(withoutSigns(String(value)))}"`,
  );
  return `<${name}${written.join('')}>`;
}

/** The markup of content; each text escaped, and its emphasis (emphasis/marked-text.ts) elements. */
export function markup(content: Content): string {
  if (content === undefined) return '';
  if (typeof content === 'string') return spansOf(content).map(spanHtml).join('');
  return isHtml(content) ? content.html : content.map(markup).join('');
}

function spanHtml({ text, strong, em }: Span): string {
  const inner = em ? `<em>${escaped(text)}</em>` : escaped(text);
  return strong ? `<strong>${inner}</strong>` : inner;
}

function isHtml(content: Html | readonly Content[]): content is Html {
  return 'html' in content;
}

/** Text whose lines are kept apart. */
export function textLines(text: string): Content {
  return text.split('\n').map((line, index) => (index === 0 ? line : [emptyElement('br'), line]));
}
