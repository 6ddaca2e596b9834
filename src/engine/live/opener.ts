// Opens model files in a worker that is kept for that: reading, tracing and measuring take long, and the thread that pushes
// and pulls must not wait. The worker starts with the first file; one that ends is replaced.
import { failure } from '../../errors.ts';
import type { ScriptOptions } from '../../model/torchscript/open-script.ts';
import type { OpenedFile } from '../opening.ts';
import { WorkerClient } from '../worker-client.ts';
import { type Subject, subjectOf } from './structure.ts';

export class Opener {
  private worker: WorkerClient | null = null;
  private isClosed = false;

  /** A file as what is played. Throws as `openModel`, `Engine.load` and `subjectOf`. */
  async subject(path: string, options: ScriptOptions): Promise<Subject> {
    // The number is that of whichever worker plays it.
    const loaded = { ...(await this.open(path, options)), number: 0 };
    return subjectOf(loaded, options.method, options.settings);
  }

  /** A file with its graph. Throws as `openModel` and `Engine.load`. */
  async open(path: string, options: ScriptOptions): Promise<OpenedFile> {
    if (this.isClosed) throw failure('engine-closed', `load ${path}`, 'the engine was closed');
    this.worker ??= this.start();
    return this.worker.ask('openFile', { path, options });
  }

  /** Waits for what is opened and ends the worker. */
  async close(): Promise<void> {
    this.isClosed = true;
    await this.worker?.close();
  }

  private start(): WorkerClient {
    const worker = WorkerClient.start();
    void worker.whenEnded().then(() => {
      if (this.worker === worker) this.worker = null;
    });
    return worker;
  }
}
