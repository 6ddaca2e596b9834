// A state as plain data for JSON. Takes a state and where the file will lie, gives data; writes nothing.
import { isAbsolute, relative } from 'node:path';
import type { Bend } from '../../bend/bend.ts';
import { plainValue } from '../../bend/plan-data.ts';
import type { SettingValue } from '../../model/torchscript/trace/trace-method.ts';
import type { InstanceState, ModelChoice, Snapshot } from '../instance-state.ts';
import { type BendData, type ModelData, type SnapshotData, STATE_VERSION, type StateData } from './schema.ts';

export interface WritingPlace {
  /** Where the file lies: models below it are named from there, so that the folder can move. */
  readonly folder?: string;
  /** The SHA-256 of the model's file, where it is known. */
  readonly sha256?: string;
}

/** The data of a state. */
export function stateData(state: InstanceState, place: WritingPlace = {}): StateData {
  const { watches, mappings, snapshots } = state;
  return {
    livebend: STATE_VERSION,
    ...snapshotData(state, place),
    snapshots: Object.fromEntries(
      [...snapshots].map(([name, snapshot]) => [name, snapshotData(snapshot, place, state.model)]),
    ),
    watches: watches.map((watch) => ({ ...watch, statistics: [...watch.statistics] })),
    mappings: [...mappings],
  };
}

function snapshotData(snapshot: Snapshot, place: WritingPlace, known = snapshot.model): SnapshotData {
  const { model, attributes, plan, solo, macros, modulations } = snapshot;
  const { sha256, ...bare } = place;
  const isKnown = model !== null && model.path === known?.path;
  return {
    model: model === null ? null : modelData(model, isKnown ? place : bare),
    attributes: { ...attributes },
    bends: plan.map(bendData),
    solo,
    macros: [...macros],
    modulations: [...modulations],
  };
}

function modelData(model: ModelChoice, { folder, sha256 }: WritingPlace): ModelData {
  const { name, path, method, settings, versions } = model;
  return {
    name,
    path: placed(path, folder),
    ...(sha256 === undefined ? {} : { sha256 }),
    method,
    settings: settings.map((setting) => ({ name: setting.name, values: setting.values.map(plainSetting) })),
    versions: Object.fromEntries([...versions].map(([each, file]) => [each, placed(file, folder)])),
  };
}

/** A path from the folder on where it lies in it, with `/`; else as it is. */
function placed(path: string, folder: string | undefined): string {
  if (folder === undefined) return path;
  const from = relative(folder, path);
  return from.startsWith('..') || isAbsolute(from) ? path : from.replaceAll('\\', '/');
}

function bendData({ id, operator, target, values, found }: Bend): BendData {
  const { on, mix, ...params } = Object.fromEntries(
    [...values].map(([name, value]) => [name, plainValue(value)]),
  );
  return {
    id,
    operator: operator.name,
    target,
    params,
    ...(on === undefined ? {} : { on }),
    ...(mix === undefined ? {} : { mix }),
    ...(found === undefined
      ? {}
      : { found: Object.fromEntries([...found].map(([key, units]) => [key, [...units]])) }),
  };
}

function plainSetting(value: SettingValue): string | number | { shape: number[]; data: number[] } {
  return typeof value === 'object' ? { shape: [...value.shape], data: Array.from(value.data) } : value;
}
