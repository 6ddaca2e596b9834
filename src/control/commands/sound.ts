// The sound as a whole: states flushed, everything stopped, what the host plays at: `reset panic dsp`.
import { failure } from '../../errors.ts';
import { type Call, type Command, numberWord } from '../command.ts';
import { playing } from '../rig.ts';
import { statusLines } from '../status.ts';

const RATES_HZ = [8000, 192_000] as const;
const VECTORS = [1, 8192] as const;

export const SOUND_COMMANDS: readonly Command[] = [
  {
    verb: 'reset',
    help: 'Flushes the states of the model and of delays.',
    arguments: [],
    examples: ['reset'],
    run: ({ instance }) => playing(instance.rig, 'reset').reset(),
  },
  {
    verb: 'panic',
    help: 'Fades to the sound itself, flushes the states, stops ramps and modulations; bypass 0 brings the model back.',
    arguments: [],
    examples: ['panic'],
    run: panic,
  },
  {
    verb: 'dsp',
    help: 'Tells the rate and vector size of the host; latency starts anew.',
    arguments: [
      { name: 'samplerate', help: 'Rate.', kind: 'number', low: RATES_HZ[0], high: RATES_HZ[1], unit: 'Hz' },
      { name: 'vectorsize', help: 'Frames.', kind: 'number', low: VECTORS[0], high: VECTORS[1] },
      {
        name: 'on',
        help: '0 where the audio stops: states are flushed.',
        kind: 'number',
        low: 0,
        high: 1,
        optional: true,
      },
    ],
    examples: ['dsp 48000 512 1'],
    run: dsp,
  },
];

async function panic({ instance, sender }: Call): Promise<void> {
  instance.rig.engine?.panic();
  await instance.change(
    (state) => ({ ...state, attributes: { ...state.attributes, bypass: 1 }, modulations: [] }),
    { text: 'panic', sender },
  );
}

async function dsp({ words, instance, reply }: Call): Promise<void> {
  const [rate, vector, on = '1'] = words;
  const sampleRate = within(numberWord(rate, 'dsp: samplerate'), RATES_HZ, 'samplerate');
  const vectorFrames = within(numberWord(vector, 'dsp: vectorsize'), VECTORS, 'vectorsize');
  checkWhole(sampleRate, 'samplerate');
  checkWhole(vectorFrames, 'vectorsize');
  const isOn = within(numberWord(on, 'dsp: on'), [0, 1], 'on') === 1;
  await instance.rig.dsp({ sampleRate, vectorFrames });
  if (!isOn) instance.rig.engine?.reset();
  for (const line of statusLines(instance)) if (line.selector === 'latency') reply(line);
}

function checkWhole(value: number, name: string): void {
  if (!Number.isInteger(value))
    throw failure('value-invalid', `dsp: ${name}`, `must be a whole number, got ${value}`);
}

function within(value: number, [low, high]: readonly [number, number], name: string): number {
  if (value >= low && value <= high) return value;
  throw failure('value-range', `dsp: ${name}`, `must be ${low} to ${high}, got ${value}`);
}
