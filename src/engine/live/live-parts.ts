// What a live engine is made of, opened and closed together: the heart, the mixture, loads, what it runs on, the look at late
// blocks. Takes a model or a file, gives parts that play it unbent.
import type { Model } from '../../model/model.ts';
import type { ScriptOptions } from '../../model/torchscript/open-script.ts';
import { checkProvider } from '../provider-names.ts';
import type { Host } from './host.ts';
import { LateWatch } from './late-watch.ts';
import { LiveCore } from './live-core.ts';
import type { LiveOptions } from './live-options.ts';
import { Loading } from './loading.ts';
import { Mix } from './mix.ts';
import { Opener } from './opener.ts';
import { firstCandidate } from './provider-seeker.ts';
import { RunsOn } from './runs-on.ts';
import type { SoundStream } from './sound-stream.ts';
import { openingFor } from './stream-door.ts';
import { formOf, loadModel, type Structure, type Subject, subjectOf, unbent } from './structure.ts';

export interface LiveParts {
  readonly core: LiveCore;
  readonly mix: Mix;
  readonly runs: RunsOn;
  readonly loading: Loading;
  readonly lateness: LateWatch;
}

const USUAL_VECTOR = 512;

/** As `LiveEngine.open`. */
export async function partsForModel(model: Model, options: LiveOptions): Promise<LiveParts> {
  return begun(subjectOf(await loadModel(model), options.method), options, new Opener());
}

/** As `LiveEngine.openFile`. */
export async function partsForFile(
  path: string,
  options: LiveOptions,
  script: ScriptOptions,
): Promise<LiveParts> {
  const { method } = options;
  const opener = new Opener();
  try {
    const subject = await opener.subject(path, method === undefined ? script : { ...script, method });
    return await begun(subject, options, opener);
  } catch (error) {
    await opener.close();
    throw error;
  }
}

/** As `LiveEngine.close`. */
export async function closeParts({ core, runs, loading, lateness }: LiveParts): Promise<void> {
  const beside = Promise.all([runs.close(), loading.close()]);
  await core.deck.close();
  await core.settled();
  await beside;
  lateness.close();
}

async function begun(subject: Subject, options: LiveOptions, opener: Opener): Promise<LiveParts> {
  const provider = options.provider ?? 'cpu';
  checkProvider(provider);
  const structure = { ...unbent(subject, options.blockFrames), runs: firstCandidate(provider) };
  const parts = await assembled(structure, options, opener);
  try {
    await parts.core.request((each) => each);
    parts.runs.follow();
    return parts;
  } catch (error) {
    await closeParts(parts);
    throw error;
  }
}

async function assembled(structure: Structure, options: LiveOptions, opener: Opener): Promise<LiveParts> {
  const { vectorFrames = USUAL_VECTOR, rateHz = null, isResampled = true, spareFrames = null } = options;
  const host: Host = { vectorFrames, rateHz, isResampled };
  const opening = await openingFor(host, formOf(structure, null), spareFrames);
  const onStream = (stream: SoundStream) => mix.restore(stream);
  const core = new LiveCore(structure, { ...options, opening, onStream });
  const mix = new Mix(core);
  const runs = new RunsOn(core, options.provider ?? 'cpu');
  const loading = new Loading(core, runs, opener);
  const lateness = new LateWatch(
    () => core.deck.stream.counts.lateBlocks,
    (lateBlocks) => core.tell({ kind: 'late', lateBlocks }),
  );
  return { core, mix, runs, loading, lateness };
}
