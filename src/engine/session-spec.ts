// What a session of a bent graph needs besides its bytes. Takes a bent graph and its taps, gives plain data for the worker.
import type { BentGraph } from '../bend/bent-graph.ts';
import type { BentWeight } from '../bend/weight-bends.ts';
import type { TappedGraph } from '../monitor/tapped-graph.ts';
import type { FedWeight, SessionSpec } from './protocol.ts';

/** The spec of a bent graph; computes the bent weights, which takes as long as they are large. */
export function sessionSpec(
  bent: BentGraph,
  provider: string,
  tapped: TappedGraph | null = null,
): SessionSpec {
  const { controls } = bent;
  return {
    provider,
    inputs: bent.inputs.map((port) => port.value),
    outputs: bent.outputs.map((port) => port.value),
    taps: tapped === null ? null : { switch: tapped.switch, outputs: tapped.outputs },
    states: bent.states,
    amounts: controls.amountsInput === null ? null : { input: controls.amountsInput, data: controls.amounts },
    indices: controls.indicesInput === null ? null : { input: controls.indicesInput, data: controls.indices },
    weights: controls.weights.map(fedWeight),
  };
}

/** A bent weight with the values its bends have now. */
export function fedWeight(weight: BentWeight): FedWeight {
  return { input: weight.input, shape: weight.shape, data: weight.compute() };
}

/** The buffers of computed weights: handed over, not copied. */
export function buffersOf(weights: readonly Pick<FedWeight, 'data'>[]): ArrayBuffer[] {
  return weights.map((weight) => weight.data.buffer as ArrayBuffer);
}
