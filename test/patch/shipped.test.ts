// The patchers of the package: nothing for the lint to say, and what they send reaches the engine.
import { expect, it } from 'vitest';
import { lintPackage } from '../../src/patch/lint/package.ts';
import { SHIPPED, SHIPPED_NAMES } from '../../src/patch/shipped.ts';

it('the lint has nothing to say', () => {
  expect(lintPackage(SHIPPED, SHIPPED_NAMES)).toEqual([]);
});
