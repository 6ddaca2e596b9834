// What the model that plays is made of: `info weights activations graph stats`.
import { bendNamed } from '../../bend/plan-edits.ts';
import { modelInfo } from '../../graph/model-info.ts';
import { activationTable, graphTable, type WeightRow, weightRow } from '../../graph/tables.ts';
import { replyReport } from '../bend-reply.ts';
import type { Call, Command } from '../command.ts';
import { replyTable, rowsOf, statRow, weightsMeant } from '../model-tables.ts';
import { line } from '../reply.ts';
import { playing } from '../rig.ts';
import type { Atom } from '../words.ts';

const TARGET = {
  name: 'target',
  help: 'Which of them; all without it.',
  kind: 'target',
  optional: true,
} as const;

export const TABLE_COMMANDS: readonly Command[] = [
  {
    verb: 'info',
    help: 'Tells what the model is: rates, methods, counts, labels, licence; or what a bend took, refused and selects.',
    arguments: [{ name: 'id', help: 'A bend.', kind: 'id', optional: true }],
    examples: ['info', 'info warm'],
    isOffRecord: true,
    run: info,
  },
  {
    verb: 'weights',
    help: 'Lists weights of the file with shape and statistics.',
    arguments: [TARGET],
    examples: ['weights decoder.*', 'weights'],
    isOffRecord: true,
    run: weights,
  },
  {
    verb: 'activations',
    help: 'Lists what can be bent, watched and captured while it plays, with shapes.',
    arguments: [TARGET],
    examples: ['activations ~decoder', 'activations'],
    isOffRecord: true,
    run: activations,
  },
  {
    verb: 'graph',
    help: 'Lists the operations with their arguments.',
    arguments: [TARGET],
    examples: ['graph ~decoder', 'graph'],
    isOffRecord: true,
    run: graph,
  },
  {
    verb: 'stats',
    help: 'Tells minimum, maximum, mean and deviation of weights as they are now, bends included.',
    arguments: [TARGET],
    examples: ['stats decoder.*'],
    isOffRecord: true,
    run: stats,
  },
];

function info({ words: [id], instance, reply }: Call): void {
  const engine = playing(instance.rig, 'info');
  if (id !== undefined) {
    bendNamed(instance.state.plan, id, 'info');
    replyReport(engine.reports, id, reply, true);
    return;
  }
  const data = modelInfo([engine.graph]);
  for (const [key, value] of Object.entries(data))
    if (typeof value === 'string' || typeof value === 'number') reply(line('info', key, value));
  for (const { name, inRatio, outRatio } of data.methods)
    reply(line('info', 'method', name, inRatio ?? 1, outRatio ?? 1));
  for (const { name, types, value } of data.script?.attributes ?? [])
    reply(line('info', 'attribute', name, types.join(','), value));
  reply({ kind: 'data', selector: 'info', data });
}

async function weights({ words: [target], instance, reply }: Call): Promise<void> {
  const { graph: own } = playing(instance.rig, 'weights');
  const { weights: meant, total } = weightsMeant(own, target);
  const rows = await rowsOf(meant, weightRow);
  replyTable({ name: 'weights', rowName: 'weight', rows, total, atoms: weightAtoms }, reply);
}

function activations({ words: [target], instance, reply }: Call): void {
  const rows = activationTable(playing(instance.rig, 'activations').graph, target);
  const atoms = (row: (typeof rows)[number]) => [
    row.name,
    row.op,
    row.shape === null ? 'unknown' : shapeText(row.shape),
    row.dtype ?? 'unknown',
  ];
  replyTable({ name: 'activations', rowName: 'activation', rows, total: rows.length, atoms }, reply);
}

function graph({ words: [target], instance, reply }: Call): void {
  const rows = graphTable(playing(instance.rig, 'graph').graph, target);
  const atoms = (row: (typeof rows)[number]) => [row.opcode, row.name, row.target, row.args, row.kwargs];
  replyTable({ name: 'graph', rowName: 'node', rows, total: rows.length, atoms }, reply);
}

async function stats({ words: [target], instance, reply }: Call): Promise<void> {
  const engine = playing(instance.rig, 'stats');
  const { weights: meant, total } = weightsMeant(engine.subject.loaded.graph, target);
  const rows = await rowsOf(meant, statRow(engine, instance.state));
  const atoms = (row: (typeof rows)[number]) => [
    ...weightAtoms({ ...row, ...row.bent }),
    row.bent === null ? 'unbent' : 'bent',
  ];
  replyTable({ name: 'stats', rowName: 'stat', rows, total, atoms }, reply);
}

/** Name, shape, type, minimum, maximum, mean, deviation. */
function weightAtoms({ name, shape, dtype, min, max, mean, stddev }: WeightRow): Atom[] {
  return [name, shapeText(shape), dtype, ...[min, max, mean, stddev].map((number) => number ?? '-')];
}

function shapeText(shape: readonly (number | string)[]): string {
  return shape.length === 0 ? '1' : shape.map((size) => (size === '' ? '?' : size)).join('x');
}
