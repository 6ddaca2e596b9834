// The text of an SVG in, the bytes of a PNG file out. Letters come from the DejaVu fonts of a package, so a picture
// looks the same on every machine.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';

const FONTS = [
  'DejaVuSans.ttf',
  'DejaVuSans-Bold.ttf',
  'DejaVuSansCondensed.ttf',
  'DejaVuSansCondensed-Bold.ttf',
];

/** Renders an SVG at its own size, or `widthPx` wide. */
export function renderPng(svg: string, widthPx?: number): Uint8Array {
  const folder = join(
    dirname(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/package.json')),
    'ttf',
  );
  const image = new Resvg(svg, {
    font: {
      loadSystemFonts: false,
      fontFiles: FONTS.map((name) => join(folder, name)),
      defaultFontFamily: 'DejaVu Sans',
      sansSerifFamily: 'DejaVu Sans',
    },
    fitTo: widthPx === undefined ? { mode: 'original' } : { mode: 'width', value: widthPx },
  });
  return image.render().asPng();
}
