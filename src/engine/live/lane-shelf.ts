// The memory of lanes that are over, kept for the lanes that come. Memory that threads share is not seen by what decides when
// to look for dropped memory, so that it would pile up with every structure.
import { emptied, type LaneMemory, type LaneShape, laneMemory } from './lane-memory.ts';

/** A lane plays, one takes over, one is about to be given back. */
const MOST = 3;

export class LaneShelf {
  private readonly kept: { readonly shape: string; readonly memory: LaneMemory }[] = [];

  /** Empty memory of a shape; of a lane that is over where there is some. */
  take(shape: LaneShape): LaneMemory {
    const name = nameOf(shape);
    const at = this.kept.findIndex((each) => each.shape === name);
    if (at === -1) return laneMemory(shape);
    const [found] = this.kept.splice(at, 1);
    return found === undefined ? laneMemory(shape) : emptied(found.memory);
  }

  /** Keeps memory that no thread looks at any more; the oldest goes where there is too much. */
  giveBack(shape: LaneShape, memory: LaneMemory): void {
    this.kept.push({ shape: nameOf(shape), memory });
    if (this.kept.length > MOST) this.kept.shift();
  }
}

function nameOf(shape: LaneShape): string {
  const { inputChannels, outputChannels, roomFrames, roomBlocks, tapedNumbers } = shape;
  return [inputChannels, outputChannels, roomFrames, roomBlocks, tapedNumbers].join(' ');
}
