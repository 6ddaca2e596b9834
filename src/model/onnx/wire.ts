// ONNX bytes to messages and back, the only door to the protobuf library. Bytes inside the messages are views on what was
// read; fields this version does not know are kept and written again.
import protobuf from 'protobufjs/light.js';
import { failure } from '../../errors.ts';
import { type FieldDescriptor, ONNX_MESSAGES } from './descriptor.ts';
import type { ModelProto } from './proto.ts';

/** Where the protobuf library keeps fields it does not know; not enumerable, so a spread loses it. */
const UNKNOWN_FIELDS = '$unknowns';
/** `irVersion`, the first field every exporter writes. */
const FIRST_TAG = 0x08;
/** A field can take 100 times its bytes once it is read; this many keep the memory bounded. */
const MOST_FIELDS = 5_000_000;

let modelType: protobuf.Type | null = null;

/**
 * Reads a model's bytes. Throws `model-format` where they are no ONNX file, `model-broken` where they are a damaged one.
 */
export function decodeModel(bytes: Uint8Array, where = 'model'): ModelProto {
  if (bytes[0] !== FIRST_TAG) throw failure('model-format', where, 'is not an ONNX file');
  const reader = new ViewReader(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  reader.discardUnknown = false;
  const model = decode(reader, where);
  if (model.graph === undefined)
    throw failure('model-format', where, 'is not an ONNX file: it holds no graph');
  return model;
}

/** Writes a model. Throws `model-broken` for messages nested deeper than protobuf allows. */
export function encodeModel(proto: ModelProto): Uint8Array {
  const type = onnxModel();
  try {
    return type.encode(proto).finish();
  } catch (cause) {
    throw failure('model-broken', 'model', `cannot be written: ${reasonOf(cause)}`, { cause });
  }
}

/** A changed copy of a message that keeps the fields this version does not know. */
export function edited<M extends object>(message: M, changes: Partial<M>): M {
  const copy: M = { ...message, ...changes };
  const unknown = Object.getOwnPropertyDescriptor(message, UNKNOWN_FIELDS);
  if (unknown !== undefined) Object.defineProperty(copy, UNKNOWN_FIELDS, unknown);
  return copy;
}

function decode(reader: ViewReader, where: string): ModelProto {
  const type = onnxModel();
  try {
    return type.decode(reader) as ModelProto;
  } catch (cause) {
    const offset = reader.pos;
    const what = `is damaged: ${reasonOf(cause)}, near byte ${offset} of ${reader.buf.length}`;
    throw failure('model-broken', where, what, { cause, fields: { offset } });
  }
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}

/** Gives plain views where the library would give Buffers, and numbers where a 64-bit integer is a safe one. */
class ViewReader extends protobuf.BufferReader {
  private fields = 0;

  override tag(): number {
    this.fields++;
    if (this.fields > MOST_FIELDS) throw new RangeError(`more than ${MOST_FIELDS} fields`);
    return super.tag();
  }

  override raw(start: number, end: number): Uint8Array {
    return new Uint8Array(this.buf.buffer, this.buf.byteOffset + start, end - start);
  }

  override int64(): protobuf.Long {
    return safe(super.int64());
  }

  override uint64(): protobuf.Long {
    return safe(super.uint64());
  }
}

/** The library takes numbers and Longs alike, though its types only name the latter. */
function safe(long: protobuf.Long): protobuf.Long {
  const high = long.unsigned ? long.high >>> 0 : long.high;
  const number = high * 2 ** 32 + (long.low >>> 0);
  return Number.isSafeInteger(number) ? (number as unknown as protobuf.Long) : long;
}

function onnxModel(): protobuf.Type {
  modelType ??= buildTypes();
  return modelType;
}

function buildTypes(): protobuf.Type {
  const nested: Record<string, protobuf.IType> = {};
  for (const [name, fields] of Object.entries(ONNX_MESSAGES)) {
    nested[name] = {
      edition: 'proto2',
      fields: Object.fromEntries(Object.entries(fields).map(([key, each]) => [key, field(each)])),
    };
  }
  const root = new protobuf.Root();
  root.addJSON(nested);
  root.resolveAll();
  for (const name of Object.keys(ONNX_MESSAGES)) withoutDefaults(root.lookupType(name));
  return root.lookupType('ModelProto');
}

function field([id, type, repeats]: FieldDescriptor): protobuf.IField {
  if (repeats === undefined) return { id, type };
  return { id, type, rule: 'repeated', options: { packed: repeats === 'packed' } };
}

/** An absent field must read as undefined: a missing size is not a size of 0. */
function withoutDefaults(type: protobuf.Type): void {
  type.ctor = class extends protobuf.Message {};
  Object.setPrototypeOf(type.ctor.prototype, Object.prototype);
  for (const { name } of type.fieldsArray) Reflect.deleteProperty(type.ctor.prototype, name);
}
