// What was done, as a file that plays again: `log`.
import { dirname } from 'node:path';
import { failure } from '../../errors.ts';
import { readText } from '../../model/files.ts';
import type { Call, Command } from '../command.ts';
import { LARGEST_LOG, type LogEntry, readEntries } from '../log/entry.ts';
import { LOG_DOOR } from '../log/log-book.ts';
import { pathToRead, pathToWrite } from '../places.ts';
import { line } from '../reply.ts';
import type { Sender } from '../sender.ts';
import { replySkips } from '../skips.ts';

export const LOG_COMMANDS: readonly Command[] = [
  {
    verb: 'log',
    help: 'Records what is done to a .jsonl file, and plays such a file in time as one step that can be undone.',
    arguments: [
      { name: 'action', help: 'start, stop or play.', kind: 'choice', choices: ['start', 'stop', 'play'] },
      { name: 'file', help: 'A .jsonl file.', kind: 'file', optional: true },
    ],
    examples: ['log start take.jsonl', 'log stop', 'log play take.jsonl'],
    isOffRecord: true,
    run: log,
  },
];

function log(call: Call): Promise<void> {
  const [action, file] = call.words;
  if (action === 'start' && file !== undefined) return start(call, file);
  if (action === 'stop' && file === undefined) return stop(call);
  if (action === 'play' && file !== undefined) return play(call, file);
  throw failure('syntax', 'log', 'expected: start file, stop or play file');
}

async function start({ instance, sender, reply }: Call, file: string): Promise<void> {
  await instance.logs.start(pathToWrite(file, sender, ['.jsonl']));
  reply(line('log', 'records', file));
}

async function stop({ instance, reply }: Call): Promise<void> {
  const entries = await instance.logs.stop();
  reply(line('log', 'stopped', entries ?? 0));
}

async function play({ instance, desk, sender, reply }: Call, file: string): Promise<void> {
  const path = pathToRead(file, sender);
  const text = await readText(path, LARGEST_LOG);
  if (text === null) throw failure('file-not-found', file, 'cannot be read');
  const { entries, skips } = readEntries(text, file);
  replySkips(skips, reply);
  reply(line('log', 'plays', file, entries.length, (entries.at(-1)?.ms ?? 0) / 1000));
  let failed = 0;
  const say = ({ words }: LogEntry, by: Sender) =>
    desk.handle({ instance: instance.name, words }, by, (answer) => {
      if (answer.kind !== 'error') return;
      failed++;
      reply(answer);
    });
  const own: Sender = { ...sender, door: LOG_DOOR, name: path, folder: sender.folder ?? dirname(path) };
  const said = await instance.logs.play(entries, own, say);
  reply(line('done', 'log', 'play', said, failed));
}
