// Keys among the words of a message: what each says, and the words that are left.
import { expect, it } from 'vitest';
import { withoutNumber, withoutRamp, withoutWord } from '../../src/control/keyed-words.ts';

it('takes a key and its word out, wherever it stands and with or without @', () => {
  for (const words of [
    ['sound', 'in.wav', 'a', '2'],
    ['a', '@sound', 'in.wav', '2'],
    ['a', '2', 'sound', 'in.wav'],
  ])
    expect(withoutWord('sound', words, 'scan')).toEqual({ rest: ['a', '2'], word: 'in.wav' });
  expect(withoutWord('sound', ['a'], 'scan')).toEqual({ rest: ['a'], word: null });
  expect(withoutNumber('depth', ['lfo', 'depth', '-0.5'], 'modulate')).toEqual({
    rest: ['lfo'],
    number: -0.5,
  });
  expect(withoutNumber('depth', [], 'modulate')).toEqual({ rest: [], number: null });
  expect(withoutRamp(['amount', '2', 'ramp', '0'], 'bend warm')).toEqual({
    rest: ['amount', '2'],
    rampMs: 0,
  });
  expect(withoutRamp(['amount', '2'], 'bend warm').rampMs).toBe(undefined);
});

it('refuses a key without its word, and what is no number or no time', () => {
  expect(() => withoutWord('sound', ['a', 'sound'], 'scan')).toThrow(
    'scan: sound must be followed by a word',
  );
  expect(() => withoutNumber('depth', ['depth'], 'modulate')).toThrow('modulate: depth: a number is missing');
  expect(() => withoutNumber('depth', ['depth', 'x'], 'modulate')).toThrow('expected a number, got x');
  expect(() => withoutRamp(['ramp', '-1'], 'bend warm')).toThrow(
    'bend warm: ramp: must be 0 ms or more, got -1',
  );
});
