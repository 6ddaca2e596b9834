// Watches, recordings and versions by words: what is streamed, in which form, and that all of it goes on through changes.
import { expect, it } from 'vitest';
import type { ControlEvent } from '../../src/control/events.ts';
import { packedValues } from '../../src/control/watch-events.ts';
import { openDesk, play } from './desk.ts';

function told(
  events: readonly ControlEvent[],
  id: string,
): Extract<ControlEvent, { readonly kind: 'watch' }>[] {
  return events.filter(
    (event): event is Extract<ControlEvent, { readonly kind: 'watch' }> =>
      event.kind === 'watch' && event.id === id,
  );
}

it('streams statistics while it plays, stops on unwatch, and undo brings a watch back', async () => {
  const { say, desk, events } = openDesk();
  await say('load pebble');
  expect(await say('watch low a:decoder.first rms max rate 1000')).toEqual([]);
  await play(desk, 24);
  const before = told(events, 'low');
  expect(new Set(before.map(({ statistic }) => statistic))).toEqual(new Set(['rms', 'max']));
  expect(before.every(({ atoms: [value] }) => Number.isFinite(value))).toBe(true);
  await say('bend off scale a:decoder.first amount 0').then((replies) =>
    expect(replies[0]).toMatch(/name-invalid/),
  );
  await say('bend none scale a:decoder.first amount 0');
  await play(desk, 24);
  expect(told(events, 'low').at(-1)?.atoms).toEqual([0]);
  await say('unwatch low');
  const count = told(events, 'low').length;
  await play(desk, 24);
  expect(told(events, 'low')).toHaveLength(count);
  await say('undo');
  expect(await say('watch')).toEqual(['watch low a:decoder.first rms max rate 1000']);
  await play(desk, 24);
  expect(told(events, 'low').length).toBeGreaterThan(count);
});

it('refuses a watch of what is not there, and what cannot be told', async () => {
  const { say, desk } = openDesk();
  await say('load pebble');
  expect((await say('watch a a:no.such'))[0]).toMatch(/^error watch name-not-found/);
  expect((await say('watch a a:decoder.first loud'))[0]).toMatch(/^error watch name-not-found/);
  expect((await say('watch a a:decoder.first rate 1e9'))[0]).toMatch(/^error watch value-range/);
  expect((await say('watch wet a:decoder.first'))[0]).toMatch(/^error watch name-invalid/);
  expect((await say('unwatch a'))[0]).toMatch(/^error unwatch name-not-found/);
  expect(desk.instance().state.watches).toEqual([]);
});

it('refuses a wrong watch that comes together with a load, and lets one sleep that was there before', async () => {
  const { say, desk, events } = openDesk();
  await say('watch early a:no.such');
  await say('load pebble.onnx');
  expect(events).toContainEqual(
    expect.objectContaining({ name: 'dormant', atoms: ['watch', 'early', expect.any(String)] }),
  );
  const [, replies] = await Promise.all([say('reload'), say('watch wrong a:no.such')]);
  expect(replies[0]).toMatch(/^error watch name-not-found/);
  expect(desk.instance().state.watches.map(({ id }) => id)).toEqual(['early']);
  expect(await say('unwatch early')).toEqual([]);
});

it('packs what a watch tells of several targets at one moment', () => {
  const at = { id: 'w', timeMs: 10 };
  const histogram = { low: -1, high: 1, counts: Float32Array.from([3, 4]) };
  expect(
    packedValues([
      { ...at, target: 'a:x', rms: 1, channels: Float32Array.from([1, 2]) },
      { ...at, target: 'a:y', rms: 2, channels: Float32Array.from([3]) },
      { ...at, id: 'h', target: 'a:y', histogram },
    ]),
  ).toEqual([
    { id: 'w', statistic: 'rms', atoms: [1, 2] },
    { id: 'w', statistic: 'channels', atoms: [1, 2, 3] },
    { id: 'h', statistic: 'histogram', atoms: [-1, 1, 3, 4] },
  ]);
});

it('records an activation and lets a bend play it; a bend that waited for it comes back', async () => {
  const { say, desk } = openDesk();
  await say('bend again from-capture a:decoder.first captures voice');
  expect((await say('load pebble'))[0]).toMatch(/^skipped bend again .*voice/);
  await say('capture voice start a:decoder.first');
  expect(await say('capture')).toEqual(['capture voice runs']);
  await play(desk, 24);
  expect((await say('capture voice stop'))[0]).toMatch(/^capture voice 1x160x\d+ whole/);
  expect(desk.instance().rig.engine?.plan.map(({ id }) => id)).toEqual(['again']);
  expect((await say('capture voice clear'))[0]).toMatch(/^error capture/);
  await say('unbend again');
  expect(await say('capture voice clear')).toEqual([]);
  expect((await say('capture voice stop'))[0]).toMatch(/^error capture name-not-found/);
  expect((await say('capture voice start'))[0]).toMatch(/^error capture syntax/);
});

it('mixes versions, takes them back and keeps them through a load of the same model', async () => {
  const { say, desk } = openDesk();
  await say('load pebble.onnx');
  expect((await say('version mix original 0.5 other 0.5'))[0]).toMatch(/^error version/);
  expect(await say('version create other pebble.onnx')).toEqual(['done version create']);
  expect((await say('version mix original 0.5 other 0.5')).at(-1)).toBe('done version mix');
  expect((await say('version mix original 0.25 other 0.75')).at(-1)).toBe('done version mix');
  expect(desk.instance().rig.engine?.plan[0]?.values.get('weights')).toEqual([0.25, 0.75]);
  expect(await say('reload')).toEqual(['done reload']);
  expect(desk.instance().rig.engine?.plan[0]?.values.get('weights')).toEqual([0.25, 0.75]);
  await say('undo');
  await say('undo');
  expect(desk.instance().state.model?.versions.size).toBe(0);
});

it('lets units be heard beside the sound', async () => {
  const { say, desk } = openDesk();
  await say('load pebble');
  expect(await say('listen a:decoder.first 0-3 line')).toEqual(['listen a:decoder.first 0-3']);
  expect(desk.instance().rig.engine?.listening).toMatchObject({ units: '0-3', mode: 'line' });
  expect((await say('listen a:decoder.first x'))[0]).toMatch(/^error listen syntax/);
  expect(await say('listen off')).toEqual(['listen off']);
  expect(desk.instance().rig.engine?.listening).toBeNull();
});

it('takes blocks of another length and a provider, and refuses what is not there', async () => {
  const { say, desk, events } = openDesk();
  await say('load pebble');
  expect(await say('block 1024')).toEqual(['done block 1024']);
  expect(desk.instance().rig.engine?.stream.geometry.blockFrames).toBe(1024);
  expect((await say('block 1000'))[0]).toMatch(/^error block value-invalid/);
  expect(desk.instance().state.attributes.block).toBe(1024);
  expect((await say('provider nothing'))[0]).toMatch(/^error provider/);
  expect(desk.instance().state.attributes.provider).toBe('cpu');
  expect(await say('provider wasm')).toEqual(['done provider wasm']);
  expect(events).toContainEqual({ kind: 'info', instance: '1', name: 'provider', atoms: ['wasm', 1] });
  await say('undo');
  expect(desk.instance().rig.engine?.provider.wish).toBe('cpu');
});
