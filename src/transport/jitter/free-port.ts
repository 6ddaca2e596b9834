// Finds a port that nobody listens on, for a program that shall listen there. It is free when it is found; nothing keeps it free.
import { createServer } from 'node:net';
import { failure } from '../../errors.ts';
import { LOOPBACK } from './connection-events.ts';

/** A TCP port that is free on 127.0.0.1. Throws `port-unavailable`. */
export function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once('error', (cause) =>
      reject(failure('port-unavailable', LOOPBACK, 'no port is free for jit.net.recv', { cause })),
    );
    server.listen(0, LOOPBACK, () => {
      const address = server.address();
      const port = address === null || typeof address === 'string' ? 0 : address.port;
      server.close(() => resolve(port));
    });
  });
}
