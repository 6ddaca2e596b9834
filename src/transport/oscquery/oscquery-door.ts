// The OSCQuery door: HTTP and WebSocket on one port, through which programs find every address, its range and value, hear what
// changes and send OSC. Takes a desk, opens and closes; what is said through it goes to the desk.
import type { IncomingMessage, Server } from 'node:http';
import type { Desk } from '../../control/desk.ts';
import { Told } from '../../control/tree/told.ts';
import { type TreeSource, treeOf } from '../../control/tree.ts';
import { describeError } from '../../errors.ts';
import { type Announcement, announce, type ServicePlace } from '../announce.ts';
import { type Door, urlOf } from '../door.ts';
import { listenNear } from '../listen-near.ts';
import { Broadcast } from './broadcast.ts';
import type { Counts } from './client.ts';
import { hostInfo, type OscPlace } from './host-info.ts';
import { httpServer } from './http-server.ts';
import { type Limits, USUAL_LIMITS } from './limits.ts';
import { Sockets } from './sockets.ts';
import { type Doorway, visitorsGate, whyNot } from './visitors.ts';

export interface OscQueryOptions {
  readonly desk: Desk;
  /** `127.0.0.1` when left out. */
  readonly host?: string;
  /** Where it is taken, one of the next; any when left out. */
  readonly port?: number;
  /** Addresses, host names and origins that may come besides this machine and its own pages; `*` is every address. */
  readonly allow?: readonly string[];
  /** What it is called on the network; `livebend` when left out. */
  readonly name?: string;
  /** True tells by DNS-SD where the doors are, as far as they can be reached. */
  readonly isAnnounced?: boolean;
  /** Where the same addresses are heard by UDP; asked whenever it is told. */
  readonly osc?: () => OscPlace | null;
  /** Where relative file names begin. */
  readonly folder?: string;
  readonly limits?: Partial<Limits>;
  /** Is told what went wrong without anybody waiting for it. */
  readonly onTrouble?: (sentence: string) => void;
}

export class OscQueryDoor implements Door {
  readonly counts: Counts = { messages: 0, broken: 0, refused: 0, dropped: 0 };
  private opened: Opened | null = null;

  constructor(private readonly options: OscQueryOptions) {}

  /** Where it listens: `http://127.0.0.1:7001`; null while it is closed. */
  get url(): string | null {
    if (this.opened === null) return null;
    return urlOf('http', this.opened.doorway);
  }

  /** The port it listens at; null while it is closed. */
  get port(): number | null {
    return this.opened?.doorway.port ?? null;
  }

  /** Clients that are connected. */
  get clients(): number {
    return this.opened?.sockets.clients.size ?? 0;
  }

  /** The names it is found by; empty until they are known to be free. */
  get announced(): readonly string[] {
    return this.opened?.announcement?.names ?? [];
  }

  /** Listens; the first instance is there from then on. Throws `port-unavailable`. */
  async open(): Promise<void> {
    if (this.opened !== null) return;
    const { desk, host = '127.0.0.1', port = 0, allow = [] } = this.options;
    desk.instance();
    const doorway = { host, port, allow, mayEnter: visitorsGate(allow) };
    const sides = this.sides({ desk, told: new Told() }, doorway);
    try {
      doorway.port = await listenNear(sides.server, host, port);
    } catch (error) {
      sides.sockets.close();
      throw error;
    }
    this.opened = this.connect(sides, doorway);
  }

  /** Ends all connections and takes the announcement back. */
  async close(): Promise<void> {
    const { opened } = this;
    this.opened = null;
    if (opened === null) return;
    opened.stopListening();
    opened.broadcast.close();
    opened.sockets.close();
    const ended = new Promise<void>((resolve) => opened.server.close(() => resolve()));
    opened.server.closeAllConnections();
    await ended;
    await (await opened.announcing)?.close();
  }

  /** HTTP and WebSocket, not listening yet; `doorway` is looked at when somebody comes. */
  private sides(source: TreeSource, doorway: Doorway): Sides {
    const { name = USUAL_NAME, osc = () => null, folder } = this.options;
    const { counts } = this;
    const limits = { ...USUAL_LIMITS, ...this.options.limits };
    const whyNotHere = (request: IncomingMessage) => whyNot(visitorOf(request), doorway);
    const server = httpServer({
      limits,
      root: () => treeOf(source),
      hostInfo: () => hostInfo(name, osc()),
      whyNot: whyNotHere,
      onRefused: () => counts.refused++,
    });
    const from = folder === undefined ? {} : { folder };
    const sockets = new Sockets({ source, limits, counts, whyNot: whyNotHere, ...from });
    return { server, sockets, source };
  }

  private connect({ server, sockets, source }: Sides, doorway: Doorway): Opened {
    const broadcast = new Broadcast(source, sockets.clients);
    server.on('upgrade', (request, socket, head) => sockets.upgrade(request, socket, head));
    server.on('error', (error) => this.trouble(error));
    const opened: Opened = {
      server,
      sockets,
      broadcast,
      doorway,
      stopListening: source.desk.listen((event) => broadcast.hear(event)),
      announcement: null,
      announcing: Promise.resolve(null),
    };
    if (this.options.isAnnounced === true) opened.announcing = this.announce(opened);
    return opened;
  }

  /** Names are asked for beside everything else: that takes a second. */
  private async announce(opened: Opened): Promise<Announcement | null> {
    const { name = USUAL_NAME, osc } = this.options;
    const place = osc?.() ?? null;
    const services: ServicePlace[] = [{ type: 'oscjson', protocol: 'tcp', port: opened.doorway.port }];
    if (place !== null) services.push({ type: 'osc', protocol: 'udp', port: place.port });
    try {
      opened.announcement = await announce({ name, host: opened.doorway.host, services });
    } catch (error) {
      this.trouble(error);
    }
    return opened.announcement;
  }

  private trouble(error: unknown): void {
    this.options.onTrouble?.(describeError(error).message);
  }
}

const USUAL_NAME = 'livebend';

interface Sides {
  readonly server: Server;
  readonly sockets: Sockets;
  readonly source: TreeSource;
}

/** What there is while the door is open. */
interface Opened {
  readonly server: Server;
  readonly sockets: Sockets;
  readonly broadcast: Broadcast;
  readonly doorway: Doorway;
  readonly stopListening: () => void;
  announcement: Announcement | null;
  announcing: Promise<Announcement | null>;
}

function visitorOf({ headers, socket }: IncomingMessage) {
  return { host: headers.host, origin: headers.origin, address: socket.remoteAddress ?? '' };
}
