// What happens in a server as lines for whoever reads along. Values that move are left out: a fader gets no line for each move.
import type { ControlEvent } from '../../control/events.ts';
import type { Reply } from '../../control/reply.ts';

/** The line of an event; null for what is not printed. */
export function eventLine(event: ControlEvent): string | null {
  const { kind, instance } = event;
  if (kind === 'info') return [instance, 'info', event.name, ...event.atoms].join(' ');
  if (kind === 'error') return [instance, 'error', event.verb, event.code, event.message].join(' ');
  if (kind === 'value' || kind === 'watch') return null;
  return [instance, kind, ...event.path].join(' ');
}

/** The line of a reply. */
export function replyLine(instance: string, reply: Reply): string {
  if (reply.kind === 'line') return [instance, reply.selector, ...reply.atoms].join(' ');
  if (reply.kind === 'data') return [instance, reply.selector, JSON.stringify(reply.data)].join(' ');
  return [instance, 'error', reply.verb, reply.code, reply.message].join(' ');
}

/** Bytes nobody has read yet beyond which lines are left out. */
const MOST_UNREAD = 2 ** 20;

/** Prints a line, unless nobody reads them. */
export function printLine(line: string): void {
  const { stdout } = process;
  if (stdout.writableLength < MOST_UNREAD) stdout.write(`${line.replaceAll('\n', ' ')}\n`);
}
