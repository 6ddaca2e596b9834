// The options of a command line that make a plan and what it uses: `-b`, named controls, captures, versions and their mix.
// Opens the files they name.
import { type Bend, checkId, type Plan } from '../bend/bend.ts';
import { type NamedControl, readControl } from '../bend/named-control.ts';
import { openBend } from '../bend/open-bend.ts';
import { splitWords } from '../bend/read-bend.ts';
import {
  type Capture,
  checkCapture,
  NO_RESOURCES,
  type Resources,
  withCapture,
  withVersion,
} from '../bend/resources.ts';
import { MIX_ID, readMix } from '../bend/version-mix.ts';
import { failure } from '../errors.ts';
import type { Graph } from '../graph/graph.ts';
import { ORIGINAL, openVersion, type Version } from '../graph/version.ts';
import { loadNpy } from '../model/npy.ts';

export interface PlanOptions {
  /** `ID OPERATOR TARGET KEY VALUE…` */
  readonly bend?: readonly string[];
  /** `NAME KEY VALUE…` */
  readonly control?: readonly string[];
  /** `NAME=FILE.npy` */
  readonly captureFile?: readonly string[];
  /** `NAME=PATH` */
  readonly version?: readonly string[];
  /** `NAME WEIGHT NAME WEIGHT` */
  readonly mix?: string;
  /** The bends of a state file. */
  readonly statePlan?: Plan;
}

/** What was typed, before a model is there. */
export interface TypedPlan {
  /** The mix of versions first, then the bends of a state file, then those that were typed. */
  readonly plan: Plan;
  /** Ids of the bends that a state file gave. */
  readonly fromState: ReadonlySet<string>;
  readonly controls: readonly NamedControl[];
  readonly captures: readonly Capture[];
}

/** Reads what does not need the model. Throws as its parts. */
export async function readPlanOptions(options: PlanOptions): Promise<TypedPlan> {
  const { statePlan = [] } = options;
  const typed = [...readMixOption(options.mix), ...(await readPlan(options.bend ?? []))];
  const kept = statePlan.filter(({ id }) => !typed.some((bend) => bend.id === id));
  const isMix = ({ id }: Bend) => id === MIX_ID;
  return {
    plan: [...typed.filter(isMix), ...kept, ...typed.filter((bend) => !isMix(bend))],
    fromState: new Set(kept.map(({ id }) => id)),
    controls: readControls(options.control ?? []),
    captures: await readCaptureFiles(options.captureFile ?? []),
  };
}

/** The captures and versions a plan may name, for a model. Throws as `openModel`, and `version-mismatch`. */
export async function openResources(
  { captures }: TypedPlan,
  { version = [] }: PlanOptions,
  graph: Graph,
): Promise<Resources> {
  const versions = await readVersions(version, graph);
  return versions.reduce(withVersion, captures.reduce(withCapture, NO_RESOURCES));
}

/**
 * Reads every `-b`; `npy:` files are relative to the working directory. Throws what `readBend` throws, and `name-invalid`
 * where two bends have one id.
 */
async function readPlan(texts: readonly string[]): Promise<Plan> {
  const plan: Bend[] = [];
  for (const text of texts) {
    const bend = await openBend(text);
    if (plan.some((each) => each.id === bend.id)) {
      throw failure('name-invalid', `bend ${bend.id}`, 'is there twice; give each bend its own id');
    }
    plan.push(bend);
  }
  return plan;
}

/** Reads every `--control`. Throws what `readControl` throws, and `name-invalid` where two controls have one name. */
function readControls(texts: readonly string[]): NamedControl[] {
  const controls = texts.map((text) => readControl(splitWords(text)));
  const names = controls.map((control) => control.name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice === undefined) return controls;
  throw failure('name-invalid', `control ${twice}`, 'is there twice; give each control its own name');
}

/** `NAME=REST` of an option that names something. Throws `syntax`, `name-invalid`. */
export function readNamed(option: string, text: string): { readonly name: string; readonly rest: string } {
  const split = text.indexOf('=');
  if (split < 1 || split === text.length - 1) {
    throw failure('syntax', `${option} ${text}`, `expected NAME=… after ${option}`);
  }
  const name = text.slice(0, split);
  checkId(name);
  return { name, rest: text.slice(split + 1) };
}

/** The captures of every `--capture-file NAME=FILE.npy`. Throws as `loadNpy`, and `value-range` for one that is too long. */
async function readCaptureFiles(texts: readonly string[]): Promise<Capture[]> {
  const captures: Capture[] = [];
  for (const text of texts) {
    const { name, rest } = readNamed('--capture-file', text);
    const { shape, data } = await loadNpy(rest);
    captures.push(checkCapture({ name, target: null, shape, data, frameRateHz: null, isWhole: true }));
  }
  return captures;
}

/** The versions of every `--version NAME=PATH`. Throws as `openModel`, and `version-mismatch`. */
async function readVersions(texts: readonly string[], graph: Graph): Promise<Version[]> {
  const versions: Version[] = [];
  for (const text of texts) {
    const { name, rest } = readNamed('--version', text);
    if (name === ORIGINAL) {
      throw failure(
        'name-invalid',
        `--version ${text}`,
        `${ORIGINAL} is the model itself; take another name`,
      );
    }
    versions.push(await openVersion(name, rest, graph));
  }
  return versions;
}

/** The bend of `--mix "NAME WEIGHT NAME WEIGHT"`, none without the option. Throws `syntax`. */
function readMixOption(text: string | undefined): Plan {
  return text === undefined ? [] : [readMix(splitWords(text))];
}
