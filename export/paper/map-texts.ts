/** What a text is a part of. */
interface Owner {
  readonly code?: unknown;
}

/**
 * The same value with each text in it changed. `change` receives the name under which the text, or the list that it is in,
 * is found, and the object that has it.
 */
export function mapTexts<T>(value: T, change: (text: string, key: string, owner: Owner) => string): T {
  return mapped(value, change, '', {});
}

function mapped<T>(
  value: T,
  change: (text: string, key: string, owner: Owner) => string,
  key: string,
  owner: Owner,
): T {
  if (typeof value === 'string') return change(value, key, owner) as T;
  if (Array.isArray(value)) return value.map((each) => mapped(each, change, key, owner)) as T;
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([name, each]) => [name, mapped(each, change, name, value)]),
    ) as T;
  return value;
}
