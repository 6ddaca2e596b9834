// `--capture NAME=TARGET`: a pass before the one that counts, in which activations are recorded by the same recorders that
// record while it plays. Gives the captures; a weight is captured as it is.
import { currentValues, type Plan } from '../bend/bend.ts';
import type { NamedControl } from '../bend/named-control.ts';
import { type Capture, checkCapture, LONGEST_CAPTURE, type Resources } from '../bend/resources.ts';
import type { Engine, LoadedModel } from '../engine/engine.ts';
import type { Player } from '../engine/player.ts';
import type { Block } from '../engine/recent-blocks.ts';
import { runStream, type Stream } from '../engine/stream.ts';
import { failure } from '../errors.ts';
import { cutGraph } from '../graph/methods.ts';
import { activationNamed, findTargets } from '../graph/target.ts';
import { readNamed } from './plan-options.ts';

export interface Pass {
  readonly engine: Engine;
  readonly loaded: LoadedModel;
  /** Values that are given. */
  readonly given: readonly string[];
  readonly plan: Plan;
  readonly controls: readonly NamedControl[];
  /** What choices by what was played look at. */
  readonly played: readonly Block[];
  readonly resources: Resources;
  readonly provider: string;
  readonly signal: Omit<Stream, 'cut'>;
}

/**
 * Records what every `--capture` names while the signal goes through once, with the bends that use no capture.
 * Throws `syntax`, `name-not-found`, `input-missing`, `value-range` where a capture would become too long.
 */
export async function capturePass(pass: Pass, texts: readonly string[]): Promise<Capture[]> {
  const wanted = texts.map((text) => readNamed('--capture', text));
  if (wanted.length === 0) return [];
  refuseTwice(wanted.map(({ name }) => name));
  const { engine, loaded, provider, resources, controls, played } = pass;
  const { graph, model } = loaded;
  const weights = new Map(wanted.map(({ name, rest }) => [name, weightNamed(pass, rest)]));
  const targets = wanted.filter(({ name }) => weights.get(name) === null);
  const values = targets.map(({ rest }) => activationNamed(graph, rest).value);
  const outputs = values.length > 0 ? values : pass.signal.method.outputs;
  const cut = cutGraph(model, graph.flow, pass.given, [...new Set(outputs)]);
  const plan = pass.plan.filter((bend) => (bend.operator.captures?.(currentValues(bend)) ?? []).length === 0);
  const player = await engine.play(loaded, cut, { plan, controls, played, provider, resources });
  for (const { name, rest } of targets) await player.startCapture(name, rest);
  if (targets.length > 0) await runStream(player, loaded, { ...pass.signal, cut });
  const captures: Capture[] = [];
  for (const { name, rest } of wanted) {
    const weight = weights.get(name) ?? null;
    captures.push(
      weight === null ? await stopWhole(player, name) : weightCapture(player, name, rest, weight),
    );
  }
  await player.close();
  return captures;
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
