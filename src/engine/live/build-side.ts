// From a structure to a side: built in a worker that does not play, warmed by a block of silence. Takes what is wanted, gives
// what can take over.
import { unitRequests, withFoundUnits } from '../../bend/found-units.ts';
import type { LiveValues } from '../live-values.ts';
import { prepareSession } from '../prepared-session.ts';
import type { Block } from '../recent-blocks.ts';
import { countOf } from '../tensor.ts';
import { measureUnits } from '../unit-measuring.ts';
import { wantedOutlets } from './outlets.ts';
import type { Seat } from './seat.ts';
import { Side } from './side.ts';
import { blockOf, formOf, resourcesFor, type Structure } from './structure.ts';

export interface BuildOptions {
  /** What was played last, for choices by it. */
  readonly played: (structure: Structure) => readonly Block[];
  /** Ramps that go on in the new structure. */
  readonly live: LiveValues;
}

/**
 * Builds a structure. Throws as `bendGraph` does, `nothing-played` for units chosen by what was played, `runtime-failed`,
 * `provider-unavailable`, `value-invalid` where what comes out is no signal.
 */
export async function buildSide(seat: Seat, wanted: Structure, options: BuildOptions): Promise<Side> {
  const { subject, controls, resources, runs } = wanted;
  const loaded = await seat.loaded(subject.loaded);
  const plan = await foundPlan(seat, { ...wanted, subject: { ...subject, loaded } }, options);
  const outlets = wantedOutlets(wanted);
  const { cut, watchers } = outlets;
  const materials = { controls, resources: resourcesFor(subject, resources) };
  const prepared = prepareSession(
    { loaded, cut, plan, materials, taps: watchers.taps(), ...runs },
    options.live,
  );
  const block = blockOf(subject, wanted.blockFrames);
  const { session, shapes } = await seat.open(loaded, prepared, block);
  try {
    const { bent, tapped } = prepared;
    const placed = outlets.placed(shapes);
    const form = formOf(wanted, countOf(shapes[0] ?? []));
    const dormant = [...outlets.dormant, ...placed.dormant];
    const { model } = loaded;
    return new Side({ seat, session, model, form, bent, tapped, plan, watchers, outlets: placed, dormant });
  } catch (error) {
    seat.release(session);
    throw error;
  }
}

/** The plan with the units that `top` and `cluster` choose, measured in the worker that builds. */
async function foundPlan(seat: Seat, wanted: Structure, { played }: BuildOptions) {
  const { loaded, cut } = wanted.subject;
  const requests = unitRequests(loaded.graph, cut, wanted.plan);
  const blocks = requests.length === 0 ? [] : played(wanted);
  const pass = { worker: seat.worker, loaded, cut, provider: wanted.runs.provider, blocks };
  return withFoundUnits(loaded.graph, cut, wanted.plan, await measureUnits(pass, requests));
}
