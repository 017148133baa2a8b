import { formatted } from '../../language/editing/formatter/formatter.ts';
import { type Decoded, encode } from '../decode.ts';

export interface FormattedFile {
  readonly isChanged: boolean;
  /** In the encoding that the file has. */
  readonly content: Uint8Array;
}

export function formatFile({ text, encoding }: Decoded): FormattedFile {
  const result = formatted(text);
  return { isChanged: result !== text, content: encode({ text: result, encoding }) };
}
