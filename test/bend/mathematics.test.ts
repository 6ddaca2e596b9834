// Every operator against its law, written once more in the plainest way, on random small graphs: of one to four axes, with
// the frames on any of them or of fixed length, in single, double and half precision and of whole numbers, whole and in any blocks, with values
// that change between two of them, on some of the units, blended, on activations and on weights.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBend, splitWords } from '../../src/bend/read-bend.ts';
import { OPERATORS } from '../../src/bend/registry.ts';
import { Engine } from '../../src/engine/engine.ts';
import type { ElementType } from '../../src/model/model.ts';
import { draws } from '../draws.ts';
import { largestDifference } from '../shared.ts';
import { LAWS, type Law, type Values } from './operator-laws.ts';
import { type Form, inBlocks, linesOf, playerOf, smallModel } from './random-graph.ts';

const RUNS = { numRuns: 8, seed: 20210, endOnFailure: true };

let engine: Engine;
beforeAll(() => {
  engine = Engine.start();
});
afterAll(() => engine.close());

interface Case {
  readonly form: Form;
  /** The axis of the units, and that of the frames. */
  readonly units: number;
  readonly frames: number;
  readonly seed: number;
}

const types = fc.oneof(
  { arbitrary: fc.constant<ElementType>('float32'), weight: 3 },
  { arbitrary: fc.constant<ElementType>('float64'), weight: 2 },
  { arbitrary: fc.constant<ElementType>('float16'), weight: 1 },
  { arbitrary: fc.constant<ElementType>('int64'), weight: 1 },
);

/** A shape in which an operator of that law can act. */
function drawCase(g: fc.GeneratorValue, law: Law, kind: 'activation' | 'weight'): Case {
  const needsUnits = kind === 'activation' && law.along === 'units';
  const rank = g(fc.integer, { min: needsUnits ? 2 : 1, max: 4 });
  const isBeside = law.only === 'beside-frames';
  const isOpen = kind === 'activation' && g(fc.boolean);
  const frames = isOpen && rank > 2 && !isBeside ? g(fc.integer, { min: 1, max: rank - 1 }) : rank - 1;
  const shape = Array.from({ length: rank }, (_, axis) =>
    g(fc.integer, axis === frames ? { min: 4, max: 30 } : { min: 1, max: 5 }),
  );
  const others = shape.map((_, axis) => axis).filter((axis) => axis !== frames);
  const units = isBeside
    ? rank - 2
    : others.length === 0 || kind === 'weight'
      ? g(fc.integer, { min: 0, max: rank - 1 })
      : g(fc.constantFrom<number[]>, ...others);
  const form = {
    shape,
    open: isOpen ? frames : null,
    type: g(() => types),
    opset: g(fc.constantFrom<number[]>, 11, 13, 17, 21),
  };
  return { form, units, frames, seed: g(fc.integer, { min: 0, max: 2 ** 30 }) };
}

/** Numbers between −2 and 2 that the float types hold exactly, or whole ones between −5 and 5. */
function numbersFor({ form, seed }: Case): number[] {
  const random = draws(seed);
  return Array.from({ length: form.shape.reduce((product, size) => product * size, 1) }, () => {
    const part = (Math.floor(random() * 2048) + 0.5) / 2048;
    return form.type === 'int64' ? Math.floor(part * 11) - 5 : part * 4 - 2;
  });
}

/** What the law says: its line in the place of each line, heard in part and on some units. */
function expected(
  law: Law,
  place: Case,
  x: readonly number[],
  at: (time: number) => Values,
  heard: Heard,
): number[] {
  const { form, units, frames } = place;
  const axis = law.along === 'frames' ? frames : units;
  const out = [...x];
  for (const line of linesOf(form.shape, axis)) {
    const bent = law.line(
      line.map((index) => x[index] ?? 0),
      at,
    );
    line.forEach((index, at) => {
      out[index] = bent[at] ?? 0;
    });
  }
  for (const line of linesOf(form.shape, units)) {
    line.forEach((index, unit) => {
      const part = heard.units === null || heard.units.includes(unit) ? heard.mix : 0;
      out[index] = part * (out[index] ?? 0) + (1 - part) * (x[index] ?? 0);
    });
  }
  return out;
}

interface Heard {
  readonly mix: number;
  readonly units: readonly number[] | null;
}

function bendOf(law: Law, target: string, values: Values, dim: number | null, heard: Heard) {
  const pairs = Object.entries(values).map(([key, value]) => `${key} ${[value].flat().join(' ')}`);
  if (dim !== null) pairs.push(`dim ${dim}`);
  if (heard.units !== null) pairs.push(`units ${heard.units.join(' ')}`);
  if (heard.mix !== 1) pairs.push(`mix ${heard.mix}`);
  return readBend(splitWords(`b ${law.operator} ${target} ${pairs.join(' ')}`));
}

