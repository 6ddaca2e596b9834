// A desk with an OSCQuery door for tests, and the two clients that visit it: node's own HTTP client and a `ws` WebSocket.
import { type IncomingHttpHeaders, request } from 'node:http';
import { afterEach } from 'vitest';
import { WebSocket } from 'ws';
import { OscQueryDoor, type OscQueryOptions } from '../../../src/transport/oscquery/oscquery-door.ts';
import { openDesk, type TestDesk } from '../../control/desk.ts';
import { MODELS } from '../../shared.ts';
import { pause } from '../../until.ts';
import { readMessage, type Told } from '../osc/packets.ts';

export interface Answered {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  /** The JSON; undefined where there is none. */
  // biome-ignore lint/suspicious/noExplicitAny: what comes is looked at by the tests
  readonly json: any;
}

export interface Visit extends TestDesk {
  readonly door: OscQueryDoor;
  readonly port: number;
  readonly get: (path: string, options?: AskOptions) => Promise<Answered>;
  readonly connect: (options?: SocketOptions) => Promise<Ear>;
}

export interface AskOptions {
  readonly headers?: Record<string, string>;
  readonly method?: string;
  readonly body?: string;
}

export interface SocketOptions {
  readonly headers?: Record<string, string>;
}

/** A WebSocket and what it has heard, in order. */
export interface Ear {
  readonly socket: WebSocket;
  readonly heard: Told[];
  readonly notices: { readonly COMMAND: string; readonly DATA: unknown }[];
  readonly command: (COMMAND: string, DATA: unknown) => void;
  /** Waits until what was sent so far is handled and answered: a ping goes behind it. */
  readonly caughtUp: () => Promise<void>;
}

const doors: OscQueryDoor[] = [];
const sockets: WebSocket[] = [];

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.terminate();
  await Promise.all(doors.splice(0).map((door) => door.close()));
});

export async function openDoor(options: Partial<OscQueryOptions> = {}): Promise<Visit> {
  const made = openDesk();
  const door = new OscQueryDoor({ desk: made.desk, folder: MODELS, ...options });
  doors.push(door);
  await door.open();
  const port = door.port ?? 0;
  return {
    ...made,
    door,
    port,
    get: (path, ask = {}) => fetched(port, path, ask),
    connect: (given = {}) => connected(port, given),
  };
}

export function fetched(
  port: number,
  path: string,
  { headers, method, body }: AskOptions,
): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method: method ?? 'GET', headers: headers ?? {} });
    asked.on('error', reject);
    asked.on('response', (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const text = Buffer.concat(parts).toString();
        const json = text === '' ? undefined : JSON.parse(text);
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text, json });
      });
    });
    asked.end(body);
  });
}

/** Connects; rejects with the status where it is refused. */
export async function connected(port: number, { headers = {} }: SocketOptions): Promise<Ear> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/`, { headers });
  sockets.push(socket);
  const heard: Told[] = [];
  const notices: Ear['notices'] = [];
  socket.on('message', (data: Buffer, isBinary: boolean) => {
    if (isBinary) heard.push(readMessage(data));
    else notices.push(JSON.parse(data.toString()));
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
    socket.once('unexpected-response', (_, response) => reject(new Error(String(response.statusCode))));
  });
  const pong = () => new Promise((resolve) => socket.once('pong', resolve).ping());
  return {
    socket,
    heard,
    notices,
    command: (COMMAND, DATA) => socket.send(JSON.stringify({ COMMAND, DATA })),
    // Changes are told ten milliseconds later at most, by a timer of this process; the second ping goes behind that.
    caughtUp: async () => {
      await pong();
      await pause(12);
      await pong();
    },
  };
}
