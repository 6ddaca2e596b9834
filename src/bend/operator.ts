// The contract of an operator: what it is called, where it may act, what can be set, and its mathematics written once
// for both places it runs: as nodes in the graph (activations) and on arrays (weights).
import type { Parameter } from '../parameter.ts';
import type { Arithmetic } from './arithmetic.ts';
import type { BendTarget } from './bend-target.ts';
import type { BendValues } from './bend-values.ts';
import type { Random } from './draw.ts';
import type { Field } from './field.ts';
import type { Resources } from './resources.ts';

/** What lies around a bend on its target. */
export interface Surroundings {
  /** Captures and versions by name. */
  readonly resources: Resources;
  /** True where states are carried from block to block, so that the batch must keep its size. */
  readonly isStreaming: boolean;
}

/** Everything an operator may look at while it is put in place. */
export interface BendContext extends Surroundings {
  readonly target: BendTarget;
  /** Says where an error happened: `bend warm`. */
  readonly where: string;
  /** The axis it acts along, from 0; null where it acts on every element. */
  readonly axis: number | null;
  /** The current values; live ones may change after the operator is in place, the others never do. */
  readonly values: BendValues;
  /** How much of the bend is heard: mix × on × unit selection; broadcasts to the target. */
  readonly strength: Field;
  /** The units that may be bent along the axis; null is all. */
  readonly units: readonly number[] | null;
  /** What is drawn for a purpose, once for this bend on this target; the same seed gives the same. */
  readonly drawn: <D>(purpose: string, draw: (random: Random) => D) => D;
}

export interface Operator {
  readonly name: string;
  readonly family: string;
  /** One sentence. */
  readonly help: string;
  readonly acts: 'weight' | 'activation' | 'both';
  /** Why it does not act on the other kind. */
  readonly because?: string;
  readonly parameters: readonly Parameter[];
  /** Parameters that follow from the values themselves: the names an expression uses, a range that another value sets. */
  readonly named?: (values: BendValues) => readonly Parameter[];
  /** Names of the captures it plays or measures. */
  readonly captures?: (values: BendValues) => readonly string[];
  /** The oldest ONNX opset whose operations it needs on activations. */
  readonly opset: number;
  /** How much it costs in a block: `light` a multiplication, `medium` a few passes, `heavy` sorting or drawing. */
  readonly cost: 'light' | 'medium' | 'heavy';
  /** Where it acts when no `dim` is given: along the channels, or on every element where the size is known. */
  readonly defaultAxis: 'channels' | 'elements';
  /** Why it cannot act there; null when it can. */
  check(context: BendContext): string | null;
  /** The bent value of `x`, of the shape of `x`. */
  apply<T>(arithmetic: Arithmetic<T>, x: T, context: BendContext): T;
}
