// What bends use besides their target, kept beside the plan: captures of activations and versions of the weights. A bend
// holds their names only, so a plan can be written down; what the names mean is looked up when it is put in place.
import { failure, unknownName } from '../errors.ts';
import type { Version } from '../graph/version.ts';
import type { NamedControl } from './named-control.ts';

/** A recorded activation, or any array that is played in its place. */
export interface Capture {
  readonly name: string;
  /** What was recorded, as it was typed; null for an array from elsewhere. */
  readonly target: string | null;
  /** `[entries, channels, frames]` or what else the activation has; entries lie along the batch axis. */
  readonly shape: readonly number[];
  readonly data: Float32Array | Float64Array;
  /** Frames a second along the last axis; null where nothing tells. */
  readonly frameRateHz: number | null;
  /** False where the recording ended because a capture may not become longer. */
  readonly isWhole: boolean;
}

export interface Resources {
  readonly captures: ReadonlyMap<string, Capture>;
  /** With the model's own weights as `original`. */
  readonly versions: ReadonlyMap<string, Version>;
}

/** Numbers a capture holds at most: 64 MiB, or 23 minutes of 64 channels at 187.5 frames a second. */
export const LONGEST_CAPTURE = 2 ** 24;

export const NO_RESOURCES: Resources = { captures: new Map(), versions: new Map() };

/** What a plan may speak of besides the model: captures and versions by name, and the controls its parameters follow. */
export interface Materials {
  readonly resources: Resources;
  readonly controls: readonly NamedControl[];
}

export const NO_MATERIALS: Materials = { resources: NO_RESOURCES, controls: [] };

/** The same with one more capture, or with one replaced. */
export function withCapture(resources: Resources, capture: Capture): Resources {
  return { ...resources, captures: new Map([...resources.captures, [capture.name, capture]]) };
}

/** The same without a capture. Throws `name-not-found`. */
export function withoutCapture(resources: Resources, name: string): Resources {
  captureNamed(resources, name, 'capture');
  return {
    ...resources,
    captures: new Map([...resources.captures].filter(([each]) => each !== name)),
  };
}

/** The same with one more version, or with one replaced. */
export function withVersion(resources: Resources, version: Version): Resources {
  return { ...resources, versions: new Map([...resources.versions, [version.name, version]]) };
}

/** A capture by name. Throws `name-not-found`. */
export function captureNamed(resources: Resources, name: string, where: string): Capture {
  const capture = resources.captures.get(name);
  if (capture === undefined) throw unknownName(where, name, 'capture', resources.captures.keys());
  return capture;
}

/** A version by name. Throws `name-not-found`. */
export function versionNamed(resources: Resources, name: string, where: string): Version {
  const version = resources.versions.get(name);
  if (version === undefined) throw unknownName(where, name, 'version', resources.versions.keys());
  return version;
}

/** Checks an array that is to be a capture. Throws `value-range` for one that is too long, `shape-mismatch` for an empty one. */
export function checkCapture(capture: Capture): Capture {
  const { data, name, shape } = capture;
  if (data.length > LONGEST_CAPTURE) {
    const what = `has ${data.length} numbers, more than the ${LONGEST_CAPTURE} a capture may hold; capture less`;
    throw failure('value-range', `capture ${name}`, what, { fields: { range: [1, LONGEST_CAPTURE] } });
  }
  if (data.length > 0 && shape.length > 0) return capture;
  throw failure('shape-mismatch', `capture ${name}`, 'holds nothing');
}
