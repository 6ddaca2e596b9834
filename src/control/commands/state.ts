// The whole state as a file or as data: `read write dump`.
import { failure } from '../../errors.ts';
import type { Call, Command } from '../command.ts';
import { pathToRead, pathToWrite } from '../places.ts';
import { line } from '../reply.ts';
import { replySkipped, replySkips } from '../skips.ts';
import { restore } from '../state/restore.ts';
import { readStateFile, wholeStateData, writeStateFile } from '../state/state-file.ts';

const FILE = {
  name: 'file',
  help: 'A .json file; without it the one that was read or written last.',
  kind: 'file',
  optional: true,
} as const;

export const STATE_COMMANDS: readonly Command[] = [
  {
    verb: 'write',
    help: 'Writes the whole state to a file.',
    arguments: [FILE],
    examples: ['write state.json'],
    isOffRecord: true,
    isSlow: true,
    run: write,
  },
  {
    verb: 'read',
    help: 'Brings a state back from a file; what cannot be taken over is listed.',
    arguments: [FILE],
    examples: ['read state.json'],
    isSlow: true,
    run: read,
  },
  {
    verb: 'dump',
    help: 'Gives the whole state as data.',
    arguments: [],
    examples: ['dump'],
    isOffRecord: true,
    run: async ({ instance, reply }) =>
      reply({ kind: 'data', selector: 'dump', data: await wholeStateData(instance.state) }),
  },
];

async function write({ words: [name], instance, sender, reply }: Call): Promise<void> {
  await instance.settled();
  const path = pathToWrite(name ?? lastFile(instance.stateFile), sender, ['.json']);
  await writeStateFile(path, instance.state);
  instance.stateFile = path;
  reply(line('wrote', path));
}

async function read({ words: [name], instance, desk, sender, reply }: Call): Promise<void> {
  const path = pathToRead(name ?? lastFile(instance.stateFile), sender);
  const found = await readStateFile(path, new Set(desk.commands.keys()), sender);
  await restore(instance, found.state, { text: `read ${name ?? path}`, sender });
  instance.stateFile = path;
  replySkips(found.skips, reply);
  replySkipped(instance, reply);
}

function lastFile(path: string | null): string {
  if (path !== null) return path;
  throw failure('file-not-found', 'state', 'no file was read or written yet; name one');
}
