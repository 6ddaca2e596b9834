// Random numbers for tests that are the same every time.

/** Numbers from 0 to 1 that depend on the seed alone (mulberry32). */
export function draws(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** White noise between −0.5 and 0.5 that depends on the seed alone; more frames begin with the same. */
export function noise(frames: number, seed: number): Float32Array {
  const random = draws(seed);
  return Float32Array.from({ length: frames }, () => random() - 0.5);
}
