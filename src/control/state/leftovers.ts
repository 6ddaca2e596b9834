// States that were autosaved by an engine that did not end cleanly: finds them and lets go of them. Takes the folder of
// autosaved states; reads no state.
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';

/** An autosaved state of an engine that is gone. */
export interface Leftover {
  readonly path: string;
  readonly instance: string;
  /** The process of that engine. */
  readonly pid: number;
  /** Milliseconds since 1970. */
  readonly timeMs: number;
}

/** Engines whose states are kept; those of older ones are removed. */
const MOST_KEPT = 8;
const SESSION = /^(\d+)-/;

/** The folder of an engine's own states, named by its process so that others see whether it lives. */
export function sessionFolder(folder: string, nowMs: number): string {
  return join(folder, `${process.pid}-${nowMs.toString(36)}-${(made++).toString(36)}`);
}

let made = 0;

/** What is left of engines that are gone, the newest first. */
export async function leftovers(folder: string): Promise<Leftover[]> {
  const found: Leftover[] = [];
  for (const session of await goneSessions(folder))
    for (const file of await namesIn(session))
      if (extname(file) === '.json') {
        const path = join(session, file);
        const facts = await stat(path).catch(() => null);
        if (facts !== null)
          found.push({ path, instance: basename(file, '.json'), pid: pidOf(session), timeMs: facts.mtimeMs });
      }
  return found.sort((a, b) => b.timeMs - a.timeMs);
}

/** Lets go of one, and of its engine's folder when that was the last. */
export async function forget({ path }: Leftover): Promise<void> {
  await rm(path, { force: true });
  const session = join(path, '..');
  if ((await namesIn(session)).length === 0) await rm(session, { recursive: true, force: true });
}

/** Makes room: what is older than the last engines that are gone is removed. */
export async function forgetOld(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const sessions = await goneSessions(folder);
  const times = await Promise.all(
    sessions.map(async (path) => ({ path, timeMs: (await stat(path).catch(() => null))?.mtimeMs ?? 0 })),
  );
  const old = times.sort((a, b) => b.timeMs - a.timeMs).slice(MOST_KEPT);
  for (const { path } of old) await rm(path, { recursive: true, force: true });
}

async function goneSessions(folder: string): Promise<string[]> {
  const names = await namesIn(folder);
  return names.filter((name) => !isAlive(pidOf(name))).map((name) => join(folder, name));
}

/** 0 for what is no session of ours. */
function pidOf(session: string): number {
  return Number(SESSION.exec(basename(session))?.[1] ?? 0);
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}

/** What is no session of ours counts as alive: it is left alone. */
function isAlive(pid: number): boolean {
  if (pid === 0) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
