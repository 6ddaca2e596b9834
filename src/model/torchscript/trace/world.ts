// The objects of an archive as values that a traced method may change: one world for each trace, made anew from the file,
// so nothing that is tried ever changes the file's own.
import { failure } from '../../../errors.ts';
import type { Archive } from '../archive.ts';
import type { ArchiveTensor, ScriptObject, ScriptValue } from '../script-value.ts';
import { archiveTile } from './archive-tile.ts';
import type { Changes } from './changes.ts';
import { attributeData } from './data.ts';
import type { Recorder } from './recorder.ts';
import { type Tensor, tensorOf } from './tensor.ts';
import { float, type ObjectValue, type Value } from './value.ts';

/** An attribute of an object of the model that was set while tracing. */
export interface Assignment {
  readonly object: ObjectValue;
  readonly name: string;
  /** What it was before the first time. */
  readonly before: Value | undefined;
  /** The values it was given, in order. */
  readonly values: Value[];
}

const DEEPEST = 500;

export class World {
  readonly root: ObjectValue;
  /** By path. */
  readonly assignments = new Map<string, Assignment>();
  /** Every tensor attribute by its path, in file order. */
  readonly tensors = new Map<string, Tensor>();
  private readonly objects = new Map<ScriptObject, ObjectValue>();
  private readonly shared = new Map<ArchiveTensor, Tensor>();

  constructor(
    archive: Archive,
    private readonly changes: Changes,
    private readonly recorder: Recorder | null = null,
  ) {
    this.root = this.object(archive.root, '', 0);
    this.override();
  }

  /** A value of the archive; `path` is where the model holds it, null where it does not. */
  value(value: ScriptValue, path: string | null, depth = 0): Value {
    if (depth > DEEPEST) throw failure('model-broken', path ?? 'constants', 'is nested too deeply');
    if (value === null || typeof value !== 'object') return typeof value === 'bigint' ? Number(value) : value;
    const inside = (each: ScriptValue, name: string | number) =>
      this.value(each, path === null ? null : joinedPath(path, String(name)), depth + 1);
    if (value.kind === 'float') return float(value.value);
    if (value.kind === 'list') return { kind: 'list', elements: value.elements.map(inside) };
    if (value.kind === 'tuple')
      return { kind: 'tuple', className: value.className, elements: value.elements.map(inside) };
    if (value.kind === 'dict')
      return {
        kind: 'dict',
        entries: new Map(
          value.entries.map(([key, each]) => [this.value(key, null, depth + 1), inside(each, String(key))]),
        ),
      };
    if (value.kind === 'object') return this.object(value, path, depth);
    if (value.kind === 'tensor') return this.tensor(value, path);
    if (value.kind === 'enum') return { ...value, value: this.value(value.value, null, depth + 1) };
    return value;
  }

  /** Sets an attribute and keeps what it was. */
  assign(object: ObjectValue, name: string, value: Value): void {
    this.recorder?.journal?.attribute(object, name);
    if (object.path !== null) {
      const path = joinedPath(object.path, name);
      const known = this.assignments.get(path);
      if (known !== undefined) known.values.push(value);
      else this.assignments.set(path, { object, name, before: object.attributes.get(name), values: [value] });
    }
    object.attributes.set(name, value);
  }

  /** Forgets what was set so far: it is how the method finds the model. */
  settle(): void {
    this.assignments.clear();
  }

  private object(value: ScriptObject, path: string | null, depth: number): ObjectValue {
    const known = this.objects.get(value);
    if (known !== undefined) return known;
    const attributes = new Map<string, Value>();
    const object: ObjectValue = { kind: 'object', className: value.className, attributes, path };
    this.objects.set(value, object);
    for (const [name, each] of value.attributes)
      attributes.set(name, this.value(each, path === null ? null : joinedPath(path, name), depth + 1));
    return object;
  }

  private tensor(value: ArchiveTensor, path: string | null): Tensor {
    const known = this.shared.get(value);
    if (known !== undefined) return known;
    const { type, shape } = value;
    const place = path ?? `constant.${this.shared.size}`;
    const isState = this.changes.states.has(place);
    const tile = () => archiveTile(value);
    const source = { path: place, type, shape, tensor: value, tile, rows: null, isState, wasKnown: false };
    const tensor = tensorOf(attributeData(source), path === null ? null : source);
    this.shared.set(value, tensor);
    if (path !== null) this.tensors.set(path, tensor);
    return tensor;
  }

  /** Puts in place what earlier traces found the attributes to become. */
  private override(): void {
    for (const [path, { object, name, value }] of this.overrides()) {
      object.attributes.set(name, value);
      if (typeof value === 'object' && value?.kind === 'tensor') this.tensors.set(path, value);
    }
  }

  private *overrides(): Iterable<[string, { object: ObjectValue; name: string; value: Value }]> {
    for (const object of this.objects.values()) {
      if (object.path === null) continue;
      for (const name of this.changes.namesIn(object.path)) {
        const path = joinedPath(object.path, name);
        yield [path, { object, name, value: this.changes.valueAt(path) }];
      }
    }
  }
}

export function joinedPath(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}
