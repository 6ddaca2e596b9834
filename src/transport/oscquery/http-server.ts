// The HTTP side of the OSCQuery door: a node server with limits that answers what may be asked and refuses the rest with a
// reason. Takes requests, gives JSON; knows no WebSocket.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { type Answering, answerTo } from './answer.ts';
import type { Limits } from './limits.ts';

export interface HttpOptions extends Answering {
  readonly limits: Limits;
  /** The reason why somebody may not ask; null where he may. */
  readonly whyNot: (request: IncomingMessage) => string | null;
  readonly onRefused: () => void;
}

/** Makes the server; it does not listen yet. */
export function httpServer(options: HttpOptions): Server {
  const { limits } = options;
  const server = createServer(
    {
      maxHeaderSize: limits.mostHeaderBytes,
      requestTimeout: limits.requestMs,
      headersTimeout: limits.requestMs,
      connectionsCheckingInterval: Math.ceil(limits.requestMs / 2),
      keepAliveTimeout: limits.requestMs,
    },
    (request, response) => respond(request, response, options),
  );
  server.maxConnections = limits.mostConnections;
  server.timeout = limits.silentMs;
  server.on('clientError', (error, socket) => {
    options.onRefused();
    const status = (error as NodeJS.ErrnoException).code === 'HPE_HEADER_OVERFLOW' ? 431 : 400;
    refuseSocket(socket, status);
  });
  return server;
}

/** Ends a connection that was not let in. */
export function refuseSocket(socket: Duplex, status: number): void {
  socket.on('error', () => socket.destroy());
  if (!socket.writable) socket.destroy();
  else
    socket.end(
      `HTTP/1.1 ${status} ${REASONS[status] ?? ''}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
    );
}

const REASONS: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  403: 'Forbidden',
  431: 'Request Header Fields Too Large',
  503: 'Service Unavailable',
};

function respond(request: IncomingMessage, response: ServerResponse, options: HttpOptions): void {
  request.on('error', () => response.destroy());
  response.on('error', () => response.destroy());
  request.resume();
  const reason = options.whyNot(request);
  if (reason !== null) refuse(response, 403, reason, options);
  else if ((request.url ?? '').length > options.limits.longestUrl)
    refuse(response, 414, 'the URL is too long', options);
  else welcome(request, response, options);
}

function welcome(request: IncomingMessage, response: ServerResponse, options: HttpOptions): void {
  const { origin } = request.headers;
  if (origin !== undefined) {
    response.setHeader('Access-Control-Allow-Origin', origin);
    response.setHeader('Vary', 'Origin');
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    refuse(response, 405, 'only GET and HEAD are answered', options);
    return;
  }
  const { status, body } = answerTo(request.url ?? '/', options);
  send(response, status, body);
}

function refuse(response: ServerResponse, status: number, reason: string, { onRefused }: HttpOptions): void {
  onRefused();
  response.setHeader('Connection', 'close');
  send(response, status, { ERROR: reason });
}

function send(response: ServerResponse, status: number, body: unknown): void {
  const text = body === null ? '' : JSON.stringify(body);
  response.writeHead(status, {
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'same-origin',
    ...(body === null
      ? {}
      : { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) }),
  });
  response.end(text);
}
