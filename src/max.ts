// The script that node.script runs in Max: one engine for all objects of all patches, behind the door to Max.
import { fileURLToPath } from 'node:url';
import { Desk } from './control/desk.ts';
import { ENGINE } from './control/sender.ts';
import type { Leftover } from './control/state/leftovers.ts';
import { recoverAll } from './control/state/recover.ts';
import { autosaveFolder } from './control/state/state-folder.ts';
import { COMMANDS } from './control/table.ts';
import { Engine } from './engine/engine.ts';
import { AudioRoutes } from './transport/jitter/audio-routes.ts';
import { MaxDoor } from './transport/max/max-door.ts';
import { runtimeAdvice } from './transport/max/runtime-advice.ts';
import { openMax } from './transport/max-api.ts';

/** Longer than that after the last change nobody waits for a sound that crashed. */
const RESTART_MS = 60_000;

const max = await openMax();
const audio = new AudioRoutes();
const desk = new Desk({ commands: [...COMMANDS, audio.command], autosave: { folder: autosaveFolder() } });
const door = new MaxDoor(max, desk);

let isEnding = false;
async function end(): Promise<void> {
  if (isEnding) return;
  isEnding = true;
  door.close();
  await audio.close();
  await desk.close();
  process.exit(0);
}

/** Says once what is wrong where the native runtime does not load; models run without it, slower. */
async function checkRuntime(): Promise<void> {
  const engine = Engine.start();
  const reports = await engine.providers().finally(() => engine.close());
  const cpu = reports.find(({ name }) => name === 'cpu');
  if (cpu === undefined || cpu.works) return;
  const folder = fileURLToPath(new URL('..', import.meta.url));
  const advice = runtimeAdvice(cpu.raw, { platform: process.platform, arch: process.arch, folder });
  await max.outlet('engine', 'error', 'provider-unavailable', advice);
  await max.post(`livebend: ${advice}`, 'warn');
}

/** A restart after a crash goes on with what was played; what is older is offered by `recover`. */
async function playOn(): Promise<void> {
  const isFresh = ({ timeMs }: Leftover) => Date.now() - timeMs < RESTART_MS;
  const { instances, problems } = await recoverAll(desk, autosaveFolder(), ENGINE, isFresh);
  for (const problem of problems) await max.post(`livebend: ${problem}`, 'error');
  if (instances.length > 0) await max.outlet('engine', 'recovered', ...instances);
}

for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, end);
// Max has gone: nobody is left to play for.
process.on('disconnect', end);
await playOn();
await max.outlet('engine', 'ready');
await checkRuntime();
