// `--capture NAME=TARGET`: a pass before the one that counts, in which activations are recorded by the same recorders that
// record while it plays. Gives the captures; a weight is captured as it is.
import { currentValues, type Plan } from '../bend/bend.ts';
import { type Capture, checkCapture, LONGEST_CAPTURE } from '../bend/resources.ts';
import type { LoadedModel } from '../engine/loaded-model.ts';
import type { Player } from '../engine/player.ts';
import { failure } from '../errors.ts';
import { activationNamed, findTargets } from '../graph/target.ts';
import { readNamed } from './plan-options.ts';

/** How the signal goes through once. */
export interface Pass {
  readonly loaded: LoadedModel;
  readonly plan: Plan;
  /** Opens a player with these bends in which the values are reached, and closes it after `use`. */
  readonly play: (
    plan: Plan,
    values: readonly string[],
    use: (player: Player, playSignal: () => Promise<unknown>) => Promise<Capture[]>,
  ) => Promise<Capture[]>;
}

/**
 * Records what every `--capture` names while the signal goes through once, with the bends that use no capture.
 * Throws `syntax`, `name-not-found`, `input-missing`, `value-range` where a capture would become too long.
 */
export async function capturePass(pass: Pass, texts: readonly string[]): Promise<Capture[]> {
  const wanted = texts.map((text) => readNamed('--capture', text));
  if (wanted.length === 0) return [];
  refuseTwice(wanted.map(({ name }) => name));
  const { graph } = pass.loaded;
  const weights = new Map(wanted.map(({ name, rest }) => [name, weightNamed(pass, rest)]));
  const targets = wanted.filter(({ name }) => weights.get(name) === null);
  const values = targets.map(({ rest }) => activationNamed(graph, rest).value);
  const plan = pass.plan.filter((bend) => (bend.operator.captures?.(currentValues(bend)) ?? []).length === 0);
  return pass.play(plan, values, async (player, playSignal) => {
    for (const { name, rest } of targets) await player.startCapture(name, rest);
    if (targets.length > 0) await playSignal();
    const captures: Capture[] = [];
    for (const { name, rest } of wanted) {
      const weight = weights.get(name) ?? null;
      captures.push(
        weight === null ? await stopWhole(player, name) : weightCapture(player, name, rest, weight),
      );
    }
    return captures;
  });
}

function refuseTwice(names: readonly string[]): void {
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined)
    throw failure('name-invalid', `capture ${twice}`, 'is there twice; give each its own name');
}

/** The weight a target means where it means no activation; null for any other. */
function weightNamed({ loaded }: Pass, target: string): string | null {
  const { weights, activations } = findTargets(loaded.graph, target);
  const [weight] = weights;
  return weight !== undefined && weights.length === 1 && activations.length === 0 ? weight.name : null;
}

async function stopWhole(player: Player, name: string): Promise<Capture> {
  const capture = await player.stopCapture(name);
  if (capture.isWhole) return capture;
  const what = `would be longer than the ${LONGEST_CAPTURE} numbers a capture may hold; give less input`;
  throw failure('value-range', `capture ${name}`, what, { fields: { range: [1, LONGEST_CAPTURE] } });
}

function weightCapture(player: Player, name: string, target: string, weight: string): Capture {
  return checkCapture({ name, target, ...player.weight(weight), frameRateHz: null, isWhole: true });
}
