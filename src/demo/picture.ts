// The picture of the demo: the sound before, through the model unbent and bent, two activations and the amounts of the
// bends, all over one axis of time.

import type { Sound } from '../audio/sound.ts';
import { soundSeconds } from '../audio/sound.ts';
import type { Plan } from '../bend/bend.ts';
import { laneValue, type Score, scoreLanes } from '../engine/score.ts';
import { figureSvg } from '../picture/figure.ts';
import { gridOfRows } from '../picture/grid.ts';
import { heatmapPanel } from '../picture/heatmap.ts';
import { linePanel } from '../picture/lines.ts';
import { renderPng } from '../picture/png.ts';
import { spectrogramPanel } from '../picture/spectrogram.ts';

export interface DemoPicture {
  readonly before: Sound;
  readonly unbent: Sound;
  readonly bent: Sound;
  /** Numbers for each channel over time. */
  readonly latents: readonly Float32Array[];
  readonly levels: readonly Float32Array[];
  readonly plan: Plan;
  readonly score: Score;
}

const LINE_POINTS = 800;
const SPECTRUM = { heightPx: 210, lowHz: 60, highHz: 16_000, floorDb: -85, topDb: -20 };

/** The bytes of the PNG. */
export function demoPicture(demo: DemoPicture): Uint8Array {
  const seconds = soundSeconds(demo.before);
  const svg = figureSvg({
    title: 'livebend: a neural network bent while it plays',
    note: 'models/pebble.onnx plays media/strings.wav; four bends come and go, one after the other',
    panels: [
      spectrogramPanel(demo.before, { ...SPECTRUM, title: 'the sound itself' }),
      spectrogramPanel(demo.unbent, { ...SPECTRUM, title: 'through the model, unbent' }),
      spectrogramPanel(demo.bent, { ...SPECTRUM, title: 'through the model, bent' }),
      linePanel(amounts(demo.plan, demo.score, seconds), {
        title: 'how much of each bend, from none to the most of the piece',
        seconds,
        heightPx: 150,
        range: { low: 0, high: 1 },
      }),
      heatmapPanel(gridOfRows(demo.latents), {
        title: 'activation latent: how far its 16 channels are from rest; turn mixes them up',
        seconds,
        heightPx: 220,
        palette: 'heat',
        range: { low: 0, high: 1.5 },
      }),
      heatmapPanel(gridOfRows(demo.levels), {
        title: 'activation decoder.ups.1: level of its 40 channels; holes closes and opens them',
        seconds,
        heightPx: 260,
        palette: 'green',
        range: { low: -40, high: 10 },
        unit: 'dB',
      }),
    ],
  });
  return renderPng(svg);
}

/** Each value of the score as a part of its way from where it begins to the farthest it goes. */
function amounts(plan: Plan, score: Score, seconds: number) {
  return scoreLanes(plan, score).map((lane) => {
    const rest = Number(lane.first);
    const farthest = Math.max(...lane.events.map(({ value }) => Math.abs(Number(value) - rest)));
    const values = Array.from({ length: LINE_POINTS }, (_, point) => {
      const value = Number(laneValue(lane, ((point + 0.5) * seconds) / LINE_POINTS));
      return Math.abs(value - rest) / farthest;
    });
    return { name: `${lane.id} ${lane.key}`, values };
  });
}
