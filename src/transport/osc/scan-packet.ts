// Where the messages of a packet are and when they are due: walks through bundles by their sizes without reading a message, so
// that one that is broken takes no other with it. Gives places, decodes nothing.
import { failure, type LivebendError } from '../../errors.ts';
import { DEEPEST_BUNDLE, LARGEST_PACKET, MOST_MESSAGES } from './limits.ts';

/** One message of a packet. */
export interface Span {
  readonly start: number;
  readonly end: number;
  /** Milliseconds since 1970; null for at once. */
  readonly dueMs: number | null;
}

export interface Scan {
  readonly spans: readonly Span[];
  /** What could not be read, one error for each place. */
  readonly refused: readonly LivebendError[];
}

const BUNDLE_HEAD = [...Buffer.from('#bundle\0')];
const BUNDLE_BYTES = 16;
const SECONDS_TO_1970 = 2_208_988_800;
const WHERE = 'packet';

/** The messages of a packet in their order; never throws. */
export function scanPacket(bytes: Uint8Array): Scan {
  const scan = { spans: [] as Span[], refused: [] as LivebendError[] };
  if (bytes.length > LARGEST_PACKET)
    scan.refused.push(failure('value-range', WHERE, `takes ${LARGEST_PACKET} bytes, got ${bytes.length}`));
  else walk(scan, bytes, { start: 0, end: bytes.length, dueMs: null }, 0);
  return scan;
}

interface Walk {
  readonly spans: Span[];
  readonly refused: LivebendError[];
}

function walk(scan: Walk, bytes: Uint8Array, span: Span, depth: number): void {
  const size = span.end - span.start;
  if (size === 0 || size % 4 !== 0) refuse(scan, `an element has ${size} bytes, no multiple of 4`);
  else if (!isBundle(bytes, span)) scan.spans.push(span);
  else if (depth >= DEEPEST_BUNDLE) refuse(scan, `bundles are more than ${DEEPEST_BUNDLE} deep`);
  else if (size < BUNDLE_BYTES) refuse(scan, 'a bundle has no time tag');
  else walkBundle(scan, bytes, span, depth);
}

function walkBundle(scan: Walk, bytes: Uint8Array, span: Span, depth: number): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const dueMs = timeOf(view, span.start + 8);
  let at = span.start + BUNDLE_BYTES;
  while (at < span.end) {
    const size = at + 4 <= span.end ? view.getInt32(at) : -1;
    const end = at + 4 + size;
    // Behind a size that is wrong nothing can be found any more.
    if (size < 0 || size % 4 !== 0 || end > span.end) {
      refuse(scan, `a bundle has an element of ${size} bytes where ${span.end - at - 4} are left`);
      return;
    }
    if (scan.spans.length >= MOST_MESSAGES) {
      refuse(scan, `has more than ${MOST_MESSAGES} messages`);
      return;
    }
    walk(scan, bytes, { start: at + 4, end, dueMs }, depth + 1);
    at = end;
  }
}

function isBundle(bytes: Uint8Array, { start, end }: Span): boolean {
  return end - start >= 8 && BUNDLE_HEAD.every((code, index) => bytes[start + index] === code);
}

/** An NTP time as milliseconds since 1970; null for the tags that mean at once. */
function timeOf(view: DataView, at: number): number | null {
  const [seconds, fraction] = [view.getUint32(at), view.getUint32(at + 4)];
  if (seconds === 0) return null;
  return (seconds - SECONDS_TO_1970) * 1000 + (fraction * 1000) / 2 ** 32;
}

function refuse(scan: Walk, what: string): void {
  // A packet of nothing but wrong elements is one mistake told a few times.
  if (scan.refused.length < 8) scan.refused.push(failure('syntax', WHERE, what));
}
