// A UDP socket that is bound and guarded: takes packets of whoever may send them, sends without ever waiting or growing.
// Knows nothing of OSC.
import { createSocket, type RemoteInfo, type Socket } from 'node:dgram';
import { isIPv6 } from 'node:net';
import { failure } from '../../errors.ts';
import { MOST_UNSENT } from './limits.ts';

/** Where packets come from and go to. */
export interface Address {
  readonly address: string;
  readonly port: number;
}

export interface SocketOptions {
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  readonly onPacket: (packet: Uint8Array, from: RemoteInfo) => void;
}

/** What the system is asked to keep while the door is busy. */
const RECEIVE_BYTES = 4 * 2 ** 20;
/** Ports that are tried where the wanted one is taken. */
const PORTS_TRIED = 32;

export class OscSocket {
  unsent = 0;

  private constructor(private readonly socket: Socket) {}

  /** Binds the port, or the next one that is free. Throws `port-unavailable` where the address cannot be bound. */
  static async open(options: SocketOptions): Promise<OscSocket> {
    for (let offset = 0; ; offset++) {
      const isLast = offset === PORTS_TRIED || options.port + offset > 65_535;
      const port = isLast ? 0 : options.port + offset;
      const socket = await bind(options, port);
      if (socket !== null) return new OscSocket(socket);
      if (isLast) throw failure('port-unavailable', `port ${options.port}`, 'no port is free');
    }
  }

  get port(): number {
    return this.socket.address().port;
  }

  /** Sends a packet; counts it as unsent where the system does not take it. */
  send(packet: Uint8Array, { address, port }: Address): void {
    if (this.socket.getSendQueueSize() > MOST_UNSENT) {
      this.unsent++;
      return;
    }
    this.socket.send(packet, port, address, (error) => {
      if (error !== null) this.unsent++;
    });
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.socket.close(() => resolve()));
  }
}

/** A bound socket; null where the port is taken. */
function bind({ host, onPacket }: SocketOptions, port: number): Promise<Socket | null> {
  const socket = createSocket({ type: isIPv6(host) ? 'udp6' : 'udp4', recvBufferSize: RECEIVE_BYTES });
  return new Promise((resolve, reject) => {
    socket.once('error', (cause: NodeJS.ErrnoException) => {
      socket.close();
      if (cause.code === 'EADDRINUSE') resolve(null);
      else
        reject(
          failure('port-unavailable', `${host}:${port}`, `cannot be listened to: ${cause.message}`, {
            cause,
          }),
        );
    });
    socket.bind({ address: host, port, exclusive: true }, () => {
      socket.removeAllListeners('error');
      // What goes wrong with one packet says nothing about the next.
      socket.on('error', () => null);
      socket.on('message', onPacket);
      resolve(socket);
    });
  });
}
