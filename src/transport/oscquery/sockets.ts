// The WebSocket side of the OSCQuery door: upgrades that were let in become clients, clients that fall silent are let go. Takes
// sockets and frames, hands them to clients.
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { Client, type ClientOptions } from './client.ts';
import { refuseSocket } from './http-server.ts';

export interface SocketsOptions extends ClientOptions {
  readonly whyNot: (request: IncomingMessage) => string | null;
}

export class Sockets {
  readonly clients = new Set<Client>();
  private readonly server: WebSocketServer;
  private readonly answered = new WeakSet<WebSocket>();
  private readonly heartbeat: NodeJS.Timeout;
  private made = 0;

  constructor(private readonly options: SocketsOptions) {
    const { limits } = options;
    this.server = new WebSocketServer({
      noServer: true,
      maxPayload: limits.mostMessageBytes,
      perMessageDeflate: false,
    });
    this.heartbeat = setInterval(() => this.ping(), limits.silentMs);
    this.heartbeat.unref();
  }

  /** Lets a request for a WebSocket in, or ends it with the reason as a status. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const { counts, limits, whyNot } = this.options;
    const isFull = this.clients.size >= limits.mostClients;
    if (!isFull && whyNot(request) === null) {
      this.server.handleUpgrade(request, socket, head, (opened) =>
        this.open(opened, request.socket.remoteAddress ?? ''),
      );
      return;
    }
    counts.refused++;
    refuseSocket(socket, isFull ? 503 : 403);
  }

  /** Ends all connections. */
  close(): void {
    clearInterval(this.heartbeat);
    for (const socket of this.server.clients) socket.terminate();
    this.clients.clear();
    this.server.close();
  }

  private open(socket: WebSocket, address: string): void {
    const client = new Client(socket, { name: `socket ${++this.made}`, address }, this.options);
    this.clients.add(client);
    this.answered.add(socket);
    socket.on('pong', () => this.answered.add(socket));
    socket.on('message', (data, isBinary) => hear(client, bytesOf(data), isBinary));
    // What is wrong with a connection ends that connection; `close` follows.
    socket.on('error', () => this.options.counts.broken++);
    socket.on('close', () => this.forget(client));
  }

  private forget(client: Client): void {
    this.clients.delete(client);
    this.options.counts.dropped += client.outbox.dropped;
    client.outbox.clear();
  }

  private ping(): void {
    for (const socket of this.server.clients) {
      if (!this.answered.delete(socket)) socket.terminate();
      else socket.ping();
    }
  }
}

function hear(client: Client, bytes: Uint8Array, isBinary: boolean): void {
  if (isBinary) client.hearPacket(bytes);
  else client.hearText(Buffer.from(bytes).toString('utf8'));
}

function bytesOf(data: RawData): Uint8Array {
  if (Array.isArray(data)) return Buffer.concat(data);
  return data instanceof ArrayBuffer ? new Uint8Array(data) : data;
}
