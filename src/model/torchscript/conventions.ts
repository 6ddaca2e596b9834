// What nn~ expects of a model and where an archive says it: methods with channels and ratios, labels, attributes, sample
// rate. Takes an archive, gives facts; runs none of its code.
import type { ScriptAttribute, ScriptMethod } from '../model.ts';
import type { Archive } from './archive.ts';
import type { ScriptValue } from './script-value.ts';
import { archiveTile } from './trace/archive-tile.ts';

/** Methods in the order of the file; `forward` of one channel where the file follows no conventions. */
export function scriptMethods(archive: Archive): ScriptMethod[] {
  const { attributes } = archive.root;
  const { node } = archive.classNamed(archive.root.className);
  const registered = [...node.methods.keys()].filter((name) => attributes.has(`${name}_params`));
  const listed = texts(attributes.get('_methods')).filter((name) => registered.includes(name));
  const names = [...listed, ...registered.filter((name) => !listed.includes(name))];
  const methods = names.flatMap((name) => {
    const numbers = numbersOf(attributes.get(`${name}_params`));
    const [inChannels, inRatio, outChannels, outRatio] = numbers;
    if (numbers.length !== 4 || !numbers.every((number) => Number.isInteger(number) && number > 0)) return [];
    return [
      {
        name,
        inChannels: inChannels ?? 1,
        inRatio: inRatio ?? 1,
        outChannels: outChannels ?? 1,
        outRatio: outRatio ?? 1,
        inputLabels: texts(attributes.get(`${name}_input_labels`)),
        outputLabels: texts(attributes.get(`${name}_output_labels`)),
      },
    ];
  });
  if (methods.length > 0 || !node.methods.has('forward')) return methods;
  const plain = { inChannels: 1, inRatio: 1, outChannels: 1, outRatio: 1, inputLabels: [], outputLabels: [] };
  return [{ name: 'forward', ...plain }];
}

/** Everything that has a `set_` method; those nn~ lists come first. */
export function scriptAttributes(archive: Archive): ScriptAttribute[] {
  const { attributes } = archive.root;
  const { node } = archive.classNamed(archive.root.className);
  const settable = [...node.methods.keys()]
    .filter((name) => name.startsWith('set_'))
    .map((name) => name.slice(4));
  const listed = texts(attributes.get('_attributes')).filter((name) => settable.includes(name));
  const names = [
    ...listed,
    ...settable.filter((name) => !listed.includes(name) && name !== 'buffer_attribute'),
  ];
  return names.map((name) => ({
    name,
    types: (node.methods.get(`set_${name}`)?.parameters.slice(1) ?? []).map(
      (parameter) => parameter.type?.name ?? '',
    ),
    value: textOf(attributes.get(name) ?? null),
  }));
}

const RATE_NAMES = ['sampling_rate', 'sample_rate', 'sr', '_sr', 'fs'];

/** Hz; null where the archive does not say. */
export function scriptSampleRate(archive: Archive): number | null {
  for (const name of RATE_NAMES) {
    const value = archive.root.attributes.get(name) ?? null;
    const number = typeof value === 'number' ? value : numbersOf(value)[0];
    if (number !== undefined && number >= 1000 && number <= 1_000_000) return number;
  }
  return null;
}

function texts(value: ScriptValue | undefined): string[] {
  if (typeof value !== 'object' || value === null || (value.kind !== 'list' && value.kind !== 'tuple'))
    return [];
  return value.elements.filter((each) => typeof each === 'string');
}

function numbersOf(value: ScriptValue | undefined): number[] {
  if (typeof value !== 'object' || value === null) return [];
  if (value.kind === 'float') return [value.value];
  if (value.kind === 'tensor' && value.shape.length <= 1) return Array.from(archiveTile(value).data);
  return [];
}

function textOf(value: ScriptValue): string {
  if (value === null || typeof value !== 'object') return String(value);
  if (value.kind === 'float') return String(value.value);
  if (value.kind === 'list' || value.kind === 'tuple') return value.elements.map(textOf).join(' ');
  if (value.kind === 'tensor')
    return value.shape.length === 0 ? String(archiveTile(value).data[0] ?? 0) : `[${value.shape.join(', ')}]`;
  return value.kind;
}
