// From a structure to a side: built in a worker that does not play, warmed by a block of silence. Takes what is wanted, gives
// what can take over.
import { unitRequests, withFoundUnits } from '../../bend/found-units.ts';
import type { LiveValues } from '../live-values.ts';
import { prepareSession } from '../prepared-session.ts';
import { measureUnits } from '../unit-measuring.ts';
import type { Seat } from './seat.ts';
import { Side } from './side.ts';
import { blockOf, resourcesFor, type Structure } from './structure.ts';

export interface BuildOptions {
  /** Frames of a block. */
  readonly frames: number;
  readonly provider: string;
  /** Ramps that go on in the new structure. */
  readonly live: LiveValues;
}

/** Builds a structure. Throws as `bendGraph` does, `nothing-played` for units chosen by what was played, `runtime-failed`. */
export async function buildSide(seat: Seat, wanted: Structure, options: BuildOptions): Promise<Side> {
  const { subject, controls, resources } = wanted;
  const { frames, provider, live } = options;
  const { cut } = subject;
  const loaded = await seat.loaded(subject.loaded);
  const requests = unitRequests(loaded.graph, cut, wanted.plan);
  const pass = { worker: seat.worker, loaded, cut, provider, blocks: [] };
  const measured = await measureUnits(pass, requests);
  const plan = withFoundUnits(loaded.graph, cut, wanted.plan, measured);
  const materials = { controls, resources: resourcesFor(subject, resources) };
  const prepared = prepareSession({ loaded, cut, plan, materials, taps: [], provider }, live);
  const { session } = await seat.open(loaded, prepared, blockOf(subject, frames));
  const { bent, tapped } = prepared;
  return new Side({ seat, session, bent, tapped, plan });
}
