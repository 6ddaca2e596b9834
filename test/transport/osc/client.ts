// A UDP client for tests that reads what it is told by hand, without the library of the door.
import { createSocket, type Socket } from 'node:dgram';
import { afterEach } from 'vitest';
import { pause } from '../../until.ts';
import { type Argument, message, readMessage, type Told } from './packets.ts';

const open: Client[] = [];

afterEach(() => {
  for (const client of open.splice(0)) client.close();
});

export class Client {
  readonly told: Told[] = [];
  private onTold: (told: Told, bytes: Buffer) => void = () => null;

  private constructor(
    private readonly socket: Socket,
    private readonly door: number,
  ) {
    socket.on('message', (bytes) => {
      const told = readMessage(bytes);
      this.told.push(told);
      this.onTold(told, bytes);
    });
  }

  static async open(door: number): Promise<Client> {
    const socket = createSocket('udp4');
    await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
    const client = new Client(socket, door);
    open.push(client);
    return client;
  }

  get port(): number {
    return this.socket.address().port;
  }

  send(address: string, ...args: Argument[]): void {
    this.sendBytes(message(address, ...args));
  }

  sendBytes(bytes: Uint8Array): void {
    this.socket.send(bytes, this.door, '127.0.0.1');
  }

  /** Sends back whatever it is told, as simple controllers do. */
  mirror(): void {
    this.onTold = (_, bytes) => this.sendBytes(bytes);
  }

  /** Waits until an address was told, and gives what was told last. */
  async hear(address: string, test: (told: Told) => boolean = () => true): Promise<Told> {
    for (let turn = 0; turn < 2000; turn++) {
      const heard = this.told.filter((told) => told.address === address && test(told)).at(-1);
      if (heard !== undefined) return heard;
      await pause(5);
    }
    throw new Error(`${address} was not told; told were ${this.told.map((told) => told.address).join(' ')}`);
  }

  close(): void {
    this.socket.close();
  }
}
