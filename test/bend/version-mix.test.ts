// What people type for a mix of versions.
import { describe, expect, it } from 'vitest';
import { MIX_ID, readMix } from '../../src/bend/version-mix.ts';

describe('the words of a mix', () => {
  it('become one bend on every weight, or on those of a target', () => {
    const bend = readMix(['original', '0.25', 'wild', '-1.5']);
    expect(bend).toMatchObject({ id: MIX_ID, target: 'w:*' });
    expect(bend.values.get('versions')).toBe('original wild');
    expect(bend.values.get('weights')).toEqual([0.25, -1.5]);
    expect(readMix(['wild', '1', 'decoder.*']).target).toBe('decoder.*');
  });

  it.each([
    [['original'], /expected NAME WEIGHT/],
    [['original', 'much'], /expected a number after original, got much/],
    [['calm', '1', 'calm', '2'], /names calm twice/],
    [[], /expected NAME WEIGHT/],
  ])('%j are refused', (words, reason) => {
    expect(() => readMix(words)).toThrow(reason);
  });
});
