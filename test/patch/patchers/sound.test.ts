// `livebend~` and the halves of a model: what they ask of the engine, where ports and reports go.
import { beforeEach, describe, expect, it } from 'vitest';
import { livebendDecode, livebendEncode } from '../../../src/patch/patchers/latents.ts';
import { livebendSound } from '../../../src/patch/patchers/sound.ts';
import { Rig } from './rig.ts';

let rig: Rig;
beforeEach(() => {
  rig = new Rig();
});

describe('livebend~', () => {
  it('asks for a route with an echo when the engine is ready, and for its model', () => {
    rig.openObject(livebendSound, 'pebble');
    rig.say('engine', 'ready');
    expect(rig.sent()).toEqual(['script start', 'cmd 1 audio 2 2 4 1 100', 'cmd 1 load pebble']);
  });

  it('takes ports from the engine to jit.net.send and jit.net.recv', () => {
    rig.openObject(livebendSound);
    rig.reached('jit.net.send');
    rig.say(1, 'audio', 5001, 5002, 7);
    expect(rig.reached('jit.net.send')).toEqual(['port 5001']);
    expect(rig.reached('jit.net.recv')).toEqual(['port 5002']);
    rig.say(1, 'audio', 'off');
    expect(rig.reached('jit.net.send')).toEqual([]);
  });

  it('leaves ports of other instances alone', () => {
    rig.openObject(livebendSound, '@instance two');
    rig.say(1, 'audio', 5001, 5002, 7);
    expect(rig.reached('jit.net.send')).toEqual([]);
  });

  it('delays the sound itself by the latency that is reported, or by what was measured', () => {
    rig.openObject(livebendSound);
    rig.say(1, 'info', 'latency', 4096, 85);
    expect(rig.reached('delay~')).toEqual(['4096', '4096']);
    rig.say(1, 'info', 'align', 9000);
    expect(rig.reached('delay~')).toEqual(['9000', '9000']);
  });

  it('gives its route back when it goes', () => {
    const copy = rig.openObject(livebendSound, 'pebble');
    rig.say('engine', 'ready');
    rig.sent();
    copy.close();
    expect(rig.sent()).toEqual(['cmd 1 audio off', 'script stop']);
  });

  it('holds half a second of sound and starts with a known value when it is connected', () => {
    const copy = rig.openObject(livebendSound);
    expect(rig.reached('jit.catch~')).toEqual(['bufsize 500']);
    const [object] = copy.patcher.boxes;
    const inside = object === undefined ? undefined : copy.inner.get(object.id);
    const route = inside?.patcher.boxes.find(({ text }) => text === 'p to the engine');
    const inner = route === undefined ? undefined : inside?.inner.get(route.id);
    const send = inner?.patcher.boxes.find(({ text }) => text.startsWith('jit.net.send'));
    if (send !== undefined) inner?.emit(send, 0, ['connected', 1]);
    expect(rig.reached('jit.matrix')).toEqual(['setall 0.5', 'bang']);
  });
});

describe('the halves of a model', () => {
  it('load a model, choose their method when it is there, ask for latents of one cord', () => {
    rig.openObject(livebendEncode, 'one @instance a');
    rig.openObject(livebendDecode, 'two @instance b');
    rig.sent();
    rig.say('engine', 'ready');
    rig.say('a', 'info', 'done', 'load', 'one');
    rig.say('b', 'info', 'done', 'load', 'two');
    const sent = rig.sent();
    expect(sent.filter((words) => words.startsWith('cmd a'))).toEqual([
      'cmd a audio 1 16 0 0 100',
      'cmd a load one',
      'cmd a method encode',
    ]);
    expect(sent.filter((words) => words.startsWith('cmd b'))).toEqual([
      'cmd b audio 16 2 0 0 100',
      'cmd b load two',
      'cmd b method decode',
    ]);
  });
});
