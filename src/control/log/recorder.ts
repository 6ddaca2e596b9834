// Writes what is done as it is done: messages in, lines of a file out. Bounded; what cannot be written ends it and is told.

import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { describeError, failure } from '../../errors.ts';
import type { Sender } from '../sender.ts';
import { entryLine, headerLine, LARGEST_LOG, MOST_LINES } from './entry.ts';

export interface LogRecorderOptions {
  /** Milliseconds that go on. */
  readonly clock: () => number;
  /** Told when it ends by itself, and why. */
  readonly onEnd: (error: unknown) => void;
}

export class LogRecorder {
  private count = 0;
  private bytes = 0;
  private isOver = false;
  private readonly startedMs: number;

  private constructor(
    readonly path: string,
    private readonly file: WriteStream,
    private readonly options: LogRecorderOptions,
  ) {
    this.startedMs = options.clock();
    file.on('error', (error) => this.fail(error));
    this.write(headerLine());
  }

  /** Opens a file, in the place of one that is there. Throws `file-not-written`. */
  static async start(path: string, options: LogRecorderOptions): Promise<LogRecorder> {
    const file = createWriteStream(path);
    try {
      await once(file, 'open');
    } catch (cause) {
      throw failure('file-not-written', path, describeError(cause).message, { cause });
    }
    return new LogRecorder(path, file, options);
  }

  /** Messages that were written. */
  get entries(): number {
    return this.count;
  }

  add(words: readonly string[], { door, name, folder, isConfined }: Sender): void {
    if (this.isOver) return;
    const ms = Math.round(this.options.clock() - this.startedMs);
    this.count++;
    const by = `${door} ${name}`.slice(0, 1000);
    const where = {
      ...(folder === undefined ? {} : { folder }),
      ...(isConfined === true ? { isConfined } : {}),
    };
    this.write(entryLine({ ms, by, ...where, words }));
    if (this.count >= MOST_LINES - 1 || this.bytes > LARGEST_LOG - 2 ** 20)
      this.fail(failure('value-range', `log ${this.path}`, 'is as long as a log may be; it was ended'));
  }

  /** Ends it; done when all is in the file. */
  async stop(): Promise<void> {
    this.isOver = true;
    if (this.file.destroyed) return;
    this.file.end();
    await once(this.file, 'close');
  }

  private write(line: string): void {
    this.bytes += Buffer.byteLength(line);
    this.file.write(line);
  }

  private fail(error: unknown): void {
    if (this.isOver) return;
    this.isOver = true;
    this.file.end();
    this.options.onEnd(error);
  }
}
