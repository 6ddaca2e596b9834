// The gesture logs of an instance: the one that is recorded and the one that plays. What a log does while it plays is one step of
// the instance's history, and has a history of its own for the steps back that are in it.
import { performance } from 'node:perf_hooks';
import { InOrder } from '../../engine/in-order.ts';
import { failure } from '../../errors.ts';
import { History } from '../history.ts';
import type { InstanceState } from '../instance-state.ts';
import { isSame, type Sender } from '../sender.ts';
import type { LogEntry } from './entry.ts';
import { LogRecorder } from './recorder.ts';
import { Replay } from './replay.ts';

/** The door through which the messages of a log come. */
export const LOG_DOOR = 'log';

interface Playing {
  readonly sender: Sender;
  readonly history: History;
  readonly replay: Replay;
}

export class LogBook {
  private recorder: LogRecorder | null = null;
  private playing: Playing | null = null;
  /** Recordings begin and end one after the other, however quickly that is asked for. */
  private readonly order = new InOrder();

  constructor(private readonly onEnd: (error: unknown) => void) {}

  get isRecording(): boolean {
    return this.recorder !== null;
  }

  /** Begins to record; one that is recorded ends. Throws `file-not-written`. */
  start(path: string): Promise<void> {
    return this.order.run(async () => {
      await this.stopRecording();
      const onEnd = (error: unknown) => {
        this.recorder = null;
        this.onEnd(error);
      };
      this.recorder = await LogRecorder.start(path, { clock: () => performance.now(), onEnd });
    });
  }

  /** Ends what is recorded and what plays. Gives the entries that were written; null where nothing was recorded. */
  stop(): Promise<number | null> {
    this.playing?.replay.stop();
    return this.order.run(() => this.stopRecording());
  }

  /** A message is about to be done. */
  hear(words: readonly string[], sender: Sender): void {
    this.recorder?.add(words, sender);
  }

  /** Plays entries, said by `say` as from `sender`; gives how many. Throws `value-invalid` where another log plays. */
  async play(
    entries: readonly LogEntry[],
    sender: Sender,
    say: (entry: LogEntry, sender: Sender) => Promise<void>,
  ): Promise<number> {
    if (this.playing !== null) throw failure('value-invalid', 'log play', 'another log plays; stop it first');
    const replay = new Replay({
      clock: () => performance.now(),
      say: (entry) => say(entry, { ...sender, ...placeOf(entry, sender) }),
    });
    this.playing = { sender, history: new History(), replay };
    try {
      return await replay.run(entries);
    } finally {
      this.playing = null;
    }
  }

  /** The history that a sender goes back and forth in, where that is not the instance's own. */
  historyOf(sender: Sender): History | null {
    const { playing } = this;
    return playing !== null && isSame(playing.sender, sender) ? playing.history : null;
  }

  /** Notes a step of a log that plays in the log's own history; false for other senders. */
  note(text: string, sender: Sender, before: InstanceState, after: InstanceState): boolean {
    const history = this.historyOf(sender);
    history?.add({ text, sender, gesture: null }, before, after);
    return history !== null;
  }

  private async stopRecording(): Promise<number | null> {
    const { recorder } = this;
    this.recorder = null;
    await recorder?.stop();
    return recorder?.entries ?? null;
  }
}

/** A log names files as its senders did; one that is held to a folder plays within it. */
function placeOf({ folder, isConfined }: LogEntry, sender: Sender): Pick<Sender, 'folder' | 'isConfined'> {
  if (sender.isConfined === true) return {};
  return { ...(folder === undefined ? {} : { folder }), ...(isConfined === true ? { isConfined } : {}) };
}
