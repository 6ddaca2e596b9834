// What a plan means on a graph: for every weight and activation the chain of bends on it, and for every bend what it
// took and what it refused, with the reason. Takes graph, cut and plan; changes nothing.
import { describeError, failure, LivebendError } from '../errors.ts';
import type { Activation, Graph, Weight } from '../graph/graph.ts';
import type { Cut } from '../graph/methods.ts';
import { findTargets } from '../graph/target.ts';
import { isFloat } from '../model/element-type.ts';
import { activationTarget } from './activation-bends.ts';
import { type Bend, currentValues, type Plan } from './bend.ts';
import { contextOf } from './bend-context.ts';
import { type BendTarget, targetKey } from './bend-target.ts';
import type { BendValues } from './bend-values.ts';
import { Emitter } from './emitter.ts';
import { graphArithmetic } from './graph-arithmetic.ts';
import type { NamedControl } from './named-control.ts';
import type { Operator, Surroundings } from './operator.ts';
import { becomesFloat, planPromotion } from './promotion.ts';
import type { Resources } from './resources.ts';
import { type Link, weightTarget } from './weight-bends.ts';

export interface Refusal {
  readonly target: string;
  readonly reason: string;
}

export interface BendReport {
  readonly id: string;
  readonly weights: readonly string[];
  readonly activations: readonly string[];
  readonly refused: readonly Refusal[];
  /** The selected units by target (`w:` or `a:` and the name), where a bend selects units. */
  readonly units: ReadonlyMap<string, readonly number[]>;
}

export interface Chains {
  readonly weights: ReadonlyMap<Weight, readonly Link[]>;
  readonly activations: ReadonlyMap<Activation, readonly Link[]>;
  readonly reports: readonly BendReport[];
  /** The current values of every bend, by id; chains and reports read them. */
  readonly values: ReadonlyMap<string, BendValues>;
}

export interface Bent {
  readonly graph: Graph;
  readonly cut: Cut;
  readonly opset: number;
  readonly plan: Plan;
  readonly resources: Resources;
  readonly controls: readonly NamedControl[];
}

/**
 * Finds what every bend of a plan acts on within a cut. A bend that matches only outside the cut takes nothing.
 * Throws `name-not-found` where a target means nothing in the whole graph or a control does not exist, `value-range` where
 * a control leads a parameter out of its range, `bend-refused` where everything refused.
 */
export function findChains(bent: Bent): Chains {
  const search = new ChainSearch(bent);
  for (const bend of bent.plan) search.add(bend);
  return search;
}

class ChainSearch implements Chains {
  readonly weights = new Map<Weight, Link[]>();
  readonly activations = new Map<Activation, Link[]>();
  readonly reports: BendReport[] = [];
  readonly values = new Map<string, BendValues>();
  private readonly nodes: ReadonlySet<number>;

  private readonly graph: Graph;
  private readonly cut: Cut;
  private readonly opset: number;
  private readonly controls: readonly NamedControl[];
  private readonly surroundings: Surroundings;

  constructor({ graph, cut, opset, resources, controls }: Bent) {
    this.graph = graph;
    this.cut = cut;
    this.opset = opset;
    this.controls = controls;
    this.surroundings = { resources, isStreaming: cut.states.length > 0 };
    this.nodes = new Set(cut.nodes);
  }

  add(bend: Bend): void {
    const values = currentValues(bend, this.controls);
    this.values.set(bend.id, values);
    const matches = findTargets(this.graph, bend.target);
    const refused: Refusal[] = [];
    const units = new Map<string, readonly number[]>();
    const weights = matches.weights
      .filter((weight) => this.cut.weights.has(weight.name))
      .filter((weight) =>
        this.take(bend, this.weights, weight, () => this.weightLink(bend, values, weight), {
          refused,
          units,
        }),
      );
    const activations = matches.activations
      .filter((activation) => this.isInCut(activation))
      .filter((each) =>
        this.take(bend, this.activations, each, () => this.activationLink(bend, values, each), {
          refused,
          units,
        }),
      );
    const report = { id: bend.id, weights: names(weights), activations: names(activations), refused, units };
    if (weights.length + activations.length === 0 && refused.length > 0) throw allRefused(report);
    this.reports.push(report);
  }

