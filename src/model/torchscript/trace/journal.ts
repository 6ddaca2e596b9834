// What changes while one arm of a branch runs, so that it can be taken back and the other arm run from the same world:
// contents of tensors and attributes of objects.
import type { Data } from './data.ts';
import type { ObjectValue, Value } from './value.ts';

/** The part of a tensor's memory that a write changes. */
export interface Writable {
  content: Data;
  isWritten: boolean;
}

export class Journal {
  readonly cells = new Map<Writable, { readonly content: Data; readonly isWritten: boolean }>();
  readonly attributes = new Map<ObjectValue, Map<string, Value | undefined>>();

  /** Lists and dictionaries that were changed; their elements are not taken back. */
  readonly collections = new Set<Value>();

  /** To be called before a cell is written to. */
  cell(cell: Writable): void {
    if (!this.cells.has(cell)) this.cells.set(cell, { content: cell.content, isWritten: cell.isWritten });
  }

  /** To be called before an attribute is set. */
  attribute(object: ObjectValue, name: string): void {
    const known = this.attributes.get(object) ?? new Map<string, Value | undefined>();
    if (!known.has(name)) known.set(name, object.attributes.get(name));
    this.attributes.set(object, known);
  }

  /** Puts everything back; gives what it had become. */
  takeBack(): {
    readonly cells: Map<Writable, Data>;
    readonly attributes: Map<ObjectValue, Map<string, Value>>;
  } {
    const cells = new Map<Writable, Data>();
    for (const [cell, before] of this.cells) {
      cells.set(cell, cell.content);
      cell.content = before.content;
      cell.isWritten = before.isWritten;
    }
    const attributes = new Map<ObjectValue, Map<string, Value>>();
    for (const [object, names] of this.attributes) {
      const after = new Map<string, Value>();
      for (const [name, before] of names) {
        after.set(name, object.attributes.get(name) ?? null);
        if (before === undefined) object.attributes.delete(name);
        else object.attributes.set(name, before);
      }
      attributes.set(object, after);
    }
    return { cells, attributes };
  }
}
