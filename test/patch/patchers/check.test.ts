// The report of livebend.check: everything that livebend assumes of Max is in it, in the words in which Max and the engine told it.
import { expect, it } from 'vitest';
import { livebendCheck } from '../../../src/patch/patchers/check.ts';
import type { Message } from '../../../src/patch/run/message.ts';
import type { PatcherCopy } from '../../../src/patch/run/patcher-copy.ts';
import { folderOfTest } from '../../empty-folder.ts';
import { pause } from '../../until.ts';
import { Rig } from './rig.ts';
import { Session } from './session.ts';

/** Something comes out of the box of that text, as Max would send it. */
function emit(copy: PatcherCopy, text: string, outlet: number, message: Message): void {
  const box = copy.patcher.boxes.find((each) => each.text === text);
  if (box !== undefined) copy.emit(box, outlet, message);
  else for (const inner of copy.inner.values()) emit(inner, text, outlet, message);
}

function press(copy: PatcherCopy, words: string): void {
  const button = copy.patcher.boxes.find(({ attributes }) => attributes.text === words);
  if (button !== undefined) copy.send(button, 0, ['bang']);
}

it('holds what Max told: its Node, the order of numbers, the runtime, times, losses, paths', () => {
  const rig = new Rig();
  const copy = rig.open(livebendCheck);
  press(copy, 'run');
  rig.say('engine', 'error', 'provider-unavailable', 'the fast runtime does not load');
  rig.say('engine', 'ready');
  expect(rig.sent()).toEqual(
    expect.arrayContaining(['script status', 'cmd check load pebble', 'cmd check_order audio 1 1 0 0 100']),
  );
  rig.lifecycle('status', 'dictionary', 'u1');
  expect(rig.reached('dict.serialize')).toEqual(['dictionary u1']);
  emit(copy, 'dict.serialize', 0, ['node', ':', '20.6.1']);
  rig.say('check_order', 'audio', 5001, 5002, 1);
  expect(rig.reached('jit.net.recv @ip 127.0.0.1 @adapt 1')).toContain('port 5002');
  rig.say('check_order', 'info', 'route', 'in', 1);
  expect(rig.sent()).toEqual([]);
  rig.say('check_order', 'info', 'route', 'out', 1);
  expect(rig.sent()).toEqual(['cmd check_order audio test']);
  emit(copy, 'jit.spill', 0, [0.5]);
  rig.say('check', 'info', 'roundtrip', 112.4);
  rig.say('check', 'info', 'stalls', 1, 0, 480, 12, 0);
  rig.touch(copy, 'dropfile', 'bang');
  press(copy, 'open …');
  expect(rig.reached('text')).toEqual(
    expect.arrayContaining([
      'begin report',
      'info engine error provider-unavailable the fast runtime does not load',
      'dictionary node : 20.6.1',
      '0.5 is read as 0.5',
      'info roundtrip 112.4',
      'info stalls 1 0 480 12 0',
      'dropped Macintosh HD:/Users/me/model.onnx',
      'dropped native Macintosh HD:/Users/me/model.onnx',
      'opened Macintosh HD:/Users/me/state.json',
    ]),
  );
});

it('holds how many milliseconds a block takes on each provider', async () => {
  const folder = folderOfTest();
  const session = new Session(folder);
  try {
    press(session.rig.open(livebendCheck), 'run');
    await session.settle();
    for (let turn = 0; turn < 400 && !session.written.some((each) => each.includes(' taken: ')); turn++) {
      await session.play(1);
      await pause(20);
      await session.settle();
    }
    const verdicts = session.written.filter((each) => each.startsWith('info verdict '));
    expect(verdicts.length).toBeGreaterThan(1);
    for (const verdict of verdicts)
      expect(verdict).toMatch(/^info verdict [a-z]+ \d+ (-|\d+(\.\d{1,3})?) \S/);
    const taken = verdicts.filter((each) => each.includes(' taken: '));
    expect(taken).toHaveLength(1);
    expect(Number(taken[0]?.split(' ')[4])).toBeGreaterThan(0);
    expect(session.errors).toEqual([]);
  } finally {
    await session.close();
  }
}, 60_000);
