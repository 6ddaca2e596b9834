// A TorchScript archive with other numbers in some of its weights: the storages they lie in are replaced, everything else
// stays, so the result opens wherever the original did. Takes a model and numbers by weight, gives the archive's bytes.
import { failure, unknownName } from '../../errors.ts';
import { elementBits } from '../element-type.ts';
import type { Model } from '../model.ts';
import { writeNumbers } from '../weight-data.ts';
import { openArchive } from './archive.ts';
import { rewriteArchive } from './rewrite.ts';
import type { ArchiveTensor } from './script-value.ts';
import { Changes } from './trace/changes.ts';
import { countOf, walk } from './trace/tile.ts';
import { World } from './trace/world.ts';

/**
 * The model's archive with the elements of `weights` (by name, in row order) in the place of its own. Numbers are rounded to
 * the weight's type. Weights that share a storage change together.
 * Throws `model-unsupported` for a model that is no TorchScript, `name-not-found`, `shape-mismatch`.
 */
export async function writeScript(
  model: Model,
  weights: ReadonlyMap<string, ArrayLike<number>>,
): Promise<Uint8Array<ArrayBuffer>> {
  const [file] = model.files;
  if (model.script === null || file === undefined)
    throw failure('model-unsupported', model.name, 'is no TorchScript file and cannot be written as one');
  const archive = await openArchive(file.bytes, model.name);
  const { tensors } = new World(archive, new Changes());
  const storages = new Map<string, Uint8Array>();
  for (const [name, numbers] of weights) {
    const tensor = tensors.get(name)?.cell.source?.tensor;
    if (!tensor) throw unknownName(model.name, name, 'weight', tensors.keys());
    if (numbers.length !== countOf(tensor.shape))
      throw failure(
        'shape-mismatch',
        `weight ${name}`,
        `has ${countOf(tensor.shape)} elements, got ${numbers.length}`,
      );
    const { entry, bytes } = tensor.storage;
    const storage = storages.get(entry) ?? Uint8Array.from(bytes);
    writeElements(tensor, numbers, storage);
    storages.set(entry, storage);
  }
  return rewriteArchive(file.bytes, storages, model.name);
}

/** Puts the elements where the tensor's strides say. */
function writeElements(tensor: ArchiveTensor, numbers: ArrayLike<number>, storage: Uint8Array): void {
  const width = elementBits(tensor.type) / 8;
  const bytes = writeNumbers(tensor.type, numbers);
  walk(tensor.shape, [tensor.strides], [tensor.offset], (position, at) => {
    storage.set(bytes.subarray(position * width, (position + 1) * width), (at[0] ?? 0) * width);
  });
}
