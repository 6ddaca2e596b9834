// Starts processes that close a live engine at some moment, and tells how each of them ended.
import { execFile } from 'node:child_process';
import { availableParallelism } from 'node:os';

export interface Ending {
  readonly afterMs: number;
  /** Exit code, or the signal that ended it. */
  readonly code: number | string;
  readonly said: string;
}

/** Ends so many processes at moments spread over `spanMs`. */
export async function shutdowns(
  script: string,
  model: string,
  count: number,
  spanMs: number,
): Promise<Ending[]> {
  const endings: Ending[] = [];
  let next = 0;
  const run = async () => {
    while (next < count) {
      const afterMs = Math.round((spanMs * next++) / count);
      endings.push(await shutdown(script, model, afterMs));
    }
  };
  await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, run));
  return endings;
}

function shutdown(script: string, model: string, afterMs: number): Promise<Ending> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [script, model, String(afterMs)],
      { timeout: 60_000 },
      (error, stdout, stderr) => {
        const code = error === null ? 0 : (error.signal ?? error.code ?? 1);
        resolve({ afterMs, code, said: `${stdout}${stderr}`.trim() });
      },
    );
  });
}
