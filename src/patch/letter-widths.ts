// How wide a text is in Arial, the font of Max, estimated from the widths of its letters; reads no font file.

/** Thousandths of the font size, from the space (32) to the tilde (126). */
const WIDTHS = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
  556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278,
  500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469,
  556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
  278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
] as const;
const OTHER = 600;
const BOLD = 1.08;

/** The width of one line in pixels at a font size. */
export function textWidth(words: string, size: number, isBold = false): number {
  let sum = 0;
  for (const sign of words) sum += WIDTHS[(sign.codePointAt(0) ?? 0) - 32] ?? OTHER;
  return (sum * size * (isBold ? BOLD : 1)) / 1000;
}

/** A text broken at spaces into lines no wider than `width` pixels; a longer word has a line of its own. */
export function brokenLines(words: string, size: number, width: number, isBold = false): string[] {
  return words.split('\n').flatMap((paragraph) => brokenParagraph(paragraph, size, width, isBold));
}

function brokenParagraph(paragraph: string, size: number, width: number, isBold: boolean): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && textWidth(longer, size, isBold) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}
