// Runs the messages of patchers as Max would: boxes answer, outlets send from right to left, patchers inside are copies
// with arguments of their own. Sound and pictures are not run; what reaches such a box is written down.
import { failure } from '../../errors.ts';
import type { Box, Patcher } from '../patcher.ts';
import type { Running } from './behaviour.ts';
import type { Message } from './message.ts';
import { type Arrival, PatcherCopy, type Shared } from './patcher-copy.ts';

/** Longer chains of messages would overflow Max's stack as well. */
const DEEPEST_CHAIN = 1000;

export class PatcherRun {
  /** Windows that are open, in the order they were opened. */
  readonly windows: PatcherCopy[] = [];
  /** What reached boxes that are not run, in order. */
  readonly arrivals: Arrival[] = [];
  readonly #files: ReadonlyMap<string, Patcher>;
  readonly #receivers = new Map<string, Set<Running>>();
  readonly #tasks: (() => void)[] = [];
  readonly #shared: Shared;
  #isBusy = false;
  #depth = 0;
  #copies = 1000;

  /**
   * A run without windows; `files` are the patchers that can be opened by the name of their file, `choose` gives the file that a
   * hand chooses in a dialog or drops, `folder` is where the patches were saved.
   */
  constructor(
    files: ReadonlyMap<string, Patcher> = new Map(),
    choose: (box: Box) => string = usualFile,
    folder: string | null = null,
  ) {
    this.#files = files;
    this.#shared = {
      send: (name, message) => this.#send(name, message),
      later: (task) => void this.#tasks.push(task),
      open: (file) => this.#openFile(file),
      values: new Map(),
      choose,
      folder,
      event: (what) => this.#event(what),
      deliver: (what) => this.#deliver(what),
      arrived: (arrival) => void this.arrivals.push(arrival),
      listen: (name, running) => void this.#receiversOf(name).add(running),
      unlisten: (name, running) => void this.#receiversOf(name).delete(running),
      newNumber: () => this.#copies++,
    };
  }

  /** Opens a patcher in a window of its own, with arguments. */
  open(patcher: Patcher, args: readonly string[] = []): PatcherCopy {
    const copy = new PatcherCopy(patcher, {
      shared: this.#shared,
      args,
      outer: null,
      number: null,
      sendOut: () => undefined,
      closed: (window) => void this.windows.splice(this.windows.indexOf(window), 1),
    });
    this.windows.push(copy);
    this.#event(() => copy.load());
    return copy;
  }

  /** A message to every receiver of a name, as if something outside had sent it. */
  send(name: string, message: Message): void {
    this.#event(() => this.#send(name, message));
  }

  #send(name: string, message: Message): void {
    for (const running of [...this.#receiversOf(name)]) this.#deliver(() => running.receive(0, message));
  }

  #openFile(file: string): void {
    const patcher = this.#files.get(file);
    if (patcher === undefined) throw failure('file-not-found', 'patcher', `no patcher is called ${file}`);
    this.open(patcher);
  }

  #event(what: () => void): void {
    if (this.#isBusy) {
      what();
      return;
    }
    this.#isBusy = true;
    try {
      what();
      for (let task = this.#tasks.shift(); task !== undefined; task = this.#tasks.shift()) task();
    } finally {
      this.#isBusy = false;
    }
  }

  #deliver(what: () => void): void {
    if (this.#depth >= DEEPEST_CHAIN)
      throw failure('runtime-failed', 'patcher', 'messages go round without end');
    this.#depth += 1;
    try {
      what();
    } finally {
      this.#depth -= 1;
    }
  }

  #receiversOf(name: string): Set<Running> {
    const receivers = this.#receivers.get(name) ?? new Set();
    this.#receivers.set(name, receivers);
    return receivers;
  }
}

function usualFile({ maxclass }: Box): string {
  return `Macintosh HD:/Users/me/${maxclass === 'dropfile' ? 'model.onnx' : 'state.json'}`;
}
