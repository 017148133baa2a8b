import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { dateParts } from '../language/meeting/time/calendar.ts';

/** An ISO date of a request as it came; fails the request when there is no such day. */
export function isoDay(date: string): string {
  if (dateParts(date)) return date;
  throw new ResponseError(LSPErrorCodes.RequestFailed, `”${date}” är inget datum`);
}
