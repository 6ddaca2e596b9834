// What leaves a structure besides its sound: watches, recordings, units that are listened to. Takes a structure, gives the
// wider cut and, once the shapes are known, where everything lies; what the model does not have stays away and is told of.
import { LivebendError } from '../../errors.ts';
import type { Cut } from '../../graph/methods.ts';
import { widerCut } from '../taps.ts';
import { countOf } from '../tensor.ts';
import { Watchers } from '../watchers.ts';
import type { LaneOutlets, Plane } from './lane-messages.ts';
import { type ListenedValue, type Listening, listenedValue, planesOf } from './listening.ts';
import { type Recording, recordedValue } from './recordings.ts';
import type { Structure, Subject } from './structure.ts';

/** A watch, capture or listening whose target the model that plays does not have; it wakes up with one that does. */
export interface Dormant {
  readonly what: 'watch' | 'capture' | 'listen';
  readonly id: string;
  readonly error: LivebendError;
}

/** A recording and the shape of its blocks. */
export interface TapedRecording {
  readonly recording: Recording;
  readonly shape: readonly number[];
  readonly count: number;
}

/** What a structure wants to leave, found in its model. */
export interface WantedOutlets {
  readonly cut: Cut;
  readonly watchers: Watchers;
  readonly dormant: readonly Dormant[];
  /** Where everything lies, once it is known what each output of the cut is like. */
  readonly placed: (shapes: readonly (readonly number[])[]) => PlacedOutlets;
}

export interface PlacedOutlets {
  readonly lane: LaneOutlets;
  readonly recordings: readonly TapedRecording[];
  readonly dormant: readonly Dormant[];
}

/** Finds what a structure wants to leave. */
export function wantedOutlets(structure: Structure): WantedOutlets {
  const { subject, observers, recordings, listening } = structure;
  const { graph } = subject.loaded;
  const search = new OutletSearch(subject);
  const watchers = new Watchers(graph, subject.cut);
  for (const observer of observers) {
    if (observer.queue.isOver) continue;
    search.find('watch', observer.watch.id, () => watchers.adopt(observer));
  }
  const taped = recordings.flatMap((recording) => {
    const { name, target } = recording;
    const value = search.findValue('capture', name, () => ({ value: recordedValue(graph, name, target) }));
    return value === null ? [] : [{ recording, ...value }];
  });
  const listened =
    listening === null
      ? null
      : search.findValue('listen', listening.target, () => listenedValue(graph, listening));
  const { cut, dormant } = search;
  const placed: WantedOutlets['placed'] = (shapes) =>
    placedOutlets(structure, { cut, taped, listened, shapes });
  return { cut, watchers, dormant, placed };
}

/** Widens a cut by what is found, keeps the reasons for what is not. */
class OutletSearch {
  cut: Cut;
  readonly dormant: Dormant[] = [];

  constructor(private readonly subject: Subject) {
    this.cut = subject.cut;
  }

  /** What `find` gives; null where it is not there. */
  find<T>(what: Dormant['what'], id: string, find: () => T): T | null {
    try {
      return find();
    } catch (error) {
      this.dormant.push({ what, id, error: asLivebend(error) });
      return null;
    }
  }

  /** The same for a value that becomes a further output. */
  findValue<T extends { readonly value: string }>(
    what: Dormant['what'],
    id: string,
    find: () => T,
  ): T | null {
    return this.find(what, id, () => {
      const found = find();
      this.cut = widerCut(this.subject.loaded.graph, this.cut, [found.value]);
      return found;
    });
  }
}

interface Found {
  readonly cut: Cut;
  readonly taped: readonly { readonly recording: Recording; readonly value: string }[];
  readonly listened: ListenedValue | null;
  readonly shapes: readonly (readonly number[])[];
}

function placedOutlets({ subject, listening, blockFrames }: Structure, found: Found): PlacedOutlets {
  const { inRatio, outRatio } = subject.audio;
  const { cut, taped, listened, shapes } = found;
  const placeOf = (value: string) => {
    const output = cut.outputs.indexOf(value);
    const shape = shapes[output] ?? [];
    return { output, shape, count: countOf(shape) };
  };
  const recordings = taped.map(({ recording, value }) => ({ recording, ...placeOf(value) }));
  const heard = listenedPlanes(listening, listened, (value) => ({ ...placeOf(value), blockFrames }));
  const lane: LaneOutlets = {
    inRatio,
    outRatio,
    isSound: inRatio === 1 && outRatio === 1,
    planes: heard.planes,
    taped: recordings.map(({ output, count }) => ({ output, count })),
  };
  return { lane, recordings, dormant: heard.dormant };
}

function listenedPlanes(
  listening: Listening | null,
  listened: ListenedValue | null,
  place: (value: string) => Parameters<typeof planesOf>[2],
): { readonly planes: readonly Plane[]; readonly dormant: readonly Dormant[] } {
  if (listening === null || listened === null) return { planes: [], dormant: [] };
  try {
    return { planes: planesOf(listening, listened, place(listened.value)), dormant: [] };
  } catch (error) {
    return { planes: [], dormant: [{ what: 'listen', id: listening.target, error: asLivebend(error) }] };
  }
}

function asLivebend(error: unknown): LivebendError {
  if (error instanceof LivebendError) return error;
  throw error;
}
