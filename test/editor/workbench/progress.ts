/** Finds what has hung. A run may take as long as it takes: on a busy machine, many times as long as on an idle one. */
export interface ProgressWatch {
  /** Rejected after `patience` milliseconds in which `progress` was not called. */
  readonly stalled: Promise<never>;
  readonly progress: () => void;
  readonly stop: () => void;
}

export function watchProgress(patience: number): ProgressWatch {
  let stall = () => {};
  const stalled = new Promise<never>((_, reject) => {
    stall = () => reject(new Error(`Nothing happened for ${patience / 1000} s.`));
  });
  // Nobody may be waiting for it.
  stalled.catch(() => undefined);
  const timer = setTimeout(stall, patience);
  return { stalled, progress: () => timer.refresh(), stop: () => clearTimeout(timer) };
}
