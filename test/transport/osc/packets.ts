// OSC packets written and read by hand, byte by byte as OSC 1.0 says, without the library of the door.

export type Argument = readonly [type: string, value?: number | string | bigint | Uint8Array];

/** A message of `i f s` as it was read. */
export interface Told {
  readonly address: string;
  readonly types: string;
  readonly args: readonly (number | string)[];
}

export function message(address: string, ...args: Argument[]): Buffer {
  const types = `,${args.map(([type]) => type).join('')}`;
  return Buffer.concat([text(address), text(types), ...args.map(argument)]);
}

/** A bundle of packets; `at` in milliseconds since 1970, at once when left out. */
export function bundle(elements: readonly Uint8Array[], at?: number): Buffer {
  const time = Buffer.alloc(8);
  if (at === undefined) time.writeUInt32BE(1, 4);
  else {
    time.writeUInt32BE(Math.floor(at / 1000) + 2_208_988_800, 0);
    time.writeUInt32BE(Math.floor(((at % 1000) / 1000) * 2 ** 32), 4);
  }
  const sized = elements.flatMap((element) => [int(element.length), element]);
  return Buffer.concat([text('#bundle'), time, ...sized]);
}

/** What a message of `i f s` says. Throws where a text does not end, where another type comes or bytes are left over. */
export function readMessage(bytes: Buffer): Told {
  const [address, typesAt] = textAt(bytes, 0);
  const [tags, argsAt] = textAt(bytes, typesAt);
  const types = tags.slice(1);
  let at = argsAt;
  const args = [...types].map((type) => {
    const [value, next] = argumentAt(bytes, at, type);
    at = next;
    return value;
  });
  if (at !== bytes.length) throw new Error(`the arguments end at ${at} of ${bytes.length} bytes`);
  return { address, types, args };
}

export function int(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}

export function text(value: string): Buffer {
  const bytes = Buffer.from(`${value}\0`, 'utf8');
  return Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
}

function argument([type, value = 0]: Argument): Buffer {
  const bytes = Buffer.alloc(8);
  if (type === 'i') return int(Number(value));
  if (type === 's') return text(String(value));
  if (type === 'f') bytes.writeFloatBE(Number(value));
  else if (type === 'd') bytes.writeDoubleBE(Number(value));
  else if (type === 'h') bytes.writeBigInt64BE(BigInt(value as bigint));
  else if (type === 't') bytes.writeBigUInt64BE(BigInt(value as bigint));
  else if (value instanceof Uint8Array)
    return Buffer.concat([int(value.length), value, Buffer.alloc((4 - (value.length % 4)) % 4)]);
  else return Buffer.alloc(0);
  return type === 'f' ? bytes.subarray(0, 4) : bytes;
}

/** An argument and where the next begins. */
function argumentAt(bytes: Buffer, at: number, type: string): [number | string, number] {
  if (type === 's') return textAt(bytes, at);
  if (type === 'i') return [bytes.readInt32BE(at), at + 4];
  if (type === 'f') return [bytes.readFloatBE(at), at + 4];
  throw new Error(`told a ${type}`);
}

function textAt(bytes: Buffer, at: number): [string, number] {
  const end = bytes.indexOf(0, at);
  if (end < 0) throw new Error('a text does not end');
  return [bytes.toString('utf8', at, end), (end + 4) & ~3];
}
