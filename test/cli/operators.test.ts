// `livebend operators`: the list and one operator, as the registry defines them.
import { expect, it, vi } from 'vitest';
import { OPERATORS } from '../../src/bend/registry.ts';
import { operators } from '../../src/cli/operators.ts';

function printed(name: string | undefined, json = false): string {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  try {
    operators(name, { json });
    return log.mock.calls.flat().join('\n');
  } finally {
    log.mockRestore();
  }
}

it('lists every operator with its sentence', () => {
  const lines = printed(undefined).split('\n');
  for (const { name, help } of OPERATORS)
    expect(lines.some((line) => line.startsWith(`${name} `) && line.endsWith(help))).toBe(true);
});

it('tells ranges, defaults, neutral values and what changes live, of one', () => {
  const text = printed('delay');
  expect(text).toMatch(/^acts on +activations \(a weight has no frames\)$/m);
  expect(text).toMatch(/^frames +0 to 4096, whole frames +0 +0 +live/m);
  expect(text).toMatch(/^feedback +-0\.99 to 0\.99/m);
  expect(text).toMatch(/^mix +0 to 1 +1 +0 +live/m);
});

it('gives JSON, and the nearest name for one there is not', () => {
  expect(JSON.parse(printed('mask', true))).toMatchObject({ name: 'mask', cost: 'light' });
  expect(() => operators('maks', {})).toThrow(/nearest: mask/);
});
