// What people are told of an operator: its definition as words and ranges, the same for the command line and the reference page.
import type { NumberParameter, Parameter } from '../parameter.ts';
import type { Operator } from './operator.ts';
import { operatorExample } from './operator-examples.ts';

export interface ParameterFacts {
  readonly name: string;
  readonly help: string;
  /** Range or words: `0 to 1`, `add, mul or tremble`. */
  readonly takes: string;
  /** Empty where there is none. */
  readonly default: string;
  /** The value at which nothing changes; empty where there is none. */
  readonly neutral: string;
  /** `live` is heard in the next block, `structure` builds another graph. */
  readonly change: 'live' | 'structure';
}

export interface OperatorFacts {
  readonly name: string;
  readonly family: string;
  readonly help: string;
  readonly actsOn: string;
  /** Why it does not act on the other kind; null where it does. */
  readonly because: string | null;
  readonly cost: Operator['cost'];
  readonly parameters: readonly ParameterFacts[];
  /** A bend on the demo model, as typed after `-b`. */
  readonly example: string;
}

/** What an operator is, for people. */
export function operatorFacts(operator: Operator): OperatorFacts {
  const { name, family, help, acts, because = null, cost } = operator;
  return {
    name,
    family,
    help,
    actsOn: acts === 'both' ? 'weights and activations' : acts === 'weight' ? 'weights' : 'activations',
    because,
    cost,
    parameters: operator.parameters.map(parameterFacts),
    example: operatorExample(operator),
  };
}

function parameterFacts(parameter: Parameter): ParameterFacts {
  const { name, help, live } = parameter;
  const isNumber = parameter.kind === 'number';
  return {
    name,
    help,
    takes: taken(parameter),
    default: 'default' in parameter ? String(parameter.default) : '',
    neutral: isNumber && parameter.neutral !== null ? String(parameter.neutral) : '',
    change: live ? 'live' : 'structure',
  };
}

function taken(parameter: Parameter): string {
  if (parameter.kind === 'number') return numbersTaken(parameter);
  if (parameter.kind === 'word') return listed(parameter.words);
  return parameter.kind === 'array' ? 'numbers or npy:FILE' : 'text';
}

function numbersTaken({ min, max, unit, whole, lists }: NumberParameter): string {
  const kind = whole ? 'whole number' : 'number';
  const range = Number.isFinite(min) || Number.isFinite(max) ? rangeText(min, max) : `any ${kind}`;
  const numbers = whole && range !== `any ${kind}` ? `${range}, whole` : range;
  return `${numbers}${unit === '' ? '' : ` ${unit}`}${lists ? '; or a list' : ''}`;
}

function rangeText(min: number, max: number): string {
  if (!Number.isFinite(max)) return `${min} or more`;
  return Number.isFinite(min) ? `${min} to ${max}` : `${max} or less`;
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