  private isInCut(activation: Activation): boolean {
    if (this.cut.inputs.includes(activation.value)) return true;
    return activation.node !== null && this.nodes.has(activation.node);
  }

  private take<K extends Weight | Activation>(
    bend: Bend,
    chains: Map<K, Link[]>,
    key: K,
    link: () => Link | string,
    { refused, units }: { readonly refused: Refusal[]; readonly units: Map<string, readonly number[]> },
  ): boolean {
    const made = reasonOf(link);
    if (typeof made === 'string') {
      refused.push({ target: key.name, reason: made.replace(`bend ${bend.id}: `, '') });
      return false;
    }
    const { target, units: selected } = made.context;
    if (selected !== null) units.set(targetKey(target), selected);
    chains.set(key, [...(chains.get(key) ?? []), made]);
    return true;
  }

  private weightLink(bend: Bend, values: BendValues, weight: Weight): Link | string {
    if (bend.operator.acts === 'activation') return onlyOn('activations', bend.operator);
    const { type } = weight.data;
    if (!isFloat(type) && !becomesFloat(type)) return `it is of type ${type}`;
    const promotion = isFloat(type) ? null : planPromotion(this.graph, this.nodes, [weight.name]);
    if (typeof promotion === 'string') return promotion;
    const link = this.link(bend, values, weightTarget(weight));
    if (typeof link !== 'string') dryRun(link, NEWEST_OPSET);
    return link;
  }

  private activationLink(bend: Bend, values: BendValues, activation: Activation): Link | string {
    if (bend.operator.acts === 'weight') return onlyOn('weights', bend.operator);
    if (this.opset < bend.operator.opset) {
      return `${bend.operator.name} needs opset ${bend.operator.opset}, the model has ${this.opset}`;
    }
    const target = activationTarget(activation);
    if (typeof target === 'string') return target;
    const isWhole = becomesFloat(activation.valueType?.type ?? 'float32');
    const promotion = isWhole ? planPromotion(this.graph, this.nodes, [activation.value]) : null;
    if (typeof promotion === 'string') return promotion;
    const link = this.link(bend, values, target);
    if (typeof link !== 'string') dryRun(link, this.opset);
    return link;
  }

  private link(bend: Bend, values: BendValues, target: BendTarget): Link | string {
    const context = contextOf(bend, values, target, this.surroundings);
    return bend.operator.check(context) ?? { bend: bend.id, operator: bend.operator, context };
  }
}

function onlyOn(kind: string, { name, because }: Operator): string {
  return `${name} acts on ${kind} only${because === undefined ? '' : `: ${because}`}`;
}

/** Emits the bend once for nothing, so that values that do not fit are found before the graph is touched. */
function dryRun(link: Link, opset: number): void {
  const emitter = new Emitter(opset, () => false);
  const { target } = link.context;
  link.operator.apply(graphArithmetic(emitter, target.shape.length, 'float32'), 'x', link.context);
}

function reasonOf<L>(make: () => L): L | string {
  try {
    return make();
  } catch (error) {
    const isReason = error instanceof LivebendError && REASONS.has(error.code);
    if (isReason) return describeError(error).message;
    throw error;
  }
}

const NEWEST_OPSET = 26;
const REASONS: ReadonlySet<string> = new Set([
  'bend-refused',
  'shape-mismatch',
  'value-range',
  'value-invalid',
]);

function allRefused(report: BendReport): LivebendError {
  const [first] = report.refused;
  const others = report.refused.length > 1 ? ` (and ${report.refused.length - 1} more)` : '';
  const what = `refused on ${first?.target}: ${first?.reason}${others}`;
  return failure('bend-refused', `bend ${report.id}`, what, { fields: { refused: report.refused } });
}

function names(found: readonly { readonly name: string }[]): string[] {
  return found.map((each) => each.name);
}
