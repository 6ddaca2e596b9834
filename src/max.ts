// The script that node.script runs in Max: one engine for all objects of all patches, behind the door to Max. Started with
// `script start outside PORT` it has no engine of its own and speaks with one that runs in a terminal.
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
import { MaxOutlet } from './transport/max/max-outlet.ts';
import { OutsideDoor } from './transport/max/outside-door.ts';
import { runtimeAdvice } from './transport/max/runtime-advice.ts';
import { openMax } from './transport/max-api.ts';

/** Longer than that after the last change nobody waits for a sound that crashed. */
const RESTART_MS = 60_000;
const USUAL_PORT = 7000;

const max = await openMax();
const outlet = new MaxOutlet(max);
const [where, port = String(USUAL_PORT)] = process.argv.slice(2);
let close = async () => {};
let isEnding = false;
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, end);
// Max has gone: nobody is left to play for.
process.on('disconnect', end);
await (where === 'outside' ? playOutside(Number(port)) : playInside());

async function end(): Promise<void> {
  if (isEnding) return;
  isEnding = true;
  await close();
  process.exit(0);
}

async function playInside(): Promise<void> {
  const audio = new AudioRoutes();
  const autosave = { folder: autosaveFolder() };
  const desk = new Desk({ commands: [...COMMANDS, audio.command], autosave });
  const door = new MaxDoor(max, outlet, desk);
  close = async () => {
    door.close();
    await audio.close();
    await desk.close();
  };
  outlet.engine('inside');
  await playOn(desk);
  outlet.engine('ready');
  void checkRuntime().catch((error: unknown) => outlet.post(`livebend: ${error}`, 'error'));
}

async function playOutside(at: number): Promise<void> {
  const all = [...COMMANDS, new AudioRoutes().command];
  const commands = new Map(all.map((command) => [command.verb, command]));
  const cli = fileURLToPath(new URL('cli.js', import.meta.url));
  const command = `node "${cli}" serve --osc ${at}`;
  const door = new OutsideDoor(max, { outlet, commands, port: at, command });
  close = () => door.close();
  await door.open();
}

/** A restart after a crash goes on with what was played; what is older is offered by `recover`. */
async function playOn(desk: Desk): Promise<void> {
  const isFresh = ({ timeMs }: Leftover) => Date.now() - timeMs < RESTART_MS;
  const { instances, problems } = await recoverAll(desk, autosaveFolder(), ENGINE, isFresh);
  for (const problem of problems) outlet.post(`livebend: ${problem}`, 'error');
  if (instances.length > 0) outlet.engine('recovered', ...instances);
}

/** Says once what is wrong where the native runtime does not load; models run without it, slower. */
async function checkRuntime(): Promise<void> {
  const engine = Engine.start();
  const reports = await engine.providers().finally(() => engine.close());
  const cpu = reports.find(({ name }) => name === 'cpu');
  if (cpu === undefined || cpu.works) return;
  const folder = fileURLToPath(new URL('..', import.meta.url));
  const advice = runtimeAdvice(cpu.raw, { platform: process.platform, arch: process.arch, folder });
  outlet.engine('error', 'provider-unavailable', advice);
  outlet.post(`livebend: ${advice}`, 'warn');
}
