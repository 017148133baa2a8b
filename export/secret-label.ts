import type { Meeting } from '../language/meeting/model.ts';
import { contains, type SourceRange } from '../language/source/range.ts';
import { labelText } from './paper/list-data.ts';
import { secretsOf } from './published.ts';

/** The label of the secret section that a place is in ("Sekretess", as written there), or undefined. For lists that take parts out of the minutes. */
export function secretLabels(meeting: Meeting): (place: SourceRange) => string | undefined {
  const secrets = secretsOf(meeting);
  return (place) => {
    const secret = secrets.find(({ range }) => contains(range, place));
    return secret && labelText(secret.label.value);
  };
}
