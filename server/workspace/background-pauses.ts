/** How long background work continues before it lets the editor's requests in, in milliseconds. */

const sliceLength = 8;

/** Lets others in when the slice is used up; resolves at once while it is not. */
export type Breathe = () => Promise<void> | undefined;

/** Makes the pauses of one background job. */
export function slices(): Breathe {
  let end = performance.now() + sliceLength;
  return () => {
    if (performance.now() < end) return undefined;
    return new Promise((resolve) => {
      setTimeout(() => {
        end = performance.now() + sliceLength;
        resolve();
      }, 0);
    });
  };
}

export async function within(time: number, promise: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, time);
  });
  await Promise.race([promise, over]);
  clearTimeout(timer);
}
