// Captures of a live engine: recordings begin and end with structures and go on through them. Takes names and targets, gives
// captures that bends may name.
import { checkId } from '../../bend/bend.ts';
import { type Capture, withCapture, withoutCapture } from '../../bend/resources.ts';
import type { LiveCore } from './live-core.ts';
import { type Recording, recordingNamed, recordingOf } from './recordings.ts';
import type { Structure } from './structure.ts';

/** As `LiveEngine.startCapture`. */
export async function startCapture(core: LiveCore, name: string, target: string): Promise<void> {
  checkId(name);
  const recording = recordingOf(core.structure.subject.loaded.graph, name, target);
  await core.request((structure) => ({
    ...structure,
    recordings: [...without(structure, name), recording],
  }));
}

/** As `LiveEngine.stopCapture`. */
export async function stopCapture(core: LiveCore, name: string): Promise<Capture> {
  const { recorder } = recordingNamed(core.structure.recordings, name);
  core.takeRecords();
  let capture: Capture | null = null;
  try {
    capture = recorder.finish();
    return capture;
  } finally {
    const kept = capture;
    await core.request((structure) => ({
      ...structure,
      recordings: without(structure, name),
      resources: kept === null ? structure.resources : withCapture(structure.resources, kept),
    }));
  }
}

/** As `LiveEngine.clearCapture`. */
export async function clearCapture(core: LiveCore, name: string): Promise<void> {
  await core.request((structure) => {
    const isRunning = structure.recordings.some((each) => each.name === name);
    const isKept = structure.resources.captures.has(name);
    const resources = isKept || !isRunning ? withoutCapture(structure.resources, name) : structure.resources;
    return { ...structure, recordings: without(structure, name), resources };
  });
}

function without({ recordings }: Structure, name: string): Recording[] {
  return recordings.filter((each) => each.name !== name);
}
