/**
 * Does the work for all items, at most `ahead` at a time, and returns the results in the items' order. Work that fails
 * fails where its result would have come.
 */
export async function* inOrder<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
  ahead: number,
): AsyncGenerator<Result> {
  const running: Promise<Result>[] = [];
  let next = 0;
  const start = () => {
    const item = items[next++] as Item;
    const result = work(item);
    // Told of when its turn comes; until then it is not unhandled.
    result.catch(() => undefined);
    running.push(result);
  };
  while (next < items.length && running.length < ahead) start();
  for (let first = running.shift(); first; first = running.shift()) {
    const result = await first;
    if (next < items.length) start();
    yield result;
  }
}
