// From a model to its graph with the types and shapes of all values, as the runtime sees them. Takes a model and a way to
// measure; starts no worker itself.
import { LivebendError } from '../errors.ts';
import { buildGraph } from '../graph/build-graph.ts';
import { type FrameAxis, fixedAxes, growingAxes, lengthOf } from '../graph/frames.ts';
import type { Graph } from '../graph/graph.ts';
import type { Model, ValueType } from '../model/model.ts';
import { declaredTypes } from '../model/value-type.ts';
import { checkDivisions } from './division-guard.ts';
import { areTypesEnough, checkSizes, type InputShapes, measuringGraph, withInputSizes } from './measure.ts';

type Types = readonly (readonly [string, ValueType])[];

/** Types and shapes of what a graph gives; with `folds` the runtime also follows arithmetic on shapes. */
export type Measure = (graph: Uint8Array, folds: boolean) => Promise<Types>;

/**
 * The graph of a model. `shapes` are sizes of inputs that the file leaves open. Throws `model-broken` where a value is absurdly
 * large, `model-unsupported` where a division could end the program, and what measuring throws.
 */
export async function measuredGraph(model: Model, shapes: InputShapes, measure: Measure): Promise<Graph> {
  checkDivisions(model);
  const known = areTypesEnough(model, shapes) ? model.types : null;
  const types = withInputSizes(model, known ?? (await measured(model, shapes, measure, false)), shapes);
  checkSizes([...declaredTypes({ input: model.proto.graph?.input ?? [] }), ...types]);
  return buildGraph(model, types, await frameAxes(model, types, shapes, measure));
}

/** Types of all values; the weights are read only where an operation wants them as constants. */
function measured(model: Model, shapes: InputShapes, measure: Measure, folds: boolean): Promise<Types> {
  const ask = (form: 'bare' | 'full') => measure(measuringGraph(model, shapes, form), folds);
  return ask('bare').catch(() => ask('full'));
}

/** How the values of a model follow the sound: measured for two lengths of it. */
async function frameAxes(
  model: Model,
  types: ReadonlyMap<string, ValueType>,
  shapes: InputShapes,
  measure: Measure,
): Promise<ReadonlyMap<string, FrameAxis>> {
  const measuredFor = async (count: number) => {
    const length = lengthOf(model, shapes, count);
    if (length === null) return null;
    const found = await measured(model, length.inputs, measure, true);
    return { length, types: withInputSizes(model, found, length.inputs) };
  };
  try {
    const short = await measuredFor(1);
    const long = await measuredFor(2);
    return short === null || long === null ? fixedAxes(model, types) : growingAxes(model, short, long);
  } catch (error) {
    if (error instanceof LivebendError && error.code === 'runtime-failed') return new Map();
    throw error;
  }
}
