// What is true of whole plans on the demo model: any bends can be taken back to the last bit, the order of bends that do not
// meet does not matter, neutral bends are not there, and a seed gives the same sound in another process.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Bend, Plan } from '../../src/bend/bend.ts';
import { readBend, splitWords } from '../../src/bend/read-bend.ts';
import { OPERATORS } from '../../src/bend/registry.ts';
import { loadNpy } from '../../src/model/npy.ts';
import { openModel } from '../../src/model/open.ts';
import type { ArrayValue, Parameter } from '../../src/parameter.ts';
import { folderOfTest } from '../empty-folder.ts';
import { part, planOf, Stage } from '../playing.ts';
import { CLI, FIXTURES, largestDifference, MODELS } from '../shared.ts';

const FRAMES = 4096;
const ACTIVATIONS = [
  'a:encoder.first',
  'a:encoder.downs.1',
  'a:decoder.first',
  'a:decoder.stages.0.0.mix',
  'a:decoder.stages.1.0.mix',
];
const WEIGHTS = ['w:encoder.first.weight', 'w:decoder.stages.0.0.mix.weight', 'w:decoder.first.bias'];
/** Values that every operator takes where they are not its own. */
const NEEDED: Readonly<Record<string, string>> = { expr: 'expression "tanh(x * drive)" drive 2' };

let stage: Stage;
let input: ArrayValue;
let original: Float32Array | Float64Array;

beforeAll(async () => {
  stage = await Stage.open(await openModel(`${MODELS}pebble.onnx`));
  input = part(await loadNpy(`${FIXTURES}pebble.input.npy`), 8192, 8192 + FRAMES);
  original = await stage.play([], input);
});
afterAll(() => stage.close());

/** Live numbers of an operator with values anywhere on their faders. */
function valuesOf(parameters: readonly Parameter[]): fc.Arbitrary<string> {
  const numbers = parameters.flatMap((each) => (each.kind === 'number' && each.live ? [each] : []));
  return fc
    .tuple(
      ...numbers.map(({ low, high, whole }) =>
        whole
          ? fc.integer({ min: low, max: high })
          : fc.integer({ min: 0, max: 64 }).map((step) => low + ((high - low) * step) / 64),
      ),
    )
    .map((values) => values.map((value, index) => `${numbers[index]?.name} ${value}`).join(' '));
}

const bends: fc.Arbitrary<string> = fc.constantFrom(...OPERATORS).chain((operator) => {
  const targets = operator.acts === 'activation' ? ACTIVATIONS : [...ACTIVATIONS, ...WEIGHTS];
  return fc
    .tuple(fc.constantFrom(...targets), valuesOf(operator.parameters))
    .map(([target, values]) => `${operator.name} ${target} ${NEEDED[operator.name] ?? values}`);
});

/** The bends with ids; without those their target refuses. */
async function accepted(texts: readonly string[]): Promise<Plan> {
  const plan: Bend[] = [];
  for (const [index, text] of texts.entries()) {
    const bend = readBend(splitWords(`b${index} ${text}`));
    const player = await stage.player([bend]).catch(() => null);
    if (player === null) continue;
    await player.close();
    plan.push(bend);
  }
  return plan;
}

it('any bends, one after the other, are taken back to the last bit', async () => {
  let bent = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(bends, { minLength: 1, maxLength: 5 }), async (texts) => {
      const player = await stage.player([]);
      const plan = await accepted(texts);
      for (let count = 1; count <= plan.length; count++) {
        await player.bend(plan.slice(0, count));
        await stage.through(player, input, 1024);
      }
      bent += plan.length;
      await player.bend([]);
      await player.reset();
      expect(await stage.through(player, input)).toEqual(original);
      await player.close();
    }),
    { numRuns: 8, seed: 31, endOnFailure: true },
  );
  expect(bent).toBeGreaterThan(12);
});

