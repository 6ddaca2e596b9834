// The last blocks that were played, kept as copies, so that a choice by what was played can be made at any time.
import { countOf, type TensorData } from './tensor.ts';

/** How many blocks a choice by what was played looks at, at most. */
export const MOST_BLOCKS = 32;
const MOST_NUMBERS = 2 ** 23;

export type Block = readonly TensorData[];

export class RecentBlocks {
  private readonly kept: Block[] = [];

  get blocks(): readonly Block[] {
    return this.kept;
  }

  /** Keeps a copy; the oldest are forgotten. */
  add(block: Block): void {
    this.kept.push(block.map((tensor) => ({ ...tensor, data: tensor.data.slice() })));
    while (this.kept.length > MOST_BLOCKS || (this.kept.length > 1 && this.size() > MOST_NUMBERS)) {
      this.kept.shift();
    }
  }

  private size(): number {
    return this.kept.flat().reduce((sum, { shape }) => sum + countOf(shape), 0);
  }
}
