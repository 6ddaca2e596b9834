// Starts the server in a process of its own, and again where that process crashes: a fault inside a runtime takes no more
// with it than a moment of sound. Passes signals on; gives the exit code.
import { type ChildProcess, spawn } from 'node:child_process';
import { constants } from 'node:os';
import { performance } from 'node:perf_hooks';
import { ENGINE_FLAGS } from './engine-flags.ts';

export interface SupervisorOptions {
  /** What Node is started with: the script and its words. */
  readonly words: readonly string[];
  readonly print: (line: string) => void;
}

/** Crashes within the last minute after which it is not started again. */
const MOST_CRASHES = 5;
const MINUTE_MS = 60_000;
/** Before it is started again. */
const PAUSE_MS = 200;
const SIGNALS = ['SIGINT', 'SIGTERM'] as const;
/** Ends that are none of a crash: done, and a user's mistake. */
const WILLED = [0, 2];
const ENDED = 128 + constants.signals.SIGTERM;

/** Runs until the server ends by itself or is told to; gives its exit code, 1 where it crashed too often. */
export async function supervise({ words, print }: SupervisorOptions): Promise<number> {
  let child: ChildProcess | null = null;
  let isStopping = false;
  const stop = () => {
    isStopping = true;
    child?.kill('SIGTERM');
  };
  for (const signal of SIGNALS) process.on(signal, stop);
  const crashes: number[] = [];
  let kept: readonly string[] = [];
  let crashed: readonly string[] = [];
  try {
    for (;;) {
      child = start([...words, ...kept, ...crashed]);
      child.on('message', (message) => {
        kept = keptWords(message);
      });
      const code = await ended(child);
      if (WILLED.includes(code)) return code;
      // One that was told to end before it could listen to that ends as it was told.
      if (isStopping) return code === ENDED ? 0 : code;
      crashes.push(performance.now());
      crashed = child.pid === undefined ? [] : ['--after', String(child.pid)];
      const recent = crashes.filter((time) => time > performance.now() - MINUTE_MS).length;
      if (recent >= MOST_CRASHES) {
        print(`livebend: the engine crashed ${recent} times within a minute and is not started again`);
        return 1;
      }
      print(`livebend: the engine crashed (${code}) and is started again`);
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      if (isStopping) return 0;
    }
  } finally {
    for (const signal of SIGNALS) process.off(signal, stop);
  }
}

/** The channel tells the child when nobody looks after it any more. */
function start(words: readonly string[]): ChildProcess {
  return spawn(process.execPath, [...ENGINE_FLAGS, ...process.execArgv, ...words], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
}

/** What a server tells that the next one is to be started with: the ports it found. */
function keptWords(message: unknown): readonly string[] {
  const words = typeof message === 'object' && message !== null && 'keep' in message ? message.keep : [];
  return Array.isArray(words) ? words.map(String) : [];
}

/** The exit code of a process, or as shells count signals 128 and the signal. */
function ended(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code, signal) =>
      resolve(code ?? 128 + (signal === null ? 1 : (constants.signals[signal] ?? 1))),
    );
  });
}
