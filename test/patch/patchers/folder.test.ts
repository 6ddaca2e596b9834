// Where a patch lies: the script for Max's js object finds it, every object tells the engine, relative names begin there.
import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../src/control/table.ts';
import { livebend } from '../../../src/patch/patchers/control.ts';
import { MaxInlet, type MaxMessage } from '../../../src/transport/max/max-inlet.ts';
import { folderOfTest } from '../../empty-folder.ts';
import { MODELS } from '../../shared.ts';
import { Rig } from './rig.ts';
import { Session } from './session.ts';

const SCRIPT = readFileSync(join(import.meta.dirname, '../../../javascript/livebend.folder.js'), 'utf8');

interface Window {
  readonly filepath: string;
  readonly parentpatcher: Window | null;
}

/** What comes out of the js object at a bang. */
function given(patcher: Window): unknown[] {
  const out: unknown[] = [];
  const max = { patcher, outlet: (_: number, atom: unknown) => out.push(atom) };
  runInNewContext(`${SCRIPT}\nbang();`, max);
  return out;
}

describe('the script', () => {
  it('gives the folder of the outermost patch as one symbol', () => {
    const patch = { filepath: 'Macintosh HD:/Users/ada/My Patches/song.maxpat', parentpatcher: null };
    const object = { filepath: 'Macintosh HD:/x/livebend.maxpat', parentpatcher: patch };
    const door = { filepath: 'Macintosh HD:/x/livebend.door.maxpat', parentpatcher: object };
    expect(given(door)).toEqual(['Macintosh HD:/Users/ada/My Patches/']);
    expect(given({ filepath: 'C:/song.maxpat', parentpatcher: null })).toEqual(['C:/']);
  });

  it('gives nothing for a patch that was never saved', () => {
    const patch = { filepath: '', parentpatcher: null };
    expect(given({ filepath: 'C:/x/livebend.maxpat', parentpatcher: patch })).toEqual([]);
  });
});

describe('an object', () => {
  it('tells where its patch lies before it asks for anything, each time the engine is ready', () => {
    const rig = new Rig(undefined, 'C:/My Patches/');
    rig.openObject(livebend, 'song.onnx @instance two');
    rig.sent();
    for (let time = 0; time < 2; time++) {
      rig.say('engine', 'ready');
      expect(rig.sent()).toEqual(['cmd two folder C:/My Patches/', 'cmd two load song.onnx']);
    }
    rig.openObject(livebend, '@instance three');
    expect(rig.sent()).toEqual(['cmd three folder C:/My Patches/']);
  });

  it('tells the door of Max, which knows from then on where its names begin', async () => {
    const handlers = new Map<string, (...parts: unknown[]) => unknown>();
    const heard: MaxMessage[] = [];
    new MaxInlet(
      {
        addHandler: (selector, handler) => void handlers.set(selector, handler),
        outlet: async () => undefined,
        post: async () => undefined,
        getDict: async () => ({}),
      },
      {
        commands: new Map(COMMANDS.map((command) => [command.verb, command])),
        onMessage: (message) => heard.push(message),
        onError: (_, reply) => heard.push({ instance: JSON.stringify(reply), words: [], folder: null }),
      },
    );
    const rig = new Rig(undefined, 'C:/My Patches/');
    const copy = rig.openObject(livebend);
    rig.say('engine', 'ready');
    rig.tell(copy, 'load', 'song.onnx');
    for (const [selector, ...parts] of rig.sentMessages()) await handlers.get(String(selector))?.(...parts);
    const folder = expect.stringMatching(/My Patches\/$/);
    expect(heard).toEqual([{ instance: '1', words: ['load', 'song.onnx'], folder }]);
  });

  it('plays a model that lies beside its patch', async () => {
    const folder = folderOfTest();
    copyFileSync(`${MODELS}pebble.onnx`, join(folder, 'song.onnx'));
    const session = new Session(folder);
    try {
      session.rig.openObject(livebend, 'song.onnx');
      await session.settle();
      expect(session.errors).toEqual([]);
      expect(session.desk.find('1')?.rig.engine ?? null).not.toBeNull();
    } finally {
      await session.close();
    }
  }, 30_000);
});
