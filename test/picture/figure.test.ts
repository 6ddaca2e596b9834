// Figures as SVG and PNG: sizes, scales, labels and text from outside.
import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Sound } from '../../src/audio/sound.ts';
import { encodeBitmap } from '../../src/picture/bitmap.ts';
import { colourBytes, paletteBytes, THEME } from '../../src/picture/colours.ts';
import { figureSvg } from '../../src/picture/figure.ts';
import { gridOfRows, narrowed, sharedRange } from '../../src/picture/grid.ts';
import { heatmapPanel } from '../../src/picture/heatmap.ts';
import { linePanel } from '../../src/picture/lines.ts';
import { gridBitmap, leftLabels } from '../../src/picture/panel.ts';
import { renderPng } from '../../src/picture/png.ts';
import { frequencyMarks, spectrogramPanel } from '../../src/picture/spectrogram.ts';
import { escapeText } from '../../src/picture/svg.ts';

const AREA = { x: 100, y: 50, width: 1000, height: 300, seconds: 2 };

function tone(seconds: number): Sound {
  const channel = Float32Array.from({ length: 48_000 * seconds }, (_, frame) => 0.5 * Math.sin(frame / 10));
  return { sampleRate: 48_000, channels: [channel] };
}

/** Width, height and the inflated rows of a PNG without filters. */
function readPng(png: Uint8Array) {
  const bytes = Buffer.from(png);
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  const start = bytes.indexOf('IDAT') + 4;
  const length = bytes.readUInt32BE(start - 8);
  return {
    width: bytes.readUInt32BE(16),
    height: bytes.readUInt32BE(20),
    rows: inflateSync(bytes.subarray(start, start + length)),
  };
}

/** The elements of one name in an SVG. */
function tags(svg: string, name: string): string[] {
  return svg.match(new RegExp(`<${name} [^>]*>`, 'g')) ?? [];
}

describe('a bitmap', () => {
  test('is a PNG file with exactly its pixels', () => {
    const rgb = Uint8Array.from({ length: 3 * 3 * 2 }, (_, index) => 13 * index);
    const { width, height, rows } = readPng(encodeBitmap({ width: 3, height: 2, rgb }));
    expect([width, height]).toEqual([3, 2]);
    expect([...rows]).toEqual([0, ...rgb.subarray(0, 9), 0, ...rgb.subarray(9)]);
  });

  test('is taken by the renderer, checksums and all', () => {
    const address = Buffer.from(
      encodeBitmap({ width: 1, height: 1, rgb: Uint8Array.of(200, 100, 50) }),
    ).toString('base64');
    const draw = (data: string) =>
      renderPng(
        `<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><image width="8" height="8" href="data:image/png;base64,${data}"/></svg>`,
      );
    expect(draw(address)).not.toEqual(draw(''));
  });

  test('of a grid runs from the lowest colour to the highest, and shows the ground where there is no number', () => {
    const { rgb } = gridBitmap(gridOfRows([[-5, 0, 1, 7, Number.NaN]]), { low: 0, high: 1 }, 'heat');
    const ramp = paletteBytes('heat');
    const pixel = (index: number) => [...rgb.subarray(3 * index, 3 * index + 3)];
    expect([pixel(0), pixel(1)]).toEqual([[...ramp.subarray(0, 3)], [...ramp.subarray(0, 3)]]);
    expect([pixel(2), pixel(3)]).toEqual([[...ramp.subarray(-3)], [...ramp.subarray(-3)]]);
    expect(pixel(4)).toEqual(colourBytes(THEME.panel));
  });
});

describe('a grid', () => {
  test('is narrowed to means, numbers that are none left out', () => {
    const grid = narrowed(
      gridOfRows([
        [1, 3, Number.NaN, 5],
        [0, 0, 2, 4],
      ]),
      2,
    );
    expect([...grid.values]).toEqual([2, 5, 0, 3]);
    expect(narrowed(grid, 2)).toBe(grid);
  });

  test('shares one range with others; a constant one gets room', () => {
    expect(
      sharedRange([
        [1, Number.NaN],
        [-3, Number.POSITIVE_INFINITY],
      ]),
    ).toEqual({ low: -3, high: 1 });
    expect(sharedRange([[2, 2]])).toEqual({ low: 1.5, high: 2.5 });
    expect(sharedRange([])).toEqual({ low: 0, high: 1 });
  });

  test('of rows of different lengths has gaps at the ends', () => {
    expect([...gridOfRows([[1], [2, 3]]).values]).toEqual([1, Number.NaN, 2, 3]);
  });
});

