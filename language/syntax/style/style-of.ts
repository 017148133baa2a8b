import { type DocumentStyle, decideStyle } from './document-style.ts';
import { countForms } from './form-counts.ts';

/** The style of a text that is read once. */
export function styleOf(text: string): DocumentStyle {
  return decideStyle(countForms(text));
}
