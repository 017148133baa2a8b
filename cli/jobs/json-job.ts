import { type JsonOptions, renderJson } from '../../export/json.ts';
import { readMinutes } from '../../language/read-minutes.ts';
import type { Decoded } from '../decode.ts';

export function jsonOfFile({ text }: Decoded, _name: string, options: JsonOptions): string {
  const { meeting } = readMinutes(text);
  return renderJson(meeting, { text }, options);
}
