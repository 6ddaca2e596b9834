// Waits for something to come true, without saying how long it may take on a busy machine.

export async function until(isTrue: () => boolean, what: string, longestMs = 20_000): Promise<void> {
  for (const began = Date.now(); !isTrue(); ) {
    if (Date.now() - began > longestMs) throw new Error(`never came true: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}
