// Talks to one inference worker: every request is answered or refused, also when the worker dies. The worker is never
// terminated; it is asked to close and ends by itself.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type MessagePort, Worker } from 'node:worker_threads';
import { failure, LivebendError } from '../errors.ts';
import type { Conversation, Kind, Reply } from './protocol.ts';

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}

export class WorkerClient {
  private readonly waiting = new Map<number, Waiting>();
  private readonly ended: Promise<void>;
  private nextId = 1;
  private isOpen = true;

  private constructor(private readonly worker: Worker) {
    this.ended = new Promise((resolve) => worker.once('exit', () => resolve()));
    worker.on('message', (reply: Reply) => this.settle(reply));
    worker.on('error', (error) => this.refuseAll(error));
    worker.once('exit', () => this.refuseAll(null));
  }

  /**
   * Starts a worker; `youngMb` bounds the memory for what it drops again at once, where it lives long and drops little.
   * Throws `file-not-found` where the built worker is missing.
   */
  static start({ youngMb }: { readonly youngMb?: number } = {}): WorkerClient {
    const limits = youngMb === undefined ? {} : { resourceLimits: { maxYoungGenerationSizeMb: youngMb } };
    return new WorkerClient(new Worker(workerFile(), { name: 'livebend inference', ...limits }));
  }

  /** Asks and waits for the answer. Throws what the worker refused with, `engine-closed` when it ended. */
  ask<K extends Kind>(
    kind: K,
    ask: Conversation[K]['ask'],
    transfer: readonly (ArrayBuffer | MessagePort)[] = [],
  ): Promise<Conversation[K]['answer']> {
    return new Promise((resolve, reject) => {
      if (!this.isOpen) {
        reject(closed());
        return;
      }
      const id = this.nextId++;
      this.waiting.set(id, { resolve: resolve as Waiting['resolve'], reject });
      this.worker.postMessage({ id, kind, ask }, [...transfer]);
    });
  }

  /** Done when the worker has ended, by itself or because it was asked to. */
  whenEnded(): Promise<void> {
    return this.ended;
  }

  /** Lets what was asked finish, gives everything back, ends the worker. */
  async close(): Promise<void> {
    if (!this.isOpen) return this.ended;
    const answer = this.ask('close', null);
    this.isOpen = false;
    await answer.catch(() => null);
    await this.ended;
  }

  private settle(reply: Reply): void {
    const waiting = this.waiting.get(reply.id);
    this.waiting.delete(reply.id);
    if (waiting === undefined) return;
    if (reply.ok) waiting.resolve(reply.answer);
    else waiting.reject(new LivebendError(reply.code, reply.message, { fields: reply.fields }));
  }

  private refuseAll(cause: Error | null): void {
    this.isOpen = false;
    for (const { reject } of this.waiting.values()) reject(cause === null ? closed() : broken(cause));
    this.waiting.clear();
  }
}

function closed(): LivebendError {
  return failure('engine-closed', 'engine', 'was closed');
}

function broken(cause: Error): LivebendError {
  return failure('runtime-failed', 'engine', `the inference worker failed: ${cause.message}`, { cause });
}

/** The built worker: beside the entries, above the shared parts, or in `dist` when run from source. */
function workerFile(): string {
  const places = ['./worker.js', '../worker.js', '../../dist/worker.js'];
  const files = places.map((place) => fileURLToPath(new URL(place, import.meta.url)));
  const found = files.find((file) => existsSync(file));
  if (found === undefined)
    throw failure('file-not-found', 'engine', 'worker.js is missing; run npm run build');
  return found;
}
