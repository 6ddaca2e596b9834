// The valid models the fuzz starts from: the demo model, the tutorial networks, a network with bodies and sparse weights,
// and the reference streams where they are.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ModelOrigin } from '../../src/model/open.ts';
import { body, constant, int, modelBytes, node, value, weight } from '../fixtures/onnx-builder.ts';
import { foo, joseph } from '../fixtures/tutorial-networks.ts';

export interface Seed {
  readonly bytes: Uint8Array;
  readonly origin: ModelOrigin;
}

/** The project's own models, then those of the corpus folder where there is one. */
export function fuzzSeeds(models: string, corpus: string): Seed[] {
  const made = [foo('script'), foo('dynamo'), joseph('script'), joseph('dynamo'), branching()];
  const seeds = made.map((bytes, index) => ({ bytes, origin: { name: `made ${index}` } }));
  return [...seeds, fileSeed(models, 'pebble.onnx'), ...streams(join(corpus, 'streams'))];
}

/** Weights of several types, a state by its name, an If with two bodies, a Loop that reads from outside. */
function branching(): Uint8Array {
  const branch = (name: string, opType: string) =>
    body(name, {
      name,
      nodes: [node(opType, ['scaled', 'w'], [`${name} result`])],
      outputs: [value(`${name} result`, [1, 4])],
    });
  const step = body('body', {
    name: 'body',
    inputs: [value('step', [], 'int64'), value('go', [], 'bool'), value('held', [1, 4])],
    nodes: [node('Identity', ['go'], ['go on']), node('Add', ['held', 'scaled'], ['more'])],
    outputs: [value('go on', [], 'bool'), value('more', [1, 4])],
  });
  return modelBytes({
    opset: 18,
    metadata: {
      livebend: JSON.stringify({ version: 1, sampleRate: 48000, ratio: 1, states: [['past', 'next']] }),
    },
    inputs: [value('x', [1, 4]), value('past', [1, 4])],
    outputs: [value('y', [1, 4]), value('next', [1, 4])],
    weights: [
      weight('w', [4], [1, 2, 3, 4]),
      weight('half', [1, 4], [0.5, 0.25, 1, 2], 'float16'),
      weight('count', [], [3], 'int64'),
      weight('yes', [], [1], 'bool'),
      weight('shape', [2], [1, 4], 'int64'),
    ],
    nodes: [
      node('Add', ['x', 'past'], ['next']),
      node('Cast', ['half'], ['half as float'], { attributes: [int('to', 1)] }),
      node('Mul', ['next', 'half as float'], ['scaled']),
      node('ConstantOfShape', ['shape'], ['zeros']),
      constant('one', weight('', [1], [1])),
      node('If', ['yes'], ['chosen'], {
        attributes: [branch('then_branch', 'Mul'), branch('else_branch', 'Sub')],
      }),
      node('Loop', ['count', 'yes', 'zeros'], ['looped'], { attributes: [step] }),
      node('Sum', ['chosen', 'looped', 'one'], ['y']),
    ],
  });
}

function streams(folder: string): Seed[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((kind) => existsSync(join(folder, kind, `${kind}_forward.onnx`)))
    .map((kind) => fileSeed(join(folder, kind), `${kind}_forward.onnx`));
}

function fileSeed(folder: string, file: string): Seed {
  const bytes = new Uint8Array(readFileSync(join(folder, file)));
  const beside = join(folder, `${file}.json`);
  const origin = { name: file, folder };
  if (!existsSync(beside)) return { bytes, origin };
  return { bytes, origin: { ...origin, description: readFileSync(beside, 'utf8') } };
}
