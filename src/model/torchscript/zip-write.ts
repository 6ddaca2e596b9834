// Writes zip files as torch does: entries in the given order, the bytes of stored ones on 64-byte boundaries so that they
// can be mapped into memory, check sums right, the same parts giving the same file.
import { deflateSync, type Zippable, zipSync } from 'fflate';
import { failure } from '../../errors.ts';

const ALIGNMENT = 64;
const LOCAL_HEADER = 30;
const FIELD_HEADER = 4;
/** The extra field torch pads with, `FB`. */
const PADDING_FIELD = 0x4246;
const LARGEST_FILE = 2 ** 32 - 1;
const PACKED_LEVEL = 6;
const TIME = new Date(1980, 0, 1);

export interface ZipPart {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** True to pack it; the bytes of the others are aligned. */
  readonly isPacked: boolean;
}

/** The zip file of these parts, names all different. Throws `file-too-large` beyond 4 GiB. */
export function writeZip(parts: readonly ZipPart[]): Uint8Array<ArrayBuffer> {
  const names = parts.map((part) => Buffer.byteLength(part.name));
  const size = parts.reduce(
    (sum, part, at) => sum + part.bytes.length + 2 * (names[at] ?? 0) + 4 * ALIGNMENT,
    0,
  );
  if (size > LARGEST_FILE)
    throw failure('file-too-large', 'archive', `would have more than ${LARGEST_FILE} bytes`);
  const files: Zippable = {};
  let offset = 0;
  for (const [at, { name, bytes, isPacked }] of parts.entries()) {
    const header = LOCAL_HEADER + (names[at] ?? 0);
    if (isPacked) {
      files[name] = [bytes, { level: PACKED_LEVEL, mtime: TIME }];
      offset += header + deflateSync(bytes, { level: PACKED_LEVEL }).length;
    } else {
      const padding = paddingAt(offset + header + FIELD_HEADER);
      files[name] = [bytes, { level: 0, mtime: TIME, extra: { [PADDING_FIELD]: padding } }];
      offset += header + FIELD_HEADER + padding.length + bytes.length;
    }
  }
  return zipSync(files);
}

/** What fills the place up to the next boundary. */
function paddingAt(offset: number): Uint8Array {
  return new Uint8Array((ALIGNMENT - (offset % ALIGNMENT)) % ALIGNMENT).fill(0x5a);
}
