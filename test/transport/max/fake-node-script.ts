// A node.script of our own: starts a script as the one of Max does, sends it messages, keeps what comes out of its outlets, holds its
// dictionaries. Only what is documented of Max is in here.
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterEach } from 'vitest';
import { emptyFolder } from '../../empty-folder.ts';

export type Part = string | number | object;

interface Call {
  readonly kind: 'call' | 'unhandled';
  readonly id: number;
  readonly name: string;
  readonly parts: readonly unknown[];
  readonly selector: string;
}

const running = new Set<FakeNodeScript>();
const KEPT = emptyFolder();

afterEach(async () => {
  await Promise.all([...running].map((script) => script.close()));
});

export interface StartOptions {
  readonly script?: string;
  readonly node?: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

const SCRIPT = fileURLToPath(new URL('../../../javascript/livebend.mjs', import.meta.url));
const REGISTER = new URL('./fake-register.mjs', import.meta.url).href;

export class FakeNodeScript {
  /** What came out of the left outlet, dictionaries as `dictionary NAME`. */
  readonly outlet: (readonly (string | number)[])[] = [];
  /** What was posted to the console. */
  readonly console: string[] = [];
  /** What the process wrote to its own outputs. */
  readonly streams: string[] = [];
  readonly unhandled: string[] = [];
  readonly dictionaries = new Map<string, Record<string, unknown>>();
  readonly ended: Promise<number | string>;
  private nextName = 1;
  private readonly readers = new Set<() => void>();

  private constructor(private readonly child: ChildProcess) {
    running.add(this);
    child.on('message', (call: Call) => this.hear(call));
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (bytes) => this.streams.push(String(bytes)));
    this.ended = new Promise((resolve) =>
      child.once('exit', (code, signal) => {
        running.delete(this);
        this.wake();
        resolve(code ?? signal ?? 0);
      }),
    );
  }

  static start({
    script = SCRIPT,
    node = process.execPath,
    args = [],
    env = {},
    cwd,
  }: StartOptions = {}): FakeNodeScript {
    const child = fork(script, [...args], {
      execPath: node,
      execArgv: ['--import', REGISTER],
      // States are kept in a folder of the test's own.
      env: { ...process.env, MAX_ENV: 'max', XDG_DATA_HOME: KEPT, HOME: KEPT, LOCALAPPDATA: KEPT, ...env },
      silent: true,
      ...(cwd === undefined ? {} : { cwd }),
    });
    return new FakeNodeScript(child);
  }

  /** A message into the inlet: the selector and its atoms; an object is made a dictionary and sent by name. */
  send(selector: string, ...parts: readonly Part[]): void {
    this.child.send({ kind: 'message', selector, parts });
  }

  /** `dictionary NAME` as a message of its own. */
  sendDictionary(content: Record<string, unknown>): void {
    this.child.send({ kind: 'message', selector: 'dictionary', parts: [this.named(content)] });
  }

  /** A dictionary by a new name. */
  named(content: Record<string, unknown>): string {
    const name = `u${String(this.nextName++).padStart(9, '0')}`;
    this.dictionaries.set(name, content);
    return name;
  }

  /** Waits for a line out of the outlet that begins with these words, from line `from` on; gives the line. */
  async line(beginning: string, from = 0): Promise<string> {
    for (;;) {
      const found = this.lines
        .slice(from)
        .find((line) => line === beginning || line.startsWith(`${beginning} `));
      if (found !== undefined) return found;
      if (this.child.exitCode !== null || this.child.signalCode !== null)
        throw new Error(`ended before "${beginning}": ${this.lines.join(' | ')} ${this.streams.join('')}`);
      await new Promise<void>((resolve) => this.readers.add(resolve));
    }
  }

  get lines(): string[] {
    return this.outlet.map((parts) => parts.join(' '));
  }

  /** Ends it as `script stop` does. */
  async close(): Promise<number | string> {
    if (this.child.exitCode === null && this.child.signalCode === null) this.child.kill('SIGTERM');
    return this.ended;
  }

  /** Ends it as a crash does. */
  crash(): void {
    this.child.kill('SIGKILL');
  }

  private hear(call: Call): void {
    if (call.kind === 'unhandled') {
      this.unhandled.push(call.selector);
      return;
    }
    const answer = this.answer(call);
    if (this.child.connected) this.child.send({ kind: 'answer', id: call.id, ...answer });
    this.wake();
  }

  private answer({ name, parts }: Call): { readonly value?: unknown; readonly error?: string } {
    if (name === 'outlet') this.outlet.push(parts.flatMap((part) => this.atoms(part)));
    else if (name === 'post') this.console.push(parts.slice(0, -1).join(' '));
    else if (name === 'setDict') this.dictionaries.set(String(parts[0]), parts[1] as Record<string, unknown>);
    else if (name === 'getDict') {
      const value = this.dictionaries.get(String(parts[0]));
      return value === undefined ? { error: `no dictionary ${parts[0]}` } : { value };
    }
    return { value: null };
  }

  /** Objects become dictionaries by name; lists in an outlet call are refused, as atoms are all there is. */
  private atoms(part: unknown): (string | number)[] {
    if (typeof part === 'string' || typeof part === 'number') return [part];
    if (typeof part === 'boolean') return [part ? 1 : 0];
    if (typeof part === 'object' && part !== null && !Array.isArray(part))
      return ['dictionary', this.named(part as Record<string, unknown>)];
    throw new Error(`an outlet cannot send ${JSON.stringify(part)}`);
  }

  private wake(): void {
    const waiting = [...this.readers];
    this.readers.clear();
    for (const resolve of waiting) resolve();
  }
}
