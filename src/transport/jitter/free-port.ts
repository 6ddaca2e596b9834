// Finds a port that nobody listens on, for a program that shall listen there. It is free when it is found; nothing keeps it free.
import { createServer } from 'node:net';
import { listenNear } from '../listen-near.ts';
import { LOOPBACK } from './connection-events.ts';

/** A TCP port that is free on 127.0.0.1. Throws `port-unavailable`. */
export async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listenNear(server, LOOPBACK, 0);
  await new Promise((resolve) => server.close(resolve));
  return port;
}
