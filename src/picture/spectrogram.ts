// A sound as a panel: frequency upward in octaves, time to the right, level as colour on a fixed scale of decibels, so
// that two panels can be compared.
import { monoMix, type Sound, soundSeconds } from '../audio/sound.ts';
import { type Area, colourBar, edge, gridImage, ground, leftLabels, type Mark, type Panel } from './panel.ts';
import { logSpectrum } from './spectrum.ts';

export interface SpectrogramOptions {
  readonly title: string;
  readonly heightPx?: number;
  readonly lowHz?: number;
  /** At most half the sample rate. */
  readonly highHz?: number;
  readonly floorDb?: number;
  readonly topDb?: number;
}

const COLUMNS = 1200;
const TRANSFORM = 4096;

/** The panel of all channels of a sound mixed. */
export function spectrogramPanel(sound: Sound, options: SpectrogramOptions): Panel {
  const { title, heightPx = 300, lowHz = 40, floorDb = -90, topDb = 0 } = options;
  const highHz = Math.min(options.highHz ?? 20_000, sound.sampleRate / 2);
  const seconds = soundSeconds(sound);
  const range = { low: floorDb, high: topDb };
  const place = { rows: heightPx, columns: COLUMNS, lowHz, highHz, size: TRANSFORM };
  const grid = logSpectrum(monoMix(sound), sound.sampleRate, place);
  const draw = (area: Area) =>
    ground(area) +
    gridImage(area, grid, seconds, range, 'heat') +
    edge(area) +
    leftLabels(area, frequencyMarks(area, lowHz, highHz)) +
    colourBar(area, range, 'heat', 'dB');
  return { title, heightPx, seconds, draw };
}

/** The frequencies 1, 2 and 5 of every decade between two, with their heights. */
export function frequencyMarks({ y, height }: Area, lowHz: number, highHz: number): Mark[] {
  const marks: Mark[] = [];
  for (let decade = 1; decade <= highHz; decade *= 10) {
    for (const rateHz of [decade, 2 * decade, 5 * decade]) {
      if (rateHz < lowHz || rateHz > highHz) continue;
      marks.push({
        y: y + height * (1 - Math.log(rateHz / lowHz) / Math.log(highHz / lowHz)),
        words: frequency(rateHz),
      });
    }
  }
  return marks;
}

function frequency(rateHz: number): string {
  return rateHz >= 1000 ? `${rateHz / 1000} kHz` : `${rateHz} Hz`;
}
