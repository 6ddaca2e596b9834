// How the verb `audio` is used, as data: its arguments, help and examples. The door that carries sound adds what it does; reference
// pages read it without that door.
import type { Command } from '../command.ts';

/** Channels of one matrix of jit.net at most. */
const MOST_CHANNELS = 16;
const CHANNELS = { kind: 'number', high: MOST_CHANNELS } as const;

export const AUDIO_USAGE: Omit<Command, 'run'> = {
  verb: 'audio',
  help: 'Opens a way for sound over jit.net and tells its ports; off closes it, test sends a known value.',
  arguments: [
    { name: 'inputs', help: 'Channels of jit.catch~ without the echo; or off, or test.', kind: 'word' },
    { name: 'outputs', help: 'Channels of sound at jit.release~.', optional: true, ...CHANNELS, low: 1 },
    {
      name: 'listens',
      help: 'Channels of activations that are listened to.',
      optional: true,
      ...CHANNELS,
      low: 0,
    },
    {
      name: 'echo',
      help: '1 where one channel more measures the way through Max.',
      kind: 'number',
      low: 0,
      high: 1,
      optional: true,
    },
    {
      name: 'release',
      help: 'The latency of jit.release~.',
      kind: 'number',
      low: 0,
      high: 5000,
      unit: 'ms',
      optional: true,
    },
  ],
  examples: ['audio 2 2 0 1 100', 'audio test', 'audio off'],
  isOffRecord: true,
};
