// The numbers of an operator that can be moved while it plays, and the words a dial is told of them.
import type { Operator } from '../bend/operator.ts';
import type { NumberParameter } from '../parameter.ts';
import { withPoint } from './object-words.ts';

/** In the order of the operator; the first is what a row of the rack has a dial for. */
export function liveNumbers({ parameters }: Operator): NumberParameter[] {
  return parameters.filter((each): each is NumberParameter => each.kind === 'number' && each.live);
}

/** `KEY LOW HIGH WHOLE` of a number. */
export function dialWords({ name, low, high, whole }: NumberParameter): string {
  return `${name} ${withPoint(low)} ${withPoint(high)} ${whole ? 1 : 0}`;
}
