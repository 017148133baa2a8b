/** Keeps the end of the document on the page of what is below it. */
import { type Paragraph, Table } from 'docx';

/** What the body of a document, or a cell of a table, is made of. */
export type Part = Paragraph | Table;

/** What the library writes of a part: elements by their names. */
type Written = ReturnType<Part['prepForXml']>;

/** Number of rows, or paragraphs in a box, that stay together. */
const few = 8;

/** The last paragraph stays with what follows it; below a table that is the space after it, so the table's rows do, too. */
export function keepEndWithNext(parts: readonly Part[]): void {
  const [before, last] = [parts.at(-2), parts.at(-1)];
  if (last) keepWithNext(last);
  if (before instanceof Table) keepWithNext(before);
}

/** The part stays on the page of what follows it. The library has no other way to change a paragraph that has been made. */
export function keepWithNext(part: Part): void {
  const write = part.prepForXml.bind(part);
  part.prepForXml = (context) => kept(write(context)) as Written;
}

function kept(value: unknown): unknown {
  if (Array.isArray(value)) return keptParts(value);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, content]) => [name, name === 'w:p' ? keptParagraph(content) : kept(content)]),
  );
}

/** The rows of a table or what is in a cell; of many only the last ones, so that no half page is left empty. */
function keptParts(parts: readonly unknown[]): unknown[] {
  const rows = parts.filter((part): part is Record<'w:tr', unknown> => isElement(part, 'w:tr'));
  const many: readonly unknown[] =
    rows.length > 0 ? rows : parts.filter((part) => isElement(part, 'w:p') || isElement(part, 'w:tbl'));
  const free: readonly unknown[] = many.length > few ? many.slice(0, -2) : [];
  // LibreOffice leaves a table's only row where it is when it cannot be split. Its paragraphs hold it together.
  const [only] = rows.length === 1 ? rows : [];
  return parts.map((part) => {
    if (free.includes(part)) return part;
    return kept(only && part === only && Array.isArray(only['w:tr']) ? { 'w:tr': splittable(only['w:tr']) } : part);
  });
}

function splittable(row: readonly unknown[]): unknown[] {
  return row.filter((part) => !isElement(part, 'w:trPr'));
}

function keptParagraph(content: unknown): unknown[] {
  const children: unknown[] = Array.isArray(content) ? content : [];
  const known = children.find((child) => isElement(child, 'w:pPr'));
  const properties = known ? known['w:pPr'] : [];
  const others = (Array.isArray(properties) ? properties : []).filter((each) => !isElement(each, 'w:keepNext'));
  // The style comes first (ECMA-376, CT_PPrBase).
  const style = others.filter((each) => isElement(each, 'w:pStyle'));
  const rest = others.filter((each) => !style.includes(each));
  return [{ 'w:pPr': [...style, { 'w:keepNext': {} }, ...rest] }, ...children.filter((child) => child !== known)];
}

function isElement<Name extends string>(value: unknown, name: Name): value is Record<Name, unknown> {
  return typeof value === 'object' && value !== null && name in value;
}
