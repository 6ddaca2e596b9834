// Versions: sets of weights for one graph. The model's own is the version `original`; others come from model files whose
// weights agree with it name by name, in shape and in type. Takes graphs and models, gives arrays by name.
import { failure } from '../errors.ts';
import type { Model, WeightData } from '../model/model.ts';
import { openModel } from '../model/open.ts';
import { readNumbers } from '../model/weight-data.ts';
import { buildGraph } from './build-graph.ts';
import type { Graph } from './graph.ts';

/** The name of the version that is the model itself. */
export const ORIGINAL = 'original';

/** A weight as numbers in row order: double precision where the file has it, else single. */
export interface WeightArray {
  readonly shape: readonly number[];
  readonly data: Float32Array | Float64Array;
}

/** A set of weights; plans speak of it by its name. */
export interface Version {
  readonly name: string;
  /** The file it was read from; null where it was made in memory. */
  readonly path: string | null;
  readonly names: () => Iterable<string>;
  /** A weight by its name, made once and then kept, never to be written into; null for a name it does not have. */
  readonly weight: (name: string) => WeightArray | null;
}

/** The weights of the model itself. */
export function originalVersion(graph: Graph): Version {
  return versionFrom(ORIGINAL, graph.model.path, graph.model.weights);
}

/**
 * The weights of another model as a version of a graph: every weight of the graph must be in it, with the same shape and
 * type, and it must have no other. Throws `version-mismatch` with what differs.
 */
export function versionOf(name: string, graph: Graph, other: Graph): Version {
  const differences = [...missingOrChanged(graph, other), ...added(graph, other)];
  if (differences.length === 0) return versionFrom(name, other.model.path, other.model.weights);
  const shown = differences.slice(0, MOST_SHOWN).join('; ');
  const more =
    differences.length > MOST_SHOWN ? `; and ${differences.length - MOST_SHOWN} more differences` : '';
  const what = `${other.model.name} does not have the weights of ${graph.model.name}: ${shown}${more}`;
  throw failure('version-mismatch', `version ${name}`, what, { fields: { differences } });
}

/** Opens a model file as a version of a graph. Throws as `openModel` and `versionOf`. */
export async function openVersion(name: string, path: string, graph: Graph): Promise<Version> {
  return versionOf(name, graph, buildGraph(await openModel(path)));
}

/** A version in which some weights of another one are replaced by arrays of the same shape. */
export function changedVersion(
  name: string,
  base: Version,
  weights: ReadonlyMap<string, WeightArray>,
): Version {
  const weight = (wanted: string) => weights.get(wanted) ?? base.weight(wanted);
  return { name, path: null, names: base.names, weight };
}

const MOST_SHOWN = 6;

function versionFrom(name: string, path: Model['path'], weights: ReadonlyMap<string, WeightData>): Version {
  const made = new Map<string, WeightArray>();
  return {
    name,
    path,
    names: () => weights.keys(),
    weight(weightName) {
      const known = made.get(weightName);
      if (known !== undefined) return known;
      const data = weights.get(weightName);
      if (data === undefined) return null;
      const array = { shape: data.shape, data: numbersOf(data) };
      made.set(weightName, array);
      return array;
    },
  };
}

/** A view on the file where its elements are aligned, else a copy. */
function numbersOf(data: WeightData): Float32Array | Float64Array {
  const { type, shape, bytes } = data;
  const count = shape.reduce((product, size) => product * size, 1);
  if (type === 'float32' && bytes.byteOffset % 4 === 0) {
    return new Float32Array(bytes.buffer, bytes.byteOffset, count);
  }
  const numbers = readNumbers(data);
  return type === 'float64' || numbers instanceof Float32Array ? numbers : new Float32Array(numbers);
}

function missingOrChanged(graph: Graph, other: Graph): string[] {
  const differences: string[] = [];
  for (const { name, data } of graph.weights.values()) {
    const their = other.model.weights.get(name);
    if (their === undefined) differences.push(`${name} is missing`);
    else if (their.shape.join('×') !== data.shape.join('×')) {
      differences.push(`${name} is ${sizes(their)}, not ${sizes(data)}`);
    } else if (their.type !== data.type) {
      differences.push(`${name} is of ${their.type}, not ${data.type}`);
    }
  }
  return differences;
}

function added(graph: Graph, other: Graph): string[] {
  const extra = [...other.weights.keys()].filter((name) => !graph.weights.has(name));
  return extra.map((name) => `${name} is one too many`);
}

function sizes(data: WeightData): string {
  return data.shape.join('×') || 'one number';
}
