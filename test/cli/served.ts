// A server of the built command line as a process of its own: what it says, where it listens, how it ends.
import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { emptyFolder } from '../empty-folder.ts';
import { CLI, MODELS } from '../shared.ts';
import { pause } from '../until.ts';

const KEPT = emptyFolder();

const running: Served[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((served) => served.end()));
});

export class Served {
  said = '';
  readonly exit: Promise<number | string>;

  private constructor(private readonly child: ChildProcess) {
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (bytes) => {
        this.said += bytes;
      });
    this.exit = new Promise((resolve) =>
      child.once('close', (code, signal) => resolve(code ?? signal ?? '')),
    );
  }

  /** Starts `livebend serve` on any port with these words and waits until it says so. */
  static async start(...words: string[]): Promise<Served> {
    const child = spawn(process.execPath, [CLI, 'serve', '--osc', '0', '--http', '0', ...words], {
      cwd: MODELS,
      // States are kept in a folder of the test's own.
      env: { ...process.env, XDG_DATA_HOME: KEPT, HOME: KEPT, LOCALAPPDATA: KEPT },
    });
    const served = new Served(child);
    running.push(served);
    await served.says(/livebend: ready/);
    return served;
  }

  get port(): number {
    return Number(/osc\.udp:\/\/127\.0\.0\.1:(\d+)/.exec(this.said)?.[1]);
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** Waits until something was said so many times. */
  async says(text: RegExp, times = 1): Promise<void> {
    const all = new RegExp(text, 'g');
    for (let turn = 0; turn < 1500; turn++) {
      if ((this.said.match(all)?.length ?? 0) >= times) return;
      await pause(20);
    }
    throw new Error(`${text} was not said; said was ${this.said}`);
  }

  /** Waits until a kept state of it says so. */
  async keeps(text: string): Promise<void> {
    for (let turn = 0; turn < 1500; turn++) {
      const files = readdirSync(KEPT, { recursive: true, encoding: 'utf8' }).filter((file) =>
        file.endsWith('1.json'),
      );
      if (files.some((file) => readFileSync(join(KEPT, file), 'utf8').includes(text))) return;
      await pause(20);
    }
    throw new Error(`${text} was not kept`);
  }

  signal(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  async end(): Promise<number | string> {
    this.signal('SIGTERM');
    return this.exit;
  }
}
