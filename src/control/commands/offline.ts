// What is heard as files: `render export`.
import { decibel, peak, soundSeconds } from '../../audio/sound.ts';
import { failure } from '../../errors.ts';
import { type Call, type Command, numberWord } from '../command.ts';
import type { Instance } from '../instance.ts';
import { playedPlan } from '../instance-state.ts';
import type { Played } from '../offline.ts';
import { pathToRead, pathToWrite } from '../places.ts';
import { line } from '../reply.ts';
import { playing } from '../rig.ts';

export const OFFLINE_COMMANDS: readonly Command[] = [
  {
    verb: 'render',
    help: 'Plays a sound file through what is heard now and writes a sound file; what plays goes on.',
    arguments: [
      { name: 'from', help: 'A WAV or AIFF file.', kind: 'file' },
      { name: 'to', help: 'The .wav file to write.', kind: 'file' },
      {
        name: 'tail',
        help: 'What is kept after the end.',
        kind: 'number',
        low: 0,
        high: 3600,
        unit: 's',
        optional: true,
      },
    ],
    examples: ['render in.wav out.wav', 'render in.wav out.wav 1'],
    isOffRecord: true,
    isSlow: true,
    run: runRender,
  },
  {
    verb: 'export',
    help: 'Writes the bent model as a model file: .onnx, or .ts for nn~ where weights alone are bent.',
    arguments: [
      { name: 'to', help: 'The file to write.', kind: 'file' },
      {
        name: 'amounts',
        help: 'inputs keeps the numbers of bends on activations as inputs.',
        kind: 'choice',
        choices: ['fixed', 'inputs'],
        optional: true,
      },
    ],
    examples: ['export bent.onnx'],
    isOffRecord: true,
    isSlow: true,
    run: runExport,
  },
];

async function runRender({ words, instance, sender, reply }: Call): Promise<void> {
  const [from = '', to = '', tail = '0'] = words;
  const tailSeconds = numberWord(tail, 'render: tail');
  const { attributes } = instance.state;
  const { wet, bypass, enable, block, provider } = attributes;
  let told = 0;
  const { sound, notFinite } = await instance.offline.renderFile(played(instance, 'render'), {
    from: pathToRead(from, sender),
    to: pathToWrite(to, sender, ['.wav']),
    options: {
      method: playing(instance.rig, 'render').method,
      wet: bypass === 1 || enable === 0 ? 0 : wet,
      tailSeconds,
      provider,
      ...(block === 0 ? {} : { block }),
    },
    onPart: (part) => {
      const tenth = Math.floor(10 * part);
      if (tenth > told) reply(line('progress', 'render', tenth / 10));
      told = tenth;
    },
  });
  const loudest = Math.max(0, ...sound.channels.map(peak));
  const level = loudest === 0 ? 'silent' : Math.round(decibel(loudest) * 10) / 10;
  reply(line('rendered', to, Math.round(soundSeconds(sound) * 1000) / 1000, level));
  if (notFinite > 0)
    reply(line('warning', 'render', `${notFinite} samples were no numbers and are silence now`));
}

async function runExport({ words, instance, sender, reply }: Call): Promise<void> {
  const [to = '', amounts = 'fixed'] = words;
  if (amounts !== 'fixed' && amounts !== 'inputs')
    throw failure('value-invalid', 'export', `must be fixed or inputs, got ${amounts}`);
  const path = pathToWrite(to, sender, ['.onnx', '.ts']);
  const bytes = await instance.offline.exportFile(played(instance, 'export'), path, amounts);
  reply(line('exported', to, bytes));
}

function played(instance: Instance, where: string): Played {
  const { subject, resources } = playing(instance.rig, where);
  return { model: subject.loaded.model, plan: playedPlan(instance.state), resources };
}
