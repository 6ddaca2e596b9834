// What the engine tells while it plays, as what the doors pass on. Takes an event of the engine, gives events for listeners.
import type { LiveEvent } from '../engine/live/live-events.ts';
import type { ControlEvent } from './events.ts';
import type { Atom } from './words.ts';

/** The events an event of the engine means for whoever listens; none where the status alone tells it. */
export function engineEvents(instance: string, event: LiveEvent): ControlEvent[] {
  const info = (name: string, ...atoms: Atom[]): ControlEvent => ({ kind: 'info', instance, name, atoms });
  switch (event.kind) {
    case 'error':
    case 'lost':
      return [{ kind: 'error', instance, verb: 'engine', code: event.code, message: event.message }];
    case 'given up':
      return [{ kind: 'error', instance, verb: 'engine', code: 'runtime-failed', message: event.message }];
    case 'guard':
      return [{ kind: 'error', instance, verb: 'guard', code: 'bend-refused', message: event.message }];
    case 'reshaped': {
      const { sampleRate, blockFrames, inputChannels, outputChannels } = event;
      return [info('form', sampleRate, blockFrames, inputChannels, outputChannels)];
    }
    case 'modulated':
      return [info('modulated', event.id, event.key, event.value)];
    case 'dormant':
      return [info('dormant', event.what, event.id, event.message)];
    case 'awake':
      return [info('awake', event.what, event.id)];
    case 'provider':
      return [
        info('provider', event.provider, event.threads),
        ...event.verdicts.map(({ provider, threads, blockMs, reason }) =>
          info('verdict', provider, threads, blockMs === null ? '-' : rounded(blockMs.median), reason),
        ),
      ];
    default:
      return [];
  }
}

function rounded(ms: number): number {
  return Math.round(ms * 1000) / 1000;
}
