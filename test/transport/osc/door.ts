// A desk with an OSC door on a free port of the loopback, and clients for it; all of it ends after the test.
import { afterEach } from 'vitest';
import type { Desk } from '../../../src/control/desk.ts';
import { OscDoor, type OscDoorOptions } from '../../../src/transport/osc/osc-door.ts';
import { openDesk, type TestDesk } from '../../control/desk.ts';
import { MODELS } from '../../shared.ts';
import { Client } from './client.ts';

const open: OscDoor[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((door) => door.close()));
});

export interface TestDoor extends TestDesk {
  readonly desk: Desk;
  readonly door: OscDoor;
  readonly port: number;
  readonly client: () => Promise<Client>;
}

export const PEBBLE = `${MODELS}pebble.onnx`;

export async function openDoor(options: Partial<OscDoorOptions> = {}): Promise<TestDoor> {
  const test = openDesk();
  const door = new OscDoor({ desk: test.desk, port: 0, ...options });
  await door.open();
  const port = door.place?.port ?? 0;
  open.push(door);
  return { ...test, door, port, client: () => Client.open(port) };
}
