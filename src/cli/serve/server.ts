// The engine with its doors and without Max: opens, plays, prints what happens, and ends when it is told to.
import { Desk } from '../../control/desk.ts';
import { errorEvent } from '../../control/instance.ts';
import type { ControlHearer } from '../../control/mapping.ts';
import type { Reply } from '../../control/reply.ts';
import type { Sender } from '../../control/sender.ts';
import { recoverAll } from '../../control/state/recover.ts';
import { autosaveFolder } from '../../control/state/state-folder.ts';
import { COMMANDS } from '../../control/table.ts';
import { failure } from '../../errors.ts';
import type { Door } from '../../transport/door.ts';
import { isAddress } from '../../transport/gate.ts';
import { AudioRoutes } from '../../transport/jitter/audio-routes.ts';
import { OscDoor } from '../../transport/osc/osc-door.ts';
import { OscQueryDoor } from '../../transport/oscquery/oscquery-door.ts';
import { eventLine, printLine, replyLine } from './event-lines.ts';
import { ServedSound } from './served-sound.ts';
import { sourceOf } from './sound-source.ts';

export interface ServerOptions {
  /** A file or a name; nothing is loaded where it is missing. */
  readonly model: string | undefined;
  readonly osc: number;
  readonly http: number;
  readonly host: string;
  readonly allow: readonly string[];
  /** What is played: `silence`, `noise`, a sound file. */
  readonly input: string;
  /** A WAV file for what comes out. */
  readonly output?: string | undefined;
  /** The process that crashed and whose state is to be played on. */
  readonly after?: number | undefined;
}

const INSTANCE = '1';
const VECTOR_FRAMES = 512;
const SHELL: Sender = { door: 'shell', name: '' };

/** Serves until `stopped`. Throws what a user can do wrong: a model or sound that cannot be read, a port that cannot be had. */
export async function runServer(options: ServerOptions, stopped: Promise<void>): Promise<void> {
  const source = await sourceOf(options.input);
  const host = { sampleRate: null, vectorFrames: VECTOR_FRAMES };
  const audio = new AudioRoutes();
  const commands = [...COMMANDS, audio.command];
  const desk = new Desk({ commands, host, autosave: { folder: autosaveFolder() } });
  const { osc, query } = doorsOf(desk, options);
  const doors: readonly Door[] = [osc, query];
  desk.listen((event) => print(eventLine(event)));
  const sound = new ServedSound({
    stream: () => {
      const instance = desk.find(INSTANCE);
      // Sound that comes over jit.net has the stream for itself.
      return instance === null || audio.carries(instance) ? null : (instance.rig.engine?.stream ?? null);
    },
    vectorFrames: VECTOR_FRAMES,
    source,
    output: options.output,
    onTrouble: (error) => print(eventLine(errorEvent(INSTANCE, 'sound', error))),
  });
  try {
    for (const door of doors) {
      await door.open();
      printLine(`livebend: listens at ${door.url}`);
    }
    const ports = ['--osc', osc.place?.port ?? options.osc, '--http', query.port ?? options.http];
    process.send?.({ keep: ports.map(String) });
    sound.start();
    const isRestored = options.after !== undefined && (await playOn(desk, options.after));
    if (!isRestored && options.model !== undefined) await load(desk, options.model);
    printLine('livebend: ready');
    await stopped;
  } finally {
    await Promise.all(doors.map((door) => door.close()));
    await sound.close();
    await audio.close();
    await desk.close();
  }
}

/** Plays on what an engine that crashed was playing; false where it left nothing. */
async function playOn(desk: Desk, pid: number): Promise<boolean> {
  const { instances, problems } = await recoverAll(desk, autosaveFolder(), SHELL, (left) => left.pid === pid);
  for (const problem of problems) printLine(`livebend: ${problem}`);
  if (instances.length > 0) printLine(`livebend: plays on what was played before: ${instances.join(', ')}`);
  return instances.length > 0;
}

/** Every door there is; a control of a controller that means nothing to the table is offered to every player. */
function doorsOf(desk: Desk, { osc: port, http, host, allow }: ServerOptions) {
  const hear: ControlHearer = (source, value, sender) =>
    desk.names.filter((name) => desk.instance(name).hearControl(source, value, sender)).length > 0;
  const osc = new OscDoor({ desk, port, host, allow: allow.filter(isMeantAsAddress), hear });
  const onTrouble = (sentence: string) => printLine(`livebend: ${sentence}`);
  const whereOsc = () => osc.place;
  const query = new OscQueryDoor({
    desk,
    port: http,
    host,
    allow,
    osc: whereOsc,
    isAnnounced: true,
    onTrouble,
  });
  return { osc, query };
}

/** Names and origins are for OSCQuery alone; what has only the signs of an address must be one. */
function isMeantAsAddress(allowed: string): boolean {
  return isAddress(allowed) || /^[\d.:/]+$/.test(allowed);
}

/** Throws what loading answers. */
async function load(desk: Desk, model: string): Promise<void> {
  const replies: Reply[] = [];
  await desk.handle({ instance: INSTANCE, words: ['load', model] }, SHELL, (reply) => replies.push(reply));
  for (const reply of replies) {
    if (reply.kind === 'error') throw failure(reply.code, 'serve', reply.message);
    printLine(replyLine(INSTANCE, reply));
  }
}

function print(line: string | null): void {
  if (line !== null) printLine(line);
}
