// OSC packets written by hand, byte by byte as OSC 1.0 says, without the library of the door.

export type Argument = readonly [type: string, value?: number | string | bigint | Uint8Array];

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
