// The engine with its doors and without Max: opens, plays, prints what happens, and ends when it is told to.
import { Desk } from '../../control/desk.ts';
import { errorEvent } from '../../control/instance.ts';
import type { Reply } from '../../control/reply.ts';
import type { Sender } from '../../control/sender.ts';
import { COMMANDS } from '../../control/table.ts';
import { failure } from '../../errors.ts';
import type { Door } from '../../transport/door.ts';
import { OscDoor } from '../../transport/osc/osc-door.ts';
import { eventLine, printLine, replyLine } from './event-lines.ts';
import { ServedSound } from './served-sound.ts';
import { sourceOf } from './sound-source.ts';

export interface ServerOptions {
  /** A file or a name; nothing is loaded where it is missing. */
  readonly model: string | undefined;
  readonly osc: number;
  readonly host: string;
  readonly allow: readonly string[];
  /** What is played: `silence`, `noise`, a WAV file. */
  readonly input: string;
  /** A WAV file for what comes out. */
  readonly output?: string | undefined;
}

const INSTANCE = '1';
const VECTOR_FRAMES = 512;
const SHELL: Sender = { door: 'shell', name: '' };

/** Serves until `stopped`. Throws what a user can do wrong: a model or sound that cannot be read, a port that cannot be had. */
export async function runServer(options: ServerOptions, stopped: Promise<void>): Promise<void> {
  const source = await sourceOf(options.input);
  const host = { sampleRate: null, vectorFrames: VECTOR_FRAMES };
  const desk = new Desk({ commands: COMMANDS, host });
  const osc = new OscDoor({ desk, port: options.osc, host: options.host, allow: options.allow });
  const doors: readonly Door[] = [osc];
  desk.listen((event) => print(eventLine(event)));
  const sound = new ServedSound({
    stream: () => desk.find(INSTANCE)?.rig.engine?.stream ?? null,
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
    process.send?.({ keep: ['--osc', String(osc.place?.port ?? options.osc)] });
    sound.start();
    if (options.model !== undefined) await load(desk, options.model);
    printLine('livebend: ready');
    await stopped;
  } finally {
    await Promise.all(doors.map((door) => door.close()));
    await sound.close();
    await desk.close();
  }
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
