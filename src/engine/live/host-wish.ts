// What the host wants of the streams of a deck: makes ready what they need, which takes a while, and lets them begin where nothing
// has changed meanwhile.
import type { Deck } from './deck.ts';
import { isSameForm, type ModelForm } from './geometry.ts';
import { type Host, isSameHost } from './host.ts';
import { closeBridge } from './rated-stream.ts';
import { type Opening, openingFor } from './stream-door.ts';

export interface HostWishOptions {
  readonly deck: Deck;
  /** Frames in which a block may be computed; null leaves it to vector and block. */
  readonly spareFrames: number | null;
  /** Told before another stream begins. */
  readonly onChange: (host: Host) => void;
}

export class HostWish {
  /** The deck has it when what it needs is ready. */
  private wanted: Host;

  constructor(private readonly options: HostWishOptions) {
    this.wanted = options.deck.opening.host;
  }

  /** As `LiveEngine.dsp`. Of changes that overtake each other the last one counts. */
  async change(host: Partial<Host>): Promise<void> {
    const wanted = { ...this.wanted, ...host };
    if (isSameHost(wanted, this.wanted)) return;
    this.wanted = wanted;
    try {
      await this.reshape(wanted);
    } catch (error) {
      if (this.wanted === wanted) this.wanted = this.options.deck.opening.host;
      throw error;
    }
  }

  /** What a structure of some form needs; null where it goes on in the stream there is. */
  async openingFor(form: ModelForm): Promise<Opening | null> {
    const { deck } = this.options;
    for (;;) {
      const { opening: now } = deck;
      if (isSameForm(form, now.form)) return null;
      const opening = await this.opening(now.host, form);
      if (deck.opening === now) return opening;
      closeBridge(opening.bridge);
    }
  }

  private async reshape(host: Host): Promise<void> {
    const { deck, onChange } = this.options;
    for (;;) {
      const { form } = deck;
      const opening = await this.opening(host, form);
      const isWanted = this.wanted === host;
      if (isWanted && isSameForm(deck.form, form)) {
        onChange(host);
        deck.reshape(opening);
        return;
      }
      closeBridge(opening.bridge);
      if (!isWanted) return;
    }
  }

  private opening(host: Host, form: ModelForm): Promise<Opening> {
    return openingFor(host, form, this.options.spareFrames);
  }
}
