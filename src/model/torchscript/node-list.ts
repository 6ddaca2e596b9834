// The operations of a graph as they are written down, each with a name of its own and the module it belongs to.
import type { AttributeProto, NodeProto } from '../onnx/proto.ts';

const SCOPES_KEY = 'pkg.torch.onnx.name_scopes';
/** How values are called that nobody asks for by name. */
const FRESH = 'value_';

export class NodeList {
  readonly nodes: NodeProto[] = [];
  private readonly taken = new Set<string>();
  private serial = 0;

  /** Writes an operation down. */
  add(
    opType: string,
    input: readonly string[],
    output: readonly string[],
    attribute: readonly AttributeProto[],
    scope: string,
  ): void {
    const name = `node_${this.nodes.length}`;
    const metadataProps = [{ key: SCOPES_KEY, value: scopeText(scope, opType) }];
    this.nodes.push({
      opType,
      name,
      input: [...input],
      output: [...output],
      attribute: [...attribute],
      metadataProps,
    });
  }

  /** Writes an operation with one result down; gives the result's name. */
  added(opType: string, input: readonly string[], attribute: readonly AttributeProto[]): string {
    const output = this.fresh();
    this.add(opType, input, [output], attribute, '');
    return output;
  }

  /** A name for an inner value. */
  fresh(): string {
    return this.free(`${FRESH}${this.serial++}`);
  }

  /** The wanted name, with a number behind it where it is taken; it is taken from then on. */
  free(wanted: string): string {
    let name = wanted;
    for (let number = 1; this.taken.has(name); number++) name = `${wanted}_${number}`;
    this.taken.add(name);
    return name;
  }
}

function scopeText(scope: string, opType: string): string {
  return `['', '${scope}', '${opType}']`;
}