describe('axes', () => {
  test('frequencies stand in equal steps for equal ratios', () => {
    const marks = frequencyMarks(AREA, 50, 20_000);
    const y = new Map(marks.map((mark) => [mark.words, mark.y]));
    expect(y.get('50 Hz')).toBeCloseTo(350, 9);
    expect(y.get('20 kHz')).toBeCloseTo(50, 9);
    const step = (from: string, to: string) => (y.get(from) ?? 0) - (y.get(to) ?? 0);
    expect(step('100 Hz', '1 kHz')).toBeCloseTo(step('1 kHz', '10 kHz'), 9);
  });

  test('labels that would touch are left out', () => {
    const svg = leftLabels(
      AREA,
      [0, 10, 20, 30, 60].map((y) => ({ y, words: `at ${y}` })),
    );
    expect(svg.match(/at \d+/g)).toEqual(['at 0', 'at 30', 'at 60']);
  });

  test('a panel that is shorter than the figure takes its part of the width', () => {
    const grid = gridOfRows([[0, 1]]);
    const half = heatmapPanel(grid, { title: '', seconds: 1 }).draw(AREA);
    const full = heatmapPanel(grid, { title: '', seconds: 2 }).draw(AREA);
    expect(tags(half, 'image')[0]).toContain('width="500"');
    expect(tags(full, 'image')[0]).toContain('width="1000"');
  });

  test('signed colours have zero in the middle, and the unit stands at the highest number', () => {
    const svg = heatmapPanel(gridOfRows([[-1, 3]]), {
      title: '',
      seconds: 1,
      palette: 'signed',
      unit: 'rms',
    }).draw(AREA);
    const same = heatmapPanel(gridOfRows([[-1, 3]]), {
      title: '',
      seconds: 1,
      palette: 'signed',
      unit: 'rms',
      range: { low: -3, high: 3 },
    }).draw(AREA);
    expect(svg).toBe(same);
    expect(svg).toContain('>3 rms<');
  });
});

describe('lines', () => {
  const options = { title: '', seconds: 2, range: { low: 0, high: 1 } };

  test('go through their numbers and stop at gaps', () => {
    const svg = linePanel([{ name: 'a', values: [0, 1, Number.NaN, 0.5] }], options).draw(AREA);
    expect(tags(svg, 'path')[0]).toContain('d="M225.0 350.0L475.0 50.0M975.0 200.0"');
  });

  test('of more numbers than pixels lose no peak', () => {
    const values = new Float32Array(100_000);
    values[54_321] = 1;
    const svg = linePanel([{ name: 'a', values }], options).draw(AREA);
    const path = tags(svg, 'path')[0] ?? '';
    expect(path).toContain(' 50.0');
    expect(path.length).toBeLessThan(40_000);
  });
});

describe('a figure', () => {
  test('becomes a PNG of its own width or of the width asked for', () => {
    const panels = [
      spectrogramPanel(tone(1), { title: 'before' }),
      linePanel([{ name: 'level', values: [0, 1] }], { title: 'level', seconds: 1 }),
    ];
    const svg = figureSvg({ title: 'a', note: 'b', panels });
    const own = readPng(renderPng(svg));
    const half = readPng(renderPng(svg, 800));
    expect(own.width).toBe(1600);
    expect(own.height).toBeGreaterThan(480);
    expect([half.width, half.height]).toEqual([800, Math.round(own.height / 2)]);
  });

  test('draws two sounds on one scale: the same sound gives the same image', () => {
    const svg = figureSvg({
      title: 'a',
      panels: [spectrogramPanel(tone(1), { title: 'before' }), spectrogramPanel(tone(1), { title: 'after' })],
    });
    const [first, , second] = tags(svg, 'image').map((tag) => tag.replace(/ y="[^"]*"/, ''));
    expect(first).toBe(second);
  });

  test('writes letters from the fonts it brings along', () => {
    const draw = (title: string) => renderPng(figureSvg({ title, panels: [] }));
    expect(draw('pebble')).not.toEqual(draw(''));
    expect(draw('pebble')).not.toEqual(draw('gravel'));
  });

  test('takes any text for a title', () => {
    const title = 'a <b> & "c" \u0000\u0007\ud800 ∿';
    const svg = figureSvg({ title, panels: [heatmapPanel(gridOfRows([]), { title, seconds: 0 })] });
    expect(svg).toContain('a &lt;b&gt; &amp; &quot;c&quot;');
    expect(() => renderPng(svg)).not.toThrow();
    expect(escapeText('\u0000\u0007\ud800\ufffe')).toBe('    ');
  });
});
