/** Waits for a promise, but no longer than `time` milliseconds. */
export async function within(time: number, promise: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, time);
  });
  await Promise.race([promise, over]);
  clearTimeout(timer);
}
