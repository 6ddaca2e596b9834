// What hears the controls of controllers: moves what they are mapped to, and while something is to be learned maps the first one
// that moves. Takes sources and values, makes changes of its instance.
import { describeError } from '../errors.ts';
import type { Instance } from './instance.ts';
import type { InstanceState } from './instance-state.ts';
import { type Knob, knobWords } from './knob.ts';
import { type ControlSource, type Mapping, placeHeard, sourceName, sourceWords } from './mapping.ts';
import { mappedPlace, mappingsOf, touchedBy, withMapped, withMapping } from './mapping-moves.ts';
import type { Sender } from './sender.ts';
import { Takeover } from './takeover.ts';

/** Controls whose last value is remembered, so that one that repeats itself does not count as moving. */
const MOST_HEARD = 500;

export class Learner {
  private wanted: { readonly knob: Knob; readonly sender: Sender } | null = null;
  private readonly last = new Map<string, number>();
  private readonly takeover = new Takeover();
  /** True from a move that was refused as too much until one is made. */
  private isOverrun = false;

  constructor(private readonly instance: Instance) {}

  /** What the next control that moves is mapped to; null where nothing is learned. */
  get learning(): Knob | null {
    return this.wanted?.knob ?? null;
  }

  /** Maps the next control that moves. */
  learn(knob: Knob, sender: Sender): void {
    this.wanted = { knob, sender };
  }

  /** Learns nothing. */
  stop(): void {
    this.wanted = null;
  }

  /** As `Instance.hearControl`. */
  hear(source: ControlSource, value: number, sender: Sender): boolean {
    if (!Number.isFinite(value)) return false;
    const name = sourceName(source);
    const isMoving = this.last.get(name) !== value;
    this.remember(name, value);
    const { wanted } = this;
    if (wanted !== null && isMoving) {
      this.wanted = null;
      this.map({ source, ...wanted.knob }, wanted.sender, name);
    }
    const { state } = this.instance;
    const mappings = mappingsOf(state, name);
    const place = placeHeard(source, value);
    const moving = mappings.filter((mapping) => this.mayMove(state, mapping, name, place));
    if (moving.length > 0) this.move(state, moving, { name, place, sender });
    return mappings.length > 0 || (wanted !== null && isMoving);
  }

  private mayMove(state: InstanceState, mapping: Mapping, name: string, place: number): boolean {
    if (mapping.source.kind !== 'cc') return true;
    return this.takeover.moves(`${name} ${mapping.id} ${mapping.key}`, place, mappedPlace(state, mapping));
  }

  private map(mapping: Mapping, sender: Sender, name: string): void {
    const knob = knobWords(mapping);
    this.instance
      .change((state) => withMapping(state, mapping), {
        text: `learn ${knob.join(' ')} ${name}`,
        sender,
        touches: [],
      })
      .then(() => this.instance.report('learned', ...knob, ...sourceWords(mapping.source)))
      .catch((error) => this.instance.fail('learn', error));
  }

  private move(
    state: InstanceState,
    mappings: readonly Mapping[],
    heard: { readonly name: string; readonly place: number; readonly sender: Sender },
  ): void {
    const { name, place, sender } = heard;
    this.instance
      .change((now) => withMapped(now, mappings, place), {
        text: `${name} ${place}`,
        sender,
        touches: mappings.flatMap((mapping) => touchedBy(state, mapping)),
        gesture: name,
        sets: mappings.map((mapping) => knobWords(mapping).join(' ')).join(', '),
      })
      .then(() => {
        this.isOverrun = false;
      })
      .catch((error) => this.refused(error));
  }

  /** Of many moves that come while too much waits one is told. */
  private refused(error: unknown): void {
    const isOverrun = describeError(error).code === 'overrun';
    if (!isOverrun || !this.isOverrun) this.instance.fail('learn', error);
    this.isOverrun ||= isOverrun;
  }

  private remember(name: string, value: number): void {
    this.last.delete(name);
    this.last.set(name, value);
    if (this.last.size > MOST_HEARD) this.last.delete(this.last.keys().next().value ?? '');
  }
}
