// What a box that is run knows and can do; each kind of object is a function from this to what it does with a message.
import type { Box } from '../patcher.ts';
import type { Atom, Message } from './message.ts';

/** What all copies of all patchers of one run share. */
export interface World {
  /** Sends to every receiver of that name, now. */
  send(name: string, message: Message): void;
  /** Does it when the event that is going on is over. */
  later(task: () => void): void;
  /** Opens a patcher file by name, without a window. */
  open(file: string): void;
  readonly values: Map<string, Message>;
  /** The file a hand chooses in a dialog or drops on a box. */
  choose(box: Box): string;
  /** The folder of the patch in each window, as Max writes it; null where it was never saved. */
  readonly folder: string | null;
}

/** One box in one copy of a patcher. */
export interface Spot {
  readonly box: Box;
  readonly name: string;
  readonly args: readonly Atom[];
  readonly attributes: ReadonlyMap<string, readonly string[]>;
  /** The arguments of the copy of the patcher it lies in, as words. */
  readonly patcherArgs: readonly string[];
  readonly world: World;
  out(outlet: number, message: Message): void;
  /** Closes the window the patcher belongs to. */
  close(): void;
}

export interface Running {
  /** A message that comes in. */
  receive(inlet: number, message: Message): void;
  /** What it does when its patcher is loaded. */
  readonly loaded?: () => void;
  /** What it does when its window is closed. */
  readonly closed?: () => void;
  /** The name it receives under. */
  readonly listens?: string;
}

export type Behaviour = (spot: Spot) => Running;

/** A behaviour that only reacts. */
export function reacting(make: (spot: Spot) => Running['receive']): Behaviour {
  return (spot) => ({ receive: make(spot) });
}
