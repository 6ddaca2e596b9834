// Opens archives in tests and finds things in them.
import { readFileSync } from 'node:fs';
import { type Archive, openArchive } from '../../../src/model/torchscript/archive.ts';
import type {
  ArchiveTensor,
  ScriptObject,
  ScriptValue,
} from '../../../src/model/torchscript/script-value.ts';
import { shared } from '../../fixtures/torchscript-builder.ts';

export function readArchive(path: string): Promise<Archive> {
  return openArchive(shared(readFileSync(path)), path);
}

/** Every tensor of a module and the modules inside, by the name torch gives it. */
export function tensorsOf(archive: Archive): Map<string, ArchiveTensor> {
  const found = new Map<string, ArchiveTensor>();
  addTensors(archive, archive.root, '', found);
  return found;
}

function addTensors(
  archive: Archive,
  object: ScriptObject,
  path: string,
  found: Map<string, ArchiveTensor>,
): void {
  const { node } = archive.classNamed(object.className);
  for (const [name, value] of object.attributes) {
    if (value === null || typeof value !== 'object') continue;
    const isListed = node.parameters.includes(name) || node.buffers.includes(name);
    if (value.kind === 'tensor' && isListed) found.set(path + name, value);
    if (value.kind === 'object') addTensors(archive, value, `${path}${name}.`, found);
  }
}

/** An attribute of the model, by a dotted path. */
export function attributeOf(archive: Archive, path: string): ScriptValue {
  let value: ScriptValue = archive.root;
  for (const name of path.split('.')) {
    const inner: ScriptValue | undefined =
      typeof value === 'object' && value?.kind === 'object' ? value.attributes.get(name) : undefined;
    if (inner === undefined) throw new Error(`no attribute ${path}`);
    value = inner;
  }
  return value;
}