/** Some units of so many; null for all. */
function someUnits(g: fc.GeneratorValue, law: Law, count: number): readonly number[] | null {
  if (law.only === 'all-units' || g(fc.boolean)) return null;
  const units = Array.from({ length: count }, (_, unit) => unit);
  return g(() => fc.subarray(units, { minLength: 1 }));
}

function tolerance(type: ElementType): number {
  return type === 'float16' ? 4e-3 : 2e-5;
}

/** What takes captures, batches and versions is held to its sums in captures.test.ts and versions.test.ts. */
const ELSEWHERE = new Set(['capture', 'version']);

it('every operator has a law', () => {
  const known = new Set(LAWS.map((law) => law.operator));
  const held = OPERATORS.filter((operator) => !ELSEWHERE.has(operator.family));
  expect(held.map((operator) => operator.name).filter((name) => !known.has(name))).toEqual([]);
});

for (const [index, law] of LAWS.entries()) {
  describe(`${law.operator} (law ${index})`, () => {
    it('does to an activation what its law says, in any blocks, also when values change', async () => {
      await fc.assert(
        fc.asyncProperty(fc.gen(), async (g) => {
          const place = drawCase(g, law, 'activation');
          const { form, units, frames } = place;
          const length = form.shape[frames] ?? 1;
          const size = form.shape[units] ?? 1;
          const first = g(() => law.values(size));
          const second = { ...first, ...liveOf(g(() => law.values(size))) };
          const lengths = form.open === null ? [length] : cutOf(g, length);
          const change =
            form.open === null || law.along === 'units'
              ? lengths.length
              : g(fc.integer, { min: 0, max: lengths.length });
          const changedAt = lengths.slice(0, change).reduce((sum, each) => sum + each, 0);
          const heard: Heard = {
            mix: g(fc.constantFrom<number[]>, 1, 1, 0.25, 0),
            units: units === frames ? null : someUnits(g, law, size),
          };
          const dim = units === frames ? null : units;
          const x = numbersFor(place);
          const small = await smallModel(engine, form);
          const player = await playerOf(small, [bendOf(law, 'a:neg', first, dim, heard)]);
          const session = player.session;
          const signal = { shape: form.shape, data: x.map((one) => -one) };
          const out = await inBlocks(player, form.type, signal, { axis: frames, lengths }, async (block) => {
            if (block !== change) return;
            for (const [key, value] of Object.entries(liveOf(second))) await player.set('b', key, value);
          });
          expect(player.session).toBe(session);
          await player.close();
          const wanted = expected(law, place, x, (time) => (time < changedAt ? first : second), heard);
          expect(largestDifference(out, wanted)).toBeLessThan(tolerance(form.type));
        }),
        RUNS,
      );
    });

    it.runIf(law.weights)('does to a weight what its law says', async () => {
      await fc.assert(
        fc.asyncProperty(fc.gen(), async (g) => {
          const place = drawCase(g, law, 'weight');
          const { form, units } = place;
          const size = form.shape[units] ?? 1;
          const values = g(() => law.values(size));
          const heard: Heard = { mix: g(fc.constantFrom<number[]>, 1, 0.25), units: someUnits(g, law, size) };
          const data = numbersFor(place);
          const small = await smallModel(engine, form, { shape: form.shape, data });
          const player = await playerOf(small, [bendOf(law, 'w:w', values, units, heard)]);
          const silence = { shape: form.shape, data: data.map(() => 0) };
          const out = await inBlocks(player, form.type, silence, {
            axis: place.frames,
            lengths: [form.shape[place.frames] ?? 1],
          });
          await player.close();
          expect(
            largestDifference(
              out,
              expected(law, place, data, () => values, heard),
            ),
          ).toBeLessThan(tolerance(form.type));
        }),
        { ...RUNS, numRuns: 4 },
      );
    });
  });
}

/** The values that can change while it plays. */
function liveOf(values: Values): Readonly<Record<string, number>> {
  const live = Object.entries(values).filter(
    ([key, value]) => typeof value === 'number' && key !== 'longest',
  );
  return Object.fromEntries(live.map(([key, value]) => [key, Number(value)]));
}

function cutOf(g: fc.GeneratorValue, length: number): number[] {
  const lengths: number[] = [];
  for (let left = length; left > 0; left -= lengths[lengths.length - 1] ?? left) {
    lengths.push(Math.min(left, g(fc.integer, { min: 1, max: 7 })));
  }
  return lengths;
}
