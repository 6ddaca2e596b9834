// Pages for people who come from other programs: what they know, and the words for it here.
import type { Sheet } from '../sheet.ts';
import { drawHead, type Page } from './help-file.ts';

type Row = readonly [string, string];

const FROM_NN: readonly Row[] = [
  ['nn~ model forward 2048', 'livebend~ model forward 2048'],
  ['mcs.nn~, latents one by one', 'livebend.encode~ and livebend.decode~, latents on one mc cord'],
  ['enable 0/1, method, reload, dump', 'the same words'],
  ['gpu 1', 'provider auto (or gpu 1); livebend measures what is fastest'],
  ['bufsize', 'block (or bufsize)'],
  ['get_x / set_x of the model', 'get x, set x value'],
  ['a signal added to a latent', 'bend lift bias latent amount 0.5 units 2'],
  ['one thread, sound stops while it loads', 'the old model plays until the new one is ready'],
  ['TorchScript .ts files', 'the same files; ONNX too. Nothing else has to be installed'],
];

const FROM_TORCHBEND: readonly Row[] = [
  ['BendedModule(model); bended.bend(Scale(2.), "decoder.net.3")', 'bend a scale decoder.net.3 amount 2'],
  ['regular expressions as targets', 're:decoder\\.net\\.\\d+ (or globs: decoder.net.[0-3])'],
  ['decoder_net_3, names of torch.fx', 'understood; listed as decoder.net.3'],
  ['Mask, OrderedMask, Threshold, Normal', 'mask, ordered-mask, threshold, noise'],
  ['BendingParameter, its range', 'macro glow map warm amount 0 2; every value is a parameter'],
  ['bended.print_weights(), print_activations()', 'weights, activations, graph (or livebend.targets)'],
  [
    'bend_input, from activations of another sound',
    'capture name start target; bend x from-capture target captures name',
  ],
  ['write to TorchScript, play in nn~', 'it plays as you bend; export model.onnx or model.ts when done'],
  ['a call for each block, no state', 'blocks run on without seams, as in nn~'],
];

export const READING_PAGES: readonly Page[] = [
  {
    tab: 'from nn~',
    draw: (p) => drawTable(p, 'from nn~', 'What you know from nn~, and the words for it here.', FROM_NN),
  },
  {
    tab: 'from torchbend',
    draw: (p) =>
      drawTable(
        p,
        'from torchbend',
        'What you know from torchbend, and the words for it here.',
        FROM_TORCHBEND,
      ),
  },
];

function drawTable(p: Sheet, title: string, text: string, rows: readonly Row[]): void {
  drawHead(p, title, text);
  rows.forEach(([known, here], index) => {
    const y = 8 + 3 * index;
    p.comment(known, 1, y, { width: 27 });
    p.comment(here, 31, y, { width: 32, bold: true });
  });
}
