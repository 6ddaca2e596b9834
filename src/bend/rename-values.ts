// Values of a graph under other names, everywhere they are made or read, also inside the bodies of If, Loop and Scan.
// Takes nodes and new names, gives new nodes.
import type { AttributeProto, GraphProto, NodeProto } from '../model/onnx/proto.ts';
import { edited } from '../model/onnx/wire.ts';

/** Nodes with values renamed; names that a body makes itself are its own and stay. */
export function renameValues(nodes: readonly NodeProto[], names: ReadonlyMap<string, string>): NodeProto[] {
  if (names.size === 0) return [...nodes];
  const renamed = (list: readonly string[] | undefined) =>
    (list ?? []).map((name) => names.get(name) ?? name);
  return nodes.map((node) =>
    edited(node, {
      input: renamed(node.input),
      output: renamed(node.output),
      ...(hasBody(node)
        ? { attribute: (node.attribute ?? []).map((each) => renameInBodies(each, names)) }
        : {}),
    }),
  );
}

function hasBody(node: NodeProto): boolean {
  return (node.attribute ?? []).some((each) => each.g || (each.graphs ?? []).length > 0);
}

function renameInBodies(attribute: AttributeProto, names: ReadonlyMap<string, string>): AttributeProto {
  const { g, graphs = [] } = attribute;
  if (!g && graphs.length === 0) return attribute;
  return edited(attribute, {
    ...(g ? { g: renameInBody(g, names) } : {}),
    ...(graphs.length > 0 ? { graphs: graphs.map((body) => renameInBody(body, names)) } : {}),
  });
}

function renameInBody(body: GraphProto, names: ReadonlyMap<string, string>): GraphProto {
  const own = new Set<string>();
  for (const info of body.input ?? []) own.add(info.name ?? '');
  for (const tensor of body.initializer ?? []) own.add(tensor.name ?? '');
  for (const node of body.node ?? []) for (const output of node.output ?? []) own.add(output);
  const outer = new Map([...names].filter(([name]) => !own.has(name)));
  const output = (body.output ?? []).map((info) =>
    edited(info, { name: outer.get(info.name ?? '') ?? info.name ?? '' }),
  );
  return edited(body, { node: renameValues(body.node ?? [], outer), output });
}
