// A process of its own that sends OSC packets as it is told to over its channel, and tells when it sent what.
import { createSocket } from 'node:dgram';
import { oscPacket } from '../fuzz/osc-packets.ts';
import { message } from '../transport/osc/packets.ts';
import type { SenderOrder, SenderReport } from './osc-orders.ts';

const ADDRESS = '/livebend/1/bend/warm/amount';
/** Packets on their way that the system keeps without losing one. */
const WINDOW = 60;
/** How long is waited for packets that were sent. */
const PATIENCE_MS = 500;

const socket = createSocket('udp4');
let taken = 0;
let lost = 0;

process.on('message', (order: SenderOrder) => {
  if (order.kind === 'taken') taken = order.packets;
  else if (order.kind === 'fuzz') void fuzz(order);
  else if (order.kind === 'rate') void steady(order);
  else if (order.kind === 'moves') void moves(order);
  else process.exit(0);
});

/** As fast as they are taken. */
async function fuzz({ port, seed, packets }: Extract<SenderOrder, { kind: 'fuzz' }>): Promise<void> {
  [taken, lost] = [0, 0];
  for (let number = 0; number < packets; number++) {
    await room(number);
    socket.send(oscPacket(seed, number), port, '127.0.0.1');
    if (number % 50 === 49) await sent();
  }
  await sent();
  report({ kind: 'sent', packets });
}

/** Waits until a packet may be on its way; what does not come for a while is lost. */
async function room(number: number): Promise<void> {
  for (let turn = 0; number - lost - taken >= WINDOW; turn++) {
    if (turn > PATIENCE_MS) lost = number - taken;
    await pause(1);
  }
}

/** So many a second, each moving the value. */
async function steady({ port, perSecond, seconds }: Extract<SenderOrder, { kind: 'rate' }>): Promise<void> {
  const packets = perSecond * seconds;
  const began = performance.now();
  for (let number = 0; number < packets; ) {
    const due = Math.min(packets, ((performance.now() - began) * perSecond) / 1000);
    for (; number < due; number++)
      socket.send(message(ADDRESS, ['f', amountOf(number, packets)]), port, '127.0.0.1');
    await sent();
    await pause(1);
  }
  report({ kind: 'sent', packets });
}

/** One now and then, with the time each was sent. */
async function moves({ port, count }: Extract<SenderOrder, { kind: 'moves' }>): Promise<void> {
  for (let number = 0; number < count; number++) {
    await pause(120 + 100 * Math.random());
    const packet = message(ADDRESS, ['f', number % 2 === 0 ? 0.5 : 1]);
    const timeMs = nowMs();
    socket.send(packet, port, '127.0.0.1');
    report({ kind: 'moved', timeMs });
  }
  await pause(500);
  report({ kind: 'sent', packets: count });
}

/** The last one is 1.5, whatever came before. */
function amountOf(number: number, packets: number): number {
  return number === packets - 1 ? 1.5 : 0.5 + (number % 1000) / 2000;
}

/** Until the system has what was sent. */
async function sent(): Promise<void> {
  while (socket.getSendQueueCount() > 0) await pause(0);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => (ms === 0 ? setImmediate(resolve) : setTimeout(resolve, ms)));
}

function report(what: SenderReport): void {
  process.send?.(what);
}

/** Milliseconds of the clock that all processes of a machine share. */
function nowMs(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}
