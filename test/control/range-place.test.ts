// Places in a range: what norm, learned controls and the tree say of one parameter is the same.
import { expect, it } from 'vitest';
import { COMMON_PARAMETERS, OPERATORS } from '../../src/bend/registry.ts';
import { ATTRIBUTES } from '../../src/control/attributes.ts';
import { placeIn, valueAtPlace } from '../../src/control/range-place.ts';
import { amountParameter, structureParameter } from '../../src/parameter.ts';
import { HAND, openDesk } from './desk.ts';

it('gives the place of a value that leads back to that value, of every parameter', () => {
  const all = [...OPERATORS.flatMap(({ parameters }) => parameters), ...COMMON_PARAMETERS, ...ATTRIBUTES];
  for (const parameter of all) {
    if (parameter.kind === 'number') {
      const { low, high } = parameter;
      expect(placeIn(parameter, (low + high) / 2)).toBeCloseTo(low === high ? 0 : 0.5, 9);
      expect(placeIn(parameter, high)).toBe(low === high ? 0 : 1);
      expect([valueAtPlace(parameter, 0), valueAtPlace(parameter, 1)]).toEqual([low, high]);
    } else if (parameter.kind === 'word')
      for (const [index, word] of parameter.words.entries()) {
        const place = placeIn(parameter, word) ?? -1;
        expect(Math.floor(place * parameter.words.length)).toBe(index);
        expect(valueAtPlace(parameter, place)).toBe(word);
      }
    else expect([placeIn(parameter, 'x'), valueAtPlace(parameter, 0.5)]).toEqual([null, null]);
  }
});

it('reaches the end of a range exactly, and nothing beyond it', () => {
  const odd = amountParameter('odd', '', { low: 0.1, high: 0.7 });
  expect(valueAtPlace(odd, 1)).toBe(0.7);
  expect([valueAtPlace(odd, 2), valueAtPlace(odd, -1)]).toEqual([0.7, 0.1]);
  expect([placeIn(odd, 5), placeIn(odd, -5), placeIn(odd, 'a*2'), placeIn(odd, undefined)]).toEqual([
    1,
    0,
    null,
    null,
  ]);
  expect(valueAtPlace(structureParameter('whole', '', { low: 1, high: 4 }), 0.4)).toBe(2);
});

it('means the same word of a choice by norm and by a learned control, wherever it stands', async () => {
  const { say, desk } = openDesk();
  const instance = desk.instance();
  await say('load pebble');
  await say('bend low noise a:decoder.first');
  const words = instance.state.plan[0]?.operator.parameters.find(({ kind }) => kind === 'word');
  if (words?.kind !== 'word') throw new Error('the operator has no choice');
  await say(`learn low ${words.name}`);
  const source = { kind: 'osc', address: '/knob' } as const;
  instance.hearControl(source, 0, HAND);
  await instance.settled();
  for (const place of [0.1, 0.3, 0.45, 0.6, 0.9, 1]) {
    await say(`norm low ${words.name} ${place}`);
    const wanted = instance.state.plan[0]?.values.get(words.name);
    await say(`norm low ${words.name} 0`);
    instance.hearControl(source, place, HAND);
    await instance.settled();
    expect(instance.state.plan[0]?.values.get(words.name)).toBe(wanted);
  }
});
