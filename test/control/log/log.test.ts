// Gesture logs: what was done comes again in the same order and time, as one step that can be undone.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, it, vi } from 'vitest';
import { readEntries } from '../../../src/control/log/entry.ts';
import { LogRecorder } from '../../../src/control/log/recorder.ts';
import { Replay } from '../../../src/control/log/replay.ts';
import { folderOfTest } from '../../empty-folder.ts';
import { until } from '../../until.ts';
import { openDesk } from '../desk.ts';

let folder = '';

beforeEach(() => {
  folder = folderOfTest();
});

const hand = () => ({ door: 'test', name: 'hand', folder });

const TAKE = [
  'bend warm scale a:decoder.first amount 0.5',
  'warm amount 0.7',
  'wet 0.25',
  'bend low bias a:decoder.first amount 0.1',
  'undo',
  'norm warm amount 0.25',
  'bend wrong nothing a:decoder.first',
  'get wet',
  'solo warm',
];

it('records what is done and plays it again to the same state, as one step', async () => {
  const { say, desk } = openDesk();
  await say('load pebble.onnx', hand());
  await say('log start take.jsonl', hand());
  for (const text of TAKE) await say(text, hand());
  expect(await say('log stop', hand())).toEqual([`log stopped ${TAKE.length - 1}`]);
  const lines = (await readFile(join(folder, 'take.jsonl'), 'utf8')).trim().split('\n');
  expect(JSON.parse(lines[1] ?? '')).toMatchObject({ by: 'test hand', words: TAKE[0]?.split(' ') });

  const other = openDesk();
  await other.say('load pebble.onnx', hand());
  const before = other.desk.instance().state;
  const replies = await other.say('log play take.jsonl', hand());
  expect(replies[0]).toMatch(/^log plays take\.jsonl 8 /);
  expect(replies[1]).toMatch(/^error bend name-not-found/);
  expect(replies[2]).toBe('done log play 8 1');
  const { plan, attributes, solo } = desk.instance().state;
  const { state, rig, history } = other.desk.instance();
  expect([state.plan, state.attributes, state.solo]).toEqual([plan, attributes, solo]);
  expect(rig.engine?.plan.map(({ id }) => id)).toEqual(['warm']);
  expect(history.steps).toHaveLength(2);
  await other.say('undo', hand());
  expect(other.desk.instance().state).toEqual(before);
  await other.say('redo', hand());
  expect(other.desk.instance().state.plan).toEqual(plan);
});

it('says every message at its time, and stops when it is told', async () => {
  let nowMs = 0;
  const said: [string, number][] = [];
  const clock = () => nowMs;
  const replay = new Replay({
    clock: () => {
      nowMs += 1;
      return clock();
    },
    say: async ({ words }) => {
      said.push([words.join(' '), nowMs]);
      if (words[0] === 'c') replay.stop();
    },
  });
  const entry = (ms: number, word: string) => ({ ms, by: '', words: [word] });
  expect(await replay.run([entry(0, 'a'), entry(5, 'b'), entry(5, 'c'), entry(9, 'd')])).toBe(3);
  expect(said.map(([word]) => word)).toEqual(['a', 'b', 'c']);
  for (const [index, ms] of [0, 5, 5].entries()) expect(said[index]?.[1]).toBeGreaterThanOrEqual(ms);
});

it('stops a log that plays', async () => {
  await writeFile(
    join(folder, 'long.jsonl'),
    '{"log":1}\n{"ms":0,"words":["wet","0.5"]}\n{"ms":600000,"words":["wet","0"]}\n',
  );
  const { say, desk } = openDesk();
  const playing = say('log play long.jsonl', hand());
  await until(() => desk.instance().state.attributes.wet === 0.5, 'the log is played');
  expect((await say('log play long.jsonl', hand())).at(-1)).toMatch(/^error log value-invalid .*another/);
  await say('log stop', hand());
  expect((await playing).at(-1)).toBe('done log play 1 0');
  expect(desk.instance().state.attributes.wet).toBe(0.5);
});

it('lists lines that are no entries, and refuses what is no log', async () => {
  const text = [
    '{"log":1}',
    'x',
    '{"ms":-1,"words":["wet","0"]}',
    '{"ms":1,"words":[]}',
    '{"ms":2,"words":["log","play","x"]}',
  ];
  const { entries, skips } = readEntries(
    [...text, '{"ms":3,"words":["wet","0"]}', '{"ms":1,"words":["wet","1"]}'].join('\n'),
    'x',
  );
  expect(entries.map(({ words }) => words.join(' '))).toEqual(['wet 1', 'wet 0']);
  expect(skips.map(({ what }) => what)).toEqual(['line 2', 'line 3', 'line 4', 'line 5']);
  for (const bad of ['', '{}', '{"log":2}', '\u0000'])
    expect(() => readEntries(bad, 'x')).toThrow('is no log of livebend');
  const { say } = openDesk();
  expect((await say('log play none.jsonl', hand()))[0]).toMatch(/^error log file-not-found/);
  expect((await say('log start none.txt', hand()))[0]).toMatch(/^error log file-not-written/);
  expect((await say('log start no/such.jsonl', hand()))[0]).toMatch(/^error log file-not-written/);
  expect((await say('log record', hand()))[0]).toMatch(/^error log syntax/);
});

it('keeps a log within the folder its player is held to', async () => {
  const words = ['bend', 'a', 'scale', 'a:decoder.first', 'amount', 'npy:x.npy'];
  await writeFile(
    join(folder, 'l.jsonl'),
    `{"log":1}\n${JSON.stringify({ ms: 0, folder: '/etc', words })}\n`,
  );
  const { say } = openDesk();
  const replies = await say('log play l.jsonl', { ...hand(), isConfined: true });
  expect(replies.find((reply) => reply.startsWith('error'))).toContain(join(folder, 'x.npy'));
  const outside = await say('bend a scale a:decoder.first amount npy:/etc/x.npy', {
    ...hand(),
    isConfined: true,
  });
  expect(outside[0]).toMatch(/^error bend file-not-found .*outside/);
});

it('plays what one who was held to a folder has said as from there, whoever plays it', async () => {
  const { say } = openDesk();
  const confined = { ...hand(), isConfined: true };
  await say('log start held.jsonl', hand());
  await say('read /etc/passwd', confined);
  await say('log stop', hand());
  const replies = await say('log play held.jsonl', hand());
  expect(replies.find((reply) => reply.startsWith('error'))).toMatch(/outside of the folder/);
});

it('ends every log it began, however quickly another one is begun', async () => {
  const stopped = vi.spyOn(LogRecorder.prototype, 'stop');
  const { say } = openDesk();
  await Promise.all(['a', 'b', 'c'].map((name) => say(`log start ${name}.jsonl`, hand())));
  await say('wet 0.5', hand());
  expect(await say('log stop', hand())).toEqual(['log stopped 1']);
  const ended = stopped.mock.contexts.map((recorder) => (recorder as LogRecorder).path);
  expect(ended).toEqual(['a', 'b', 'c'].map((name) => join(folder, `${name}.jsonl`)));
  stopped.mockRestore();
});
