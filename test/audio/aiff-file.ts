// AIFF files put together by hand after the description of the format. Takes samples, gives bytes; options make files of other
// kinds, and files that lie.

/** 44100 and 48000 as 80-bit floats. */
const RATE_44100 = Buffer.from('400eac44000000000000', 'hex');
export const RATE_48000 = Buffer.from('400ebb80000000000000', 'hex');

/** Two channels of four frames, the same in every kind of sample. */
export const CHANNELS: readonly (readonly number[])[] = [
  [0, 0.5, -1, 0.25],
  [-0.125, 0.75, 0.0625, -0.5],
];

export interface AiffOptions {
  readonly channels?: readonly ArrayLike<number>[];
  readonly kind?: string;
  readonly bits?: number;
  /** Bits the file says it has. */
  readonly stated?: number;
  readonly rate?: Buffer;
  /** Extra chunks before the samples. */
  readonly before?: Buffer;
}

/** A chunk with its name and length, padded. */
export function chunk(id: string, body: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(id, 0, 'latin1');
  head.writeUInt32BE(body.length, 4);
  return Buffer.concat([head, body, Buffer.alloc(body.length % 2)]);
}

/** A file at 44100 Hz where nothing else is said. */
export function aiffBytes(options: AiffOptions = {}): Buffer {
  const { channels = CHANNELS, kind = '', bits = 16, stated = bits, rate = RATE_44100, before } = options;
  const frames = channels[0]?.length ?? 0;
  const common = Buffer.alloc(8);
  common.writeUInt16BE(channels.length, 0);
  common.writeUInt32BE(frames, 2);
  common.writeUInt16BE(stated, 6);
  const name = kind === '' ? [] : [Buffer.from(kind, 'latin1'), Buffer.from('\0\0')];
  const samples = Array.from({ length: frames }, (_, frame) =>
    channels.map((row) => cell(row[frame] ?? 0, kind, bits)),
  );
  const body = [
    Buffer.from(kind === '' ? 'AIFF' : 'AIFC', 'latin1'),
    chunk('COMM', Buffer.concat([common, rate, ...name])),
    before ?? Buffer.alloc(0),
    chunk('SSND', Buffer.concat([Buffer.alloc(8), ...samples.flat()])),
  ];
  return chunk('FORM', Buffer.concat(body));
}

function cell(sample: number, kind: string, bits: number): Buffer {
  const bytes = Buffer.alloc(bits / 8);
  if (kind === 'fl64') bytes.writeDoubleBE(sample);
  else if (kind.toLowerCase() === 'fl32') bytes.writeFloatBE(sample);
  else if (kind === 'sowt') bytes.writeIntLE(sample * 2 ** (bits - 1), 0, bits / 8);
  else bytes.writeIntBE(sample * 2 ** (bits - 1), 0, bits / 8);
  return bytes;
}
