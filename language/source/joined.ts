/** `flatMap`, without its cost where the parts are few or none: readers do this for every block, and for each key. */
export function joined<T, Part>(list: readonly T[], partsOf: (element: T) => readonly Part[]): Part[] {
  const all: Part[] = [];
  for (const element of list) for (const part of partsOf(element)) all.push(part);
  return all;
}