it('a plan that is cleared while it plays leaves nothing behind once the caches of the model have passed', async () => {
  const player = await stage.player(
    planOf('n noise a:decoder.stages.0.* std 0.5 fresh 1', 'd delay a:encoder.first frames 40 feedback 0.9'),
  );
  const long = part(await loadNpy(`${FIXTURES}pebble.input.npy`), 0, 24576);
  const unbent = await stage.play([], long, 2048);
  const bent = await stage.through(player, part(long, 0, 4096), 2048);
  expect(largestDifference(bent, unbent.subarray(0, 4096))).toBeGreaterThan(1e-3);
  await player.bend([]);
  const after = await stage.through(player, part(long, 4096, 24576), 2048);
  await player.close();
  expect(after.subarray(12288)).toEqual(unbent.subarray(4096 + 12288));
});

it('the order of bends on different targets does not matter', async () => {
  const targets = [...ACTIVATIONS, ...WEIGHTS];
  await fc.assert(
    fc.asyncProperty(
      fc.array(bends, { minLength: 2, maxLength: 6 }),
      fc.shuffledSubarray(targets, { minLength: 6, maxLength: 6 }),
      fc.integer({ min: 1, max: 5 }),
      async (texts, order, turn) => {
        const onOwn = texts.map((text, index) => text.replace(/ [aw]:\S+/, ` ${order[index]}`));
        const plan = await accepted(onOwn);
        const turned = [
          ...plan.slice(turn % Math.max(1, plan.length)),
          ...plan.slice(0, turn % Math.max(1, plan.length)),
        ];
        expect(await stage.play(turned.reverse(), input)).toEqual(await stage.play(plan, input));
      },
    ),
    { numRuns: 8, seed: 37, endOnFailure: true },
  );
});

it('neutral bends everywhere give the original to the last bit', async () => {
  // Those that need a capture have their neutral values in the suite of operators.
  const neutral = OPERATORS.filter(({ captures }) => captures === undefined).flatMap((operator) => {
    const numbers = operator.parameters.flatMap((each) =>
      each.kind === 'number' && each.neutral !== null ? [each] : [],
    );
    if (numbers.length === 0) return [];
    return [`${operator.name} ${numbers.map(({ name, neutral }) => `${name} ${neutral}`).join(' ')}`];
  });
  expect(neutral.length).toBeGreaterThan(15);
  const plan: Bend[] = [];
  for (const [index, text] of neutral.entries()) {
    const [operator = '', ...values] = text.split(' ');
    for (const [at, target] of [...ACTIVATIONS, ...WEIGHTS].entries()) {
      const isOnly = OPERATORS.find(({ name }) => name === operator)?.acts === 'activation';
      if (isOnly && target.startsWith('w:')) continue;
      plan.push(readBend([`b${index}_${at}`, operator, target, ...values]));
    }
  }
  expect(await stage.play(plan, input)).toEqual(original);
});

it('a seed gives the same sound in another process', async () => {
  const texts = [
    'm mask a:decoder.first prob 0.7 seed 5',
    'n noise a:encoder.first std 0.2 seed 6 fresh 1',
    'k noise w:encoder.first.weight std 0.1 seed 7 op tremble',
    'p permute a:decoder.stages.0.0.mix amount 0.5 seed 8',
    'o ordered-mask w:decoder.stages.0.0.mix.weight prob 0.8 seed 9',
    'i invert a:decoder.stages.1.0.mix random 0.3 pick 4',
    'd delay a:encoder.first random 0.5 pick 2 frames 3 feedback 0.5',
  ];
  const folder = folderOfTest();
  const file = `${FIXTURES}pebble.input.npy`;
  const bendOptions = texts.flatMap((text) => ['-b', text]);
  const words = [
    CLI,
    'eval',
    `${MODELS}pebble.onnx`,
    '--input',
    `0=${file}`,
    '--out',
    folder,
    '--block',
    '4096',
  ];
  await promisify(execFile)(process.execPath, [...words, ...bendOptions], { timeout: 60_000 });
  const there = await loadNpy(join(folder, `${stage.method.outputs[0]}.npy`));
  const here = await stage.play(planOf(...texts), await loadNpy(file), 4096);
  expect(Float32Array.from(there.data)).toEqual(Float32Array.from(here));
});
