// `livebend serve`: the engine without Max, looked after by a process that starts it again where it crashes.
import { fileURLToPath } from 'node:url';
import { printLine } from './serve/event-lines.ts';
import { runServer, type ServerOptions } from './serve/server.ts';
import { supervise } from './serve/supervisor.ts';

export type ServeOptions = Omit<ServerOptions, 'model'> & {
  /** True in the process that plays. */
  readonly engine?: boolean;
};

/** What the process that looks after the other adds to the words that were typed. */
const ENGINE_WORD = '--engine';
const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** Serves until the process is told to end. Throws what `runServer` throws. */
export async function serve(model: string | undefined, options: ServeOptions): Promise<void> {
  if (options.engine === true) return runServed({ ...options, model });
  const script = process.argv[1] ?? fileURLToPath(import.meta.url);
  const words = [script, ...process.argv.slice(2), ENGINE_WORD];
  process.exitCode = await supervise({ words, print: printLine });
}

/** Serves until this process is told to end, or the one that started it is gone; then nothing holds it. */
async function runServed(options: ServerOptions): Promise<void> {
  let stop = () => {};
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  for (const signal of SIGNALS) process.on(signal, stop);
  process.once('disconnect', stop);
  try {
    await runServer(options, stopped);
  } finally {
    for (const signal of SIGNALS) process.off(signal, stop);
    process.off('disconnect', stop);
    if (process.connected) process.disconnect();
  }
}
