// Which model plays and how: `load reload unload method models`.
import type { Call, Command } from '../command.ts';
import { listModels, modelFor } from '../model-places.ts';
import { line } from '../reply.ts';
import { playing } from '../rig.ts';
import { replySkipped } from '../skips.ts';
import { statusLines } from '../status.ts';

export const MODEL_COMMANDS: readonly Command[] = [
  {
    verb: 'load',
    help: 'Reads a model; the one that plays goes on until the new one is ready.',
    arguments: [
      {
        name: 'path',
        help: 'A file, or the name of a model that is found in the usual places.',
        kind: 'file',
      },
      { name: 'method', help: 'What audio runs through.', kind: 'word', optional: true },
    ],
    examples: ['load pebble'],
    isSlow: true,
    run: load,
  },
  {
    verb: 'models',
    help: 'Tells the models in the usual places by name.',
    arguments: [],
    examples: ['models'],
    isOffRecord: true,
    run: ({ sender, reply }) => {
      const models = listModels(sender.folder);
      reply(line('models', ...models.map(({ name }) => name)));
      reply({ kind: 'data', selector: 'models', data: models });
    },
  },
  {
    verb: 'reload',
    help: 'Reads the model anew from its file.',
    arguments: [],
    examples: ['reload'],
    isSlow: true,
    run: ({ instance, sender }) =>
      instance.change((state) => ({ ...state, model: state.model === null ? null : { ...state.model } }), {
        text: 'reload',
        sender,
        isStep: false,
      }),
  },
  {
    verb: 'unload',
    help: 'Lets go of the model; bends stay for the next one.',
    arguments: [],
    examples: ['unload'],
    run: ({ instance, sender }) =>
      instance.change((state) => ({ ...state, model: null }), { text: 'unload', sender }),
  },
  {
    verb: 'method',
    help: 'Which method of the model audio runs through.',
    arguments: [{ name: 'name', help: 'forward, encode, decode or another.', kind: 'word' }],
    examples: ['method forward'],
    isSlow: true,
    run: setMethod,
  },
];

async function setMethod({ words: [method = ''], instance, sender, reply }: Call): Promise<void> {
  playing(instance.rig, 'method');
  await instance.change(
    (state) => ({ ...state, model: state.model === null ? null : { ...state.model, method } }),
    { text: `method ${method}`, sender },
  );
  replySkipped(instance, reply);
}

async function load({ words, instance, sender, reply }: Call): Promise<void> {
  const [name = '', method = null] = words;
  const path = modelFor(name, sender);
  const model = { name, path, method, settings: [], versions: new Map() };
  await instance.change((state) => ({ ...state, model }), { text: `load ${words.join(' ')}`, sender });
  replySkipped(instance, reply);
  for (const each of statusLines(instance)) if (each.selector === 'latency') reply(each);
}
