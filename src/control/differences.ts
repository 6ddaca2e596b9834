// What lies between two states, for those who show them: values that are others now, branches that came or went.
import { type Bend, parametersOf } from '../bend/bend.ts';
import { isArrayValue, type ParameterValue } from '../parameter.ts';
import { ATTRIBUTES } from './attributes.ts';
import type { ControlEvent } from './events.ts';
import type { InstanceState } from './instance-state.ts';
import { heldValue, isSameShape, isSameValue } from './plan-changes.ts';
import type { Sender } from './sender.ts';
import type { Atom } from './words.ts';

/** Events for everything that differs. */
export function differences(
  instance: string,
  before: InstanceState,
  after: InstanceState,
  sender: Sender,
): ControlEvent[] {
  if (before === after) return [];
  const value = (path: readonly string[], atoms: readonly Atom[]): ControlEvent => ({
    kind: 'value',
    instance,
    path,
    atoms,
    sender,
  });
  const events: ControlEvent[] = [];
  for (const kind of ['removed', 'added'] as const)
    for (const path of branches(kind === 'added' ? before : after, kind === 'added' ? after : before))
      events.push({ kind, instance, path });
  for (const { name } of ATTRIBUTES)
    if (before.attributes[name] !== after.attributes[name])
      events.push(value([name], [after.attributes[name]]));
  if (before.model !== after.model)
    events.push(value(['load'], [after.model?.name ?? '']), value(['method'], [after.model?.method ?? '']));
  if (before.solo !== after.solo) events.push(value(['solo'], [after.solo ?? 'off']));
  for (const bend of after.plan)
    events.push(
      ...bendEvents(
        before.plan.find(({ id }) => id === bend.id),
        bend,
        value,
      ),
    );
  for (const macro of after.macros) {
    const old = before.macros.find(({ name }) => name === macro.name);
    if (old !== undefined && old.value !== macro.value)
      events.push(value(['macro', macro.name], [macro.value]));
  }
  return events;
}

/** The atoms of a value, an array as its numbers. */
export function atomsOfValue(value: ParameterValue | undefined): Atom[] {
  if (value === undefined) return [];
  if (typeof value !== 'object') return [value];
  return Array.from(isArrayValue(value) ? value.data : value);
}

/** Paths that the second state has and the first has not; a bend that became another one counts. */
function branches(from: InstanceState, to: InstanceState): (readonly string[])[] {
  const bends = to.plan.filter((bend) => !from.plan.some((each) => isSameShape(each, bend)));
  const macros = to.macros.filter(({ name }) => !from.macros.some((each) => each.name === name));
  const watches = to.watches.filter(({ id }) => !from.watches.some((each) => each.id === id));
  return [
    ...bends.map(({ id }) => ['bend', id]),
    ...macros.map(({ name }) => ['macro', name]),
    ...watches.map(({ id }) => ['watch', id]),
  ];
}

function bendEvents(
  before: Bend | undefined,
  bend: Bend,
  value: (path: readonly string[], atoms: readonly Atom[]) => ControlEvent,
): ControlEvent[] {
  if (before === undefined || before === bend || !isSameShape(before, bend)) return [];
  const events: ControlEvent[] = [];
  for (const parameter of parametersOf(bend.operator, bend.values)) {
    const now = heldValue(bend, parameter);
    if (!isSameValue(heldValue(before, parameter), now))
      events.push(value(['bend', bend.id, parameter.name], atomsOfValue(now)));
  }
  return events;
}
