/** File names and web addresses in running text: what is in them is part of a name and means nothing by itself. */
import { isSpaceAt } from './characters.ts';

const extension = String.raw`\.(?:pdf|docx?|dotx?|xlsx?|pptx?|od[tsp]|rtf|txt|csv|md|html?|xml|json|protokoll|png|jpe?g|gif|tiff?|svg|zip|msg|eml|ics|mp[34]|m4a|wav)(?![\p{L}\p{N}])`;
/** "29 november.pdf", "2024-03-01_v2.docx": the name ends without a blank. */
const touching = new RegExp(String.raw`[^\s,;:()"”»|<>[\]]{0,120}?${extension}`, 'iuy');
/** "”29 november Möte.pdf”", "(papper/29 november Möte.pdf)": the name is marked where it ends… */
const marked = new RegExp(String.raw`[^"”»)\]|<>\r\n]{0,120}?${extension}\s?["”»)\]|>]`, 'iuy');
/** …and where it begins. */
const opening = /["”“»«([|<][^"”“»«()[\]|<>\r\n]{0,120}$/;
const address = /:\/\/|^[("”<[]*(?:www\.|mailto:)|[\p{L}\d-]\.(?:se|com|org|net|nu|eu|info|io|app|dev)[/?#]/iu;
const longestAddress = 2000; // characters

/** True if what is from `start` to `end` is part of a file's name or of a web address. */
export function isInName(text: string, start: number, end: number): boolean {
  return isInAddress(text, start) || isInFileName(text, start, end);
}

function isInAddress(text: string, at: number): boolean {
  let from = at;
  while (from > 0 && at - from < longestAddress && !isSpaceAt(text, from - 1)) from--;
  return from < at && address.test(text.slice(from, at));
}

function isInFileName(text: string, start: number, end: number): boolean {
  touching.lastIndex = end;
  if (touching.test(text)) return true;
  marked.lastIndex = end;
  return marked.test(text) && opening.test(text.slice(Math.max(0, start - 122), start));
}

const listedEnd = new RegExp(String.raw`[^,;\r\n]{0,200}?${extension}`, 'iuy');

/** True if a file's name continues after `end`, in a text that names files: what is between commas is one name. */
export function isInListedName(text: string, end: number): boolean {
  listedEnd.lastIndex = end;
  return listedEnd.test(text);
}
