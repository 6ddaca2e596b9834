// State files from anywhere: whatever they hold is refused or listed, never thrown out of, and the instance stays usable.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { EMPTY_STATE } from '../../../src/control/instance-state.ts';
import { readState } from '../../../src/control/state/read-state.ts';
import { stateData } from '../../../src/control/state/state-data.ts';
import { folderOfTest } from '../../empty-folder.ts';
import { MODELS } from '../../shared.ts';
import { openDesk } from '../desk.ts';

const place = { folder: MODELS, isConfined: true, verbs: new Set(['wet', 'bend']) };

const KEYS = [
  ...['model', 'attributes', 'bends', 'solo', 'macros', 'modulations', 'snapshots', 'watches', 'mappings'],
  ...['__proto__', 'constructor', 'toString'],
];

it('is no state and says so', async () => {
  for (const data of [null, 1, 'x', [], {}, { livebend: '1' }, { livebend: 0 }, { livebend: 1.5 }])
    await expect(readState(data, place)).rejects.toMatchObject({ code: 'file-format' });
  await expect(readState({ livebend: 2 }, place)).rejects.toThrow('later livebend (version 2');
});

it('takes anything in any place and gives a state that can be written down again', async () => {
  const junk = fc.object({
    key: fc.constantFrom(...KEYS, 'id', 'operator', 'target', 'params', 'name', 'maps', 'kind', 'source'),
    maxDepth: 4,
  });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...KEYS), fc.oneof(junk, fc.jsonValue()), async (key, value) => {
      const data = JSON.parse(`{"livebend":1,${JSON.stringify(key)}:${JSON.stringify(value) ?? 'null'}}`);
      const { state } = await readState(data, place);
      const text = JSON.stringify(stateData(state));
      const again = await readState(JSON.parse(text), place);
      expect(again.skips).toEqual([]);
    }),
    { numRuns: 500 },
  );
  expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

it('does not follow names out of the folder it is held to', async () => {
  const bend = { id: 'a', operator: 'scale', target: 'a:x', params: { amount: 'npy:/etc/passwd' } };
  const { state, skips } = await readState({ livebend: 1, bends: [bend] }, place);
  expect(state).toEqual(EMPTY_STATE);
  expect(skips[0]?.reason).toMatch(/outside/);
});

it('bounds lists, names and numbers', async () => {
  const watch = { id: 'w', target: 'a:x', statistics: ['rms'], rateHz: 1e9 };
  const bends = Array.from({ length: 5000 }, (_, at) => {
    return { id: `b${at}`, operator: 'scale', target: 'a:x', params: {} };
  });
  const long = { id: 'x'.repeat(100_000), operator: 'scale', target: 'a:x', params: {} };
  const { state, skips } = await readState(
    { livebend: 1, watches: [watch], bends: [long, ...bends], mappings: 7, snapshots: [] },
    place,
  );
  expect(state.plan).toHaveLength(4095);
  expect(skips.map(({ what }) => what)).toEqual(['bends', 'bends 1', 'snapshots', 'watches 1', 'mappings']);
  expect(Math.max(...skips.map(({ reason }) => reason.length))).toBeLessThan(1000);
});

it('refuses a text that is no JSON', async () => {
  const folder = folderOfTest();
  const { say } = openDesk();
  const sender = { door: 'test', name: 'hand', folder };
  for (const text of ['', '{', '{"livebend":1}x', '\u0000', '['.repeat(100_000)]) {
    await writeFile(join(folder, 's.json'), text);
    expect((await say('read s.json', sender))[0]).toMatch(/^error read file-format/);
  }
  expect((await say('read none.json', sender))[0]).toMatch(/^error read file-not-found/);
});
