// OSC messages as bytes, written by hand from the OSC 1.0 specification, so that tests do not ask the packer what is right.

/** A message of typed arguments: `['f', 0.5]`. */
export function messageBytes(address: string, ...args: readonly (readonly [string, unknown])[]): Buffer {
  const types = args.map(([type]) => type).join('');
  return Buffer.concat([
    text(address),
    text(`,${types}`),
    ...args.map(([type, value]) => argument(type, value)),
  ]);
}

/** A bundle to be done at once. */
export function bundleBytes(...elements: readonly Buffer[]): Buffer {
  const head = Buffer.concat([text('#bundle'), Buffer.from([0, 0, 0, 0, 0, 0, 0, 1])]);
  return Buffer.concat([head, ...elements.flatMap((element) => [int(element.length), element])]);
}

export interface Heard {
  readonly address: string;
  readonly types: string;
  readonly args: readonly (number | string)[];
}

/** What a message of `i f s` says. Throws where bytes are left over. */
export function readBytes(bytes: Buffer): Heard {
  const [address, typesAt] = textAt(bytes, 0);
  const [tags, argsAt] = textAt(bytes, typesAt);
  let at = argsAt;
  const args = [...tags.slice(1)].map((tag) => {
    if (tag === 's') {
      const [value, next] = textAt(bytes, at);
      at = next;
      return value;
    }
    at += 4;
    return tag === 'i' ? bytes.readInt32BE(at - 4) : bytes.readFloatBE(at - 4);
  });
  if (at !== bytes.length) throw new Error(`${bytes.length - at} bytes are left over`);
  return { address, types: tags.slice(1), args };
}

function argument(type: string, value: unknown): Buffer {
  if (type === 's') return text(String(value));
  if (type === 'i') return int(Number(value));
  if (type !== 'f') return Buffer.alloc(0);
  const bytes = Buffer.alloc(4);
  bytes.writeFloatBE(Number(value));
  return bytes;
}

function int(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}

function text(value: string): Buffer {
  const bytes = Buffer.from(value);
  return Buffer.concat([bytes, Buffer.alloc(4 - (bytes.length % 4))]);
}

function textAt(bytes: Buffer, at: number): [string, number] {
  const end = bytes.indexOf(0, at);
  if (end < 0) throw new Error('a text does not end');
  return [bytes.toString('utf8', at, end), at + Math.floor((end - at) / 4 + 1) * 4];
}
