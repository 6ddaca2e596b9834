// Keeps the state of every instance in a file while the engine lives, some time after each change; an engine that ends cleanly
// leaves none. Takes instances that changed, writes files; what cannot be written is told once.
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Instance } from '../instance.ts';
import { errorEvent } from '../instance.ts';
import { forgetOld, sessionFolder } from './leftovers.ts';
import { writeStateFile } from './state-file.ts';

export interface AutosaveOptions {
  readonly folder: string;
  /** Milliseconds without a change after which is written; 1000 when left out. */
  readonly delayMs?: number;
  /** Milliseconds after which is written though changes go on; 10,000 when left out. */
  readonly mostMs?: number;
}

interface Waiting {
  readonly sinceMs: number;
  timer: NodeJS.Timeout;
}

const DELAY_MS = 1000;
const MOST_MS = 10_000;

export class Autosave {
  readonly folder: string;
  private readonly own: string;
  private readonly waiting = new Map<Instance, Waiting>();
  private readonly failed = new Set<Instance>();
  private writing: Promise<void>;
  private isClosed = false;

  constructor(private readonly options: AutosaveOptions) {
    this.folder = options.folder;
    this.own = sessionFolder(options.folder, Date.now());
    this.writing = forgetOld(options.folder).catch(() => {});
  }

  /** An instance has another state. */
  changed(instance: Instance): void {
    if (this.isClosed) return;
    const { delayMs = DELAY_MS, mostMs = MOST_MS } = this.options;
    const before = this.waiting.get(instance);
    const nowMs = Date.now();
    if (before !== undefined) clearTimeout(before.timer);
    const sinceMs = before?.sinceMs ?? nowMs;
    const leftMs = Math.max(0, Math.min(delayMs, sinceMs + mostMs - nowMs));
    const timer = setTimeout(() => this.write(instance), leftMs).unref();
    this.waiting.set(instance, { sinceMs, timer });
  }

  /** Writes at once what waits; done when all is written. */
  async flush(): Promise<void> {
    for (const instance of [...this.waiting.keys()]) this.write(instance);
    await this.writing;
  }

  /** Ends cleanly: nothing is left, except where the folder cannot be written, which was told. */
  async close(): Promise<void> {
    this.isClosed = true;
    for (const { timer } of this.waiting.values()) clearTimeout(timer);
    this.waiting.clear();
    await this.writing;
    await rm(this.own, { recursive: true, force: true }).catch(() => {});
  }

  private write(instance: Instance): void {
    const waiting = this.waiting.get(instance);
    if (waiting !== undefined) clearTimeout(waiting.timer);
    this.waiting.delete(instance);
    this.writing = this.writing.then(() => this.save(instance));
  }

  private async save(instance: Instance): Promise<void> {
    if (this.isClosed) return;
    try {
      await mkdir(this.own, { recursive: true });
      await writeStateFile(join(this.own, `${instance.name}.json`), instance.state);
      this.failed.delete(instance);
    } catch (error) {
      if (!this.failed.has(instance)) instance.tell(errorEvent(instance.name, 'autosave', error));
      this.failed.add(instance);
    }
  }
}
