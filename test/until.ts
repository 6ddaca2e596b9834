// Waits: for something to come true, without saying how long it may take on a busy machine, or for a while.

/** Throws after 20 s, when it is not going to come true. */
export async function until(isTrue: () => boolean, what: string, longestMs = 20_000): Promise<void> {
  for (const began = Date.now(); !isTrue(); ) {
    if (Date.now() - began > longestMs) throw new Error(`never came true: ${what}`);
    await pause(1);
  }
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
