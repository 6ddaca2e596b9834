// Writes down what is done to a live engine while it plays: takes deeds, notes after how many frames they came. Structures are
// numbered as they come; nothing is written to a file here.
import { planData } from '../../bend/plan-data.ts';
import type { Host } from './host.ts';
import { type Deed, isFull, type LogData, type LogEntry } from './log-data.ts';
import type { Side } from './side.ts';
import type { SoundStream } from './sound-stream.ts';
import type { Structure } from './structure.ts';

/** Frames that went in and came out so far. */
export interface Place {
  readonly pushed: number;
  readonly pulled: number;
}

export type LogHead = Omit<LogData, 'livebendLog' | 'entries' | 'isExact'>;

/** An engine as it is when a log begins. */
export interface LogBeginning {
  readonly structure: Structure;
  readonly stream: SoundStream;
  readonly host: Host;
  /** What is heard or will be next. */
  readonly side: Side | null;
  readonly place: () => Place;
}

export class LiveLog {
  private readonly entries: LogEntry[] = [];
  private readonly numbers = new WeakMap<object, number>();
  private structures = 0;
  private isExact: boolean;

  /** `isWhole` where nothing has been played before. */
  private constructor(
    private readonly head: LogHead,
    private readonly place: () => Place,
    isWhole: boolean,
  ) {
    this.isExact = isWhole;
  }

  /** Begins a log with what is played now. */
  static begin({ structure, stream, host, side, place }: LogBeginning): LiveLog {
    const { blockFrames, spareFrames } = stream.geometry;
    const { loaded, audio } = structure.subject;
    const head = { model: loaded.model.name, method: audio.method.name, ...host, blockFrames, spareFrames };
    const log = new LiveLog(head, place, place().pushed === 0);
    if (side !== null) log.structure(side, structure);
    if (side !== null && side.lane !== null) log.heard(side, stream.nextBlock);
    return log;
  }

  /** Writes a deed down; a log that is full takes no more. */
  add(deed: Deed): void {
    if (isFull(this.entries)) this.isExact = false;
    else this.entries.push({ ...this.place(), ...deed });
  }

  /** A structure is ready; `side` is whatever stands for it. */
  structure(side: object, { subject, plan, controls }: Structure): void {
    const structure = this.structures++;
    this.numbers.set(side, structure);
    const { model } = subject.loaded;
    const method = subject.audio.method.name;
    this.add({ kind: 'structure', structure, model: model.name, method, plan: planData(plan, controls) });
  }

  /** A structure is heard from a block on. */
  heard(side: object, block: number): void {
    this.add({ kind: 'heard', structure: this.numbers.get(side) ?? 0, block });
  }

  /** A structure had no time to fade in a block. */
  jumped(side: object, block: number): void {
    this.add({ kind: 'jump', structure: this.numbers.get(side) ?? 0, block });
  }

  /** Something was late or lost: the sound cannot be had again bit for bit. */
  spoil(): void {
    this.isExact = false;
  }

  /** The log so far. */
  data(): LogData {
    return { livebendLog: 1, ...this.head, isExact: this.isExact, entries: [...this.entries] };
  }
}
