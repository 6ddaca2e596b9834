// The value tree of a desk: every address there is, what it takes, what it tells and what it is now. Takes the command table,
// the definitions and the states; gives nodes that are made when they are looked at.
import type { LiveEngine } from '../engine/live/live-engine.ts';
import { partParameter } from '../parameter.ts';
import { addressOf, ROOT } from './address.ts';
import { ATTRIBUTES, isAttribute } from './attributes.ts';
import type { Command } from './command.ts';
import type { Desk } from './desk.ts';
import type { Instance } from './instance.ts';
import type { InstanceState } from './instance-state.ts';
import { statusLines } from './status.ts';
import { bendNodes } from './tree/bend-nodes.ts';
import { modelNodes } from './tree/model-nodes.ts';
import { REPORTS, type Told, toldSlots } from './tree/told.ts';
import { byNameOnce, container, emptyNode, type TreeNode } from './tree/tree-node.ts';
import { valueNode } from './tree/value-nodes.ts';
import { verbNode } from './tree/verb-nodes.ts';
import type { Atom } from './words.ts';

/** What the tree is made of. */
export interface TreeSource {
  readonly desk: Desk;
  readonly told: Told;
}

/** The root of the tree as it is now. */
export function treeOf(source: TreeSource): TreeNode {
  return container([], 'livebend bends neural audio models while they play.', () => [
    container([ROOT], 'The players, by name.', () => instanceNodes(source)),
  ]);
}

function instanceNodes({ desk, told }: TreeSource): TreeNode[] {
  return desk.names.flatMap((name) => {
    const instance = desk.find(name);
    return instance === null ? [] : [instanceNode(desk, instance, told)];
  });
}

function instanceNode(desk: Desk, instance: Instance, told: Told): TreeNode {
  const path = [ROOT, instance.name];
  return container(path, `The player ${instance.name}.`, () => [
    ...[...desk.commands.values()].map((command) => commandNode([...path, command.verb], command, instance)),
    ...branchNodes(path, desk, instance, told),
    errorNode([...path, 'error'], told),
  ]);
}

/** A verb, or the value that it sets. */
function commandNode(path: readonly string[], command: Command, { state, rig }: Instance): TreeNode {
  const { verb } = command;
  const attribute = isAttribute(verb) ? ATTRIBUTES.find(({ name }) => name === verb) : undefined;
  if (attribute !== undefined)
    return valueNode(path, attribute, state.attributes[attribute.name], ['attribute']);
  const node = verbNode(path, command);
  const chosen = CHOSEN.get(verb);
  if (chosen === undefined) return node;
  const value = chosen(state, rig.engine);
  const { slots } = node;
  const choices = verb === 'method' ? (rig.engine?.methods ?? []) : [];
  return {
    ...node,
    access: 'both',
    values: value === null ? null : [value],
    slots: choices.length === 0 ? slots : slots.map((slot) => ({ ...slot, choices })),
  };
}

/** Verbs that set something that can be told. */
const CHOSEN: ReadonlyMap<string, (state: InstanceState, engine: LiveEngine | null) => Atom | null> = new Map(
  [
    ['load', ({ model }) => model?.name ?? null],
    ['method', ({ model }, engine) => engine?.method ?? model?.method ?? null],
    ['solo', ({ solo }) => solo ?? 'off'],
  ],
);

/** What comes and goes: branches below the verbs that make it. */
function branchNodes(path: readonly string[], desk: Desk, instance: Instance, told: Told): TreeNode[] {
  const branch = (verb: string, help: string, nodes: (at: readonly string[]) => TreeNode[]): TreeNode => {
    const at = [...path, verb];
    const command = desk.commands.get(verb);
    const base = command === undefined ? emptyNode(at, help) : verbNode(at, command);
    return { ...base, children: byNameOnce(() => nodes(at)) };
  };
  const { state } = instance;
  return [
    branch('bend', 'Bends.', (at) => bendNodes(at, state.plan)),
    ...(desk.commands.has('set')
      ? [
          branch('set', 'Attributes of the model.', (at) =>
            modelNodes(at, instance.rig.engine?.attributes ?? []),
          ),
        ]
      : []),
    branch('macro', 'Macros.', (at) => macroNodes(at, state)),
    branch('watch', 'Watches.', (at) => watchNodes(at, state, told)),
    branch('info', 'What the engine reports.', (at) => reportNodes(at, instance, told)),
  ];
}

function macroNodes(path: readonly string[], { macros }: InstanceState): TreeNode[] {
  return macros.map(({ name, value, maps }) => {
    const parts = maps.map(({ id, key }) => `${id} ${key}`.trim());
    const help = `One knob for ${parts.length === 0 ? 'nothing yet' : parts.join(', ')}.`;
    const knob = { ...partParameter(name, help, 0, null), lists: false };
    return valueNode([...path, name], knob, value, ['macro']);
  });
}

function watchNodes(path: readonly string[], { watches }: InstanceState, told: Told): TreeNode[] {
  return watches.map(({ id, target, statistics }) => {
    const at = [...path, id];
    return container(at, `What ${target} does.`, () =>
      statistics.map((name) => toldNode([...at, name], `The ${name} of ${target}.`, told, 'watch')),
    );
  });
}

function reportNodes(path: readonly string[], instance: Instance, told: Told): TreeNode[] {
  const names = new Set([...REPORTS.keys(), ...told.namesBelow(`/${path.join('/')}`)]);
  return [...names].map((name) => {
    const at = [...path, name];
    const { help, slots } = REPORTS.get(name) ?? { help: `What the engine tells of ${name}.`, slots: [] };
    const node = toldNode(at, help, told, 'info');
    const values = node.values ?? firstReport(instance, name);
    return { ...node, values, slots: values === null ? slots : toldSlots(values, slots) };
  });
}

/** What a report would say where it has not been told yet. */
function firstReport(instance: Instance, name: string): readonly Atom[] | null {
  return statusLines(instance).find(({ selector }) => selector === name)?.atoms ?? null;
}

function errorNode(path: readonly string[], told: Told): TreeNode {
  const word = { tag: 's', unit: '' } as const;
  const node = toldNode(path, 'What failed: verb, code and a sentence.', told, 'info');
  return { ...node, slots: [word, word, word] };
}

/** A node that is only told. */
function toldNode(path: readonly string[], help: string, told: Told, tag: string): TreeNode {
  const [, instance = '', ...rest] = path;
  const values = told.at(addressOf(instance, rest));
  const slots = values === null || values.length === 0 ? [ONE_NUMBER] : toldSlots(values);
  return { ...emptyNode(path, help), access: 'read', slots, values, tags: [tag] };
}

const ONE_NUMBER = { tag: 'f', unit: '' } as const;
