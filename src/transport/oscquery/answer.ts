// The answer to one HTTP request: what the OSCQuery proposal says for a path and the attributes that are asked for. Knows no socket.
import { nodeAt, type TreeNode } from '../../control/tree/tree-node.ts';
import {
  ATTRIBUTES,
  type AttributeName,
  attributesJson,
  isReadable,
  type NodeJson,
  nodeJson,
} from './node-json.ts';

export interface Answer {
  readonly status: 200 | 204 | 400 | 404;
  readonly body: NodeJson | null;
}

export interface Answering {
  readonly root: () => TreeNode;
  readonly hostInfo: () => NodeJson;
}

const EMPTY: Answer = { status: 204, body: null };
const MOST_ASKED = 32;

/** Answers a URL, path and query: `/livebend/1/wet?VALUE`. */
export function answerTo(url: string, { root, hostInfo }: Answering): Answer {
  const { path, asked } = partsOf(url);
  if (asked.includes('HOST_INFO')) return { status: 200, body: hostInfo() };
  if (path === null) return refused(400, 'the path cannot be read');
  const unknown = asked.find((name) => !isKnown(name));
  if (unknown !== undefined) return refused(400, `no attribute is called ${unknown.slice(0, 40)}`);
  const node = nodeAt(root(), path);
  if (node === null) return refused(404, `nothing is at /${path.join('/').slice(0, 200)}`);
  return answerOf(node, asked);
}

/** A refusal that says why. */
export function refused(status: 400 | 404, reason: string): Answer {
  return { status, body: { ERROR: reason } };
}

function answerOf(node: TreeNode, asked: readonly string[]): Answer {
  if (asked.length === 0) return { status: 200, body: nodeJson(node) };
  if (asked.includes('HTML') || (asked.includes('VALUE') && !isReadable(node))) return EMPTY;
  return { status: 200, body: attributesJson(node, asked.filter(isAttribute)) };
}

function isAttribute(name: string): name is AttributeName {
  return (ATTRIBUTES as readonly string[]).includes(name);
}

/** HTML is known to the proposal and not offered. */
function isKnown(name: string): boolean {
  return isAttribute(name) || name === 'HTML';
}

interface UrlParts {
  /** Null where it cannot be read. */
  readonly path: readonly string[] | null;
  readonly asked: readonly string[];
}

function partsOf(url: string): UrlParts {
  const [whole = ''] = url.split('#');
  const at = whole.indexOf('?');
  const query = at < 0 ? '' : whole.slice(at + 1);
  const names = query.split('&').map((part) => part.split('=')[0] ?? '');
  const asked = names.filter((name) => name !== '').slice(0, MOST_ASKED);
  return { path: pathOf(at < 0 ? whole : whole.slice(0, at)), asked };
}

function pathOf(text: string): readonly string[] | null {
  try {
    const parts = decodeURIComponent(text).replace(/\/$/, '').split('/');
    return parts.shift() === '' ? parts : null;
  } catch {
    return null;
  }
}
