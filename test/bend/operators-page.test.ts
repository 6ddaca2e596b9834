// The reference page of the operators: it is the one the registry makes, names every operator, and its examples can be typed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operatorFacts } from '../../src/bend/operator-facts.ts';
import { operatorsPage } from '../../src/bend/operators-page.ts';
import { readBend, splitWords } from '../../src/bend/read-bend.ts';
import { OPERATORS } from '../../src/bend/registry.ts';
import { NO_RESOURCES, withCapture, withVersion } from '../../src/bend/resources.ts';
import { originalVersion } from '../../src/graph/version.ts';
import { openModel } from '../../src/model/open.ts';
import { Stage, wave } from '../playing.ts';
import { MODELS } from '../shared.ts';

const PAGE = join(MODELS, '..', 'docs', 'operators.md');

it('docs/operators.md is what the registry says; npm run docs writes it', () => {
  expect(readFileSync(PAGE, 'utf8')).toBe(operatorsPage());
});

it('the page has a part, every parameter and the range of each operator', () => {
  const page = readFileSync(PAGE, 'utf8');
  for (const { name, parameters } of OPERATORS) {
    const [, rest = ''] = page.split(`### \`${name}\`\n`);
    const [part = ''] = rest.split(/\n##/);
    expect(part).toContain('Acts on ');
    for (const parameter of parameters) expect(part).toContain(`| \`${parameter.name}\` |`);
  }
});

describe('every example is a bend that the demo model takes', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await Stage.open(await openModel(`${MODELS}pebble.onnx`));
    const { graph } = stage.loaded;
    const capture = (name: string) => {
      const { shape, data } = wave([1, 16, 4]);
      const numbers = Float32Array.from(data);
      return { name, target: null, shape, data: numbers, frameRateHz: null, isWhole: true };
    };
    const other = { ...originalVersion(graph), name: 'other' };
    const captures = withCapture(withCapture(NO_RESOURCES, capture('loop')), capture('other'));
    stage.resources = withVersion(captures, other);
  });
  afterAll(() => stage.close());

  it.each(OPERATORS.map((operator) => [operatorFacts(operator).example, operator.name]))(
    '%s',
    async (text, name) => {
      const bend = readBend(splitWords(text));
      expect(bend.operator.name).toBe(name);
      const player = await stage.player([bend]);
      const [report] = player.reports;
      expect((report?.weights.length ?? 0) + (report?.activations.length ?? 0)).toBeGreaterThan(0);
      await player.close();
    },
  );
});
