// `livebend export MODEL OUT`: the bent model as an ONNX file that livebend and the plain runtime open, or, where only
// weights are bent, as a TorchScript archive that nn~ opens.
import { readSound } from '../audio/read-sound.ts';
import { type Sound, soundFrames } from '../audio/sound.ts';
import type { Plan } from '../bend/bend.ts';
import { type Resources, withCapture } from '../bend/resources.ts';
import { Engine } from '../engine/engine.ts';
import type { LoadedModel } from '../engine/loaded-model.ts';
import { type RenderOptions, withFirstVoice } from '../engine/render.ts';
import { type SavedBent, saveBent } from '../engine/save-bent.ts';
import { failure } from '../errors.ts';
import { methodNamed } from '../graph/methods.ts';
import type { Model } from '../model/model.ts';
import { capturePass } from './capture-pass.ts';
import { openAs } from './open-options.ts';
import { openResources, readPlanOptions } from './plan-options.ts';
import { reportLines } from './report.ts';
import { soundPass } from './sound-pass.ts';
import { fittingPlan, type StateOptions, withState } from './state-option.ts';

export interface ExportCommandOptions extends StateOptions {
  /** A sound file that `top`, `cluster` and `--capture` look at. */
  readonly sound?: string;
  /** `NAME=TARGET`, recorded while the sound plays. */
  readonly capture?: readonly string[];
  /** True keeps the numbers of bends on activations as inputs. */
  readonly inputs?: boolean;
}

/** Writes the bent model; the file is opened and handed to the runtime before it takes its place. */
export async function exportFile(
  path: string,
  out: string,
  typedOptions: ExportCommandOptions,
): Promise<void> {
  const options = await withState(typedOptions);
  const typed = await readPlanOptions(options);
  const { controls } = typed;
  const sound = options.sound === undefined ? null : await readSound(options.sound);
  refuseWithoutSound(sound, options.capture ?? []);
  const model = await openAs(path, options);
  const method = options.method === undefined ? null : methodNamed(model, options.method);
  const engine = Engine.start();
  try {
    const loaded = await engine.load(model);
    const amounts = options.inputs === true ? 'inputs' : 'fixed';
    const own = await openResources(typed, options, loaded.graph);
    const given = { plan: fittingPlan(typed, loaded, own, options.method), resources: own };
    const playing = { ...given, controls, ...(method === null ? {} : { method: method.name }) };
    const { plan, resources } =
      sound === null ? given : await heard(engine, loaded, sound, playing, options.capture ?? []);
    const materials = { controls, resources };
    report(out, model, await saveBent(engine, loaded, out, { plan, method, amounts, materials }));
  } finally {
    await engine.close();
  }
}

function report(out: string, model: Model, { controls, reports, bytes }: SavedBent): void {
  for (const { input, shape } of controls) console.error(`input ${input}  [${shape.join(', ')}]`);
  for (const line of reportLines(reports)) console.error(line);
  for (const note of model.script?.notes ?? []) console.error(`note: ${note}`);
  console.log(`${out}  ${bytes} bytes`);
}

/** What is used of a plan, with what the sound showed: units that were found, captures that were recorded. */
async function heard(
  engine: Engine,
  loaded: LoadedModel,
  sound: Sound,
  options: RenderOptions & { readonly resources: Resources },
  capture: readonly string[],
): Promise<{ readonly plan: Plan; readonly resources: Resources }> {
  const captures = await capturePass(soundPass(engine, loaded, sound, options), capture);
  const resources = captures.reduce(withCapture, options.resources);
  const plan = await withFirstVoice(
    engine,
    loaded,
    sound,
    { ...options, resources },
    async (player) => player.plan,
  );
  return { plan, resources };
}

function refuseWithoutSound(sound: Sound | null, captures: readonly string[]): void {
  const [first] = captures;
  if (first !== undefined && sound === null)
    throw failure(
      'nothing-played',
      `--capture ${first}`,
      'needs a sound to record in; give one with --sound',
    );
  if (sound !== null && soundFrames(sound) === 0)
    throw failure('nothing-played', '--sound', 'is empty; give one that lasts');
}
