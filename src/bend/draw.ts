// Random draws that are part of a plan: the same seed and the same words give the same numbers on every machine and
// in every version, because the generator is written down here. Not for secrets.

/** Numbers that follow from a key. */
export interface Random {
  /** 0 up to but not including 1. */
  uniform(): number;
  /** Normal with mean 0 and deviation 1. */
  normal(): number;
}

/** The draws of `seed` for one purpose (a target's name, a step); xoshiro128** seeded by an FNV-1a hash. */
export function randomOf(seed: number, purpose: string): Random {
  const state = seedState(seed, purpose);
  let spare: number | null = null;
  const uniform = () => next(state) / 4294967296;
  const normal = () => {
    if (spare !== null) {
      const value = spare;
      spare = null;
      return value;
    }
    for (;;) {
      const x = uniform() * 2 - 1;
      const y = uniform() * 2 - 1;
      const square = x * x + y * y;
      if (square >= 1 || square === 0) continue;
      const factor = Math.sqrt((-2 * Math.log(square)) / square);
      spare = y * factor;
      return x * factor;
    }
  };
  return { uniform, normal };
}

/** The numbers 0 to `count` − 1 in a drawn order. */
export function drawOrder(random: Random, count: number): Int32Array {
  const order = Int32Array.from({ length: count }, (_, index) => index);
  for (let last = count - 1; last > 0; last--) {
    const other = Math.floor(random.uniform() * (last + 1));
    const kept = order[last] ?? 0;
    order[last] = order[other] ?? 0;
    order[other] = kept;
  }
  return order;
}

/** A whole number from 0 to 2³² − 1 that follows from the words. */
export function hashOf(words: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < words.length; index++) {
    hash ^= words.charCodeAt(index);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}

function seedState(seed: number, purpose: string): Uint32Array {
  const state = new Uint32Array(4);
  let mixed = hashOf(`${seed} ${purpose}`);
  for (let index = 0; index < 4; index++) {
    mixed = (mixed + 0x9e3779b9) >>> 0;
    let word = mixed;
    word = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
    word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35);
    state[index] = word ^ (word >>> 16);
  }
  if (state.every((word) => word === 0)) state[0] = 1;
  return state;
}

function next(state: Uint32Array): number {
  const a = state[0] ?? 0;
  const b = state[1] ?? 0;
  const c = state[2] ?? 0;
  const d = state[3] ?? 0;
  const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
  const shifted = b << 9;
  const newC = c ^ a;
  const newD = d ^ b;
  state[1] = b ^ newC;
  state[0] = a ^ newD;
  state[2] = newC ^ shifted;
  state[3] = rotate(newD, 11);
  return result;
}

function rotate(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}
