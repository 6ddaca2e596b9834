// Every box of every shipped patcher is clicked and turned: what reaches the script are commands that are known, bends that
// the operators read and whose targets the demo model has, values in their range.
import { beforeAll, describe, expect, it } from 'vitest';
import { readBend } from '../../../src/bend/read-bend.ts';
import { operatorNamed } from '../../../src/bend/registry.ts';
import { buildGraph } from '../../../src/graph/build-graph.ts';
import type { Graph } from '../../../src/graph/graph.ts';
import { findTargets } from '../../../src/graph/target.ts';
import { openModel } from '../../../src/model/open.ts';
import type { Patcher } from '../../../src/patch/patcher.ts';
import { FIRST_BENDS } from '../../../src/patch/patchers/first-bends.ts';
import { SOUND_WORDS } from '../../../src/patch/reference/verbs.ts';
import { SHIPPED } from '../../../src/patch/shipped.ts';
import { MODELS } from '../../shared.ts';
import { gestures } from './hands.ts';
import { Rig } from './rig.ts';

const KNOWN = new Set(SOUND_WORDS.map(({ verb }) => verb));
/** Dials stand for bends that others make. */
const USUAL = new Map([
  ['warm', 'scale'],
  ...FIRST_BENDS.map(({ id, words }) => [id, words.split(' ')[0] ?? ''] as const),
]);

let graph: Graph;
beforeAll(async () => {
  graph = buildGraph(await openModel(`${MODELS}pebble.onnx`));
});

/** Commands from all gestures; the engine is there and every object is awake. */
function played(patcher: Patcher): string[][] {
  const rig = new Rig();
  const copy = rig.open(patcher);
  const all = gestures(copy);
  const starts = all.filter(({ box }) => box.text === 'start');
  for (const { copy: at, box } of starts) at.send(box, 0, ['bang']);
  rig.say('engine', 'ready');
  rig.say('1', 'info', 'plan', 1, 'warm', 'scale', 'decoder.stages.0.2');
  for (const { copy: at, box, messages } of all)
    for (const [inlet, ...message] of messages) at.send(box, inlet, message);
  return rig.sentMessages().map((message) => message.map(String));
}

describe.each(SHIPPED.map(({ file, patcher }) => [file, patcher] as const))('%s', (_, patcher) => {
  it('sends only what the engine understands', () => {
    const bends = new Map(USUAL);
    const sent = played(patcher).filter(([kind]) => kind !== 'script');
    for (const [, , verb, ...words] of sent) if (verb === 'bend') checkBend(words, bends);
    for (const [kind, , verb = '', ...words] of sent) {
      expect(kind).toBe('cmd');
      if (!KNOWN.has(verb)) checkValue(verb, words, bends);
    }
  });
});

function checkBend(words: readonly string[], bends: Map<string, string>): void {
  const bend = readBend(words);
  bends.set(bend.id, bend.operator.name);
  const { weights, activations } = findTargets(graph, bend.target);
  expect(weights.length + activations.length, `targets of ${words.join(' ')}`).toBeGreaterThan(0);
}

function checkValue(
  id: string,
  [key = '', value = '']: readonly string[],
  bends: ReadonlyMap<string, string>,
): void {
  const operator = bends.get(id);
  expect(operator, `the bend of ${id} ${key}`).toBeDefined();
  if (operator === undefined || key === 'mix') return;
  const parameter = operatorNamed(operator, id).parameters.find(({ name }) => name === key);
  expect(parameter, `${operator} ${key}`).toBeDefined();
  if (parameter?.kind !== 'number') return;
  expect(Number(value)).toBeGreaterThanOrEqual(parameter.min);
  expect(Number(value)).toBeLessThanOrEqual(parameter.max);
  if (parameter.whole) expect(Number.isInteger(Number(value)), `${operator} ${key} ${value}`).toBe(true);
}

it('hands reach something: the overview makes its bends, moves them, and more', () => {
  const overview = SHIPPED.find(({ file }) => file.includes('overview'));
  const sent =
    overview === undefined ? [] : played(overview.patcher).map((words) => words.slice(2).join(' '));
  for (const { id, words, key } of FIRST_BENDS) {
    expect(sent).toContain(`bend ${id} ${words}`);
    expect(sent.some((each) => each.startsWith(`${id} ${key} `))).toBe(true);
  }
  for (const words of [
    'load pebble',
    'recall 8 ramp 500',
    'wet 1',
    'bypass 1',
    'panic',
    'solo warm',
    'on warm 0',
  ])
    expect(sent).toContain(words);
});
