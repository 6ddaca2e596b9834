// Convolutions, plain and transposed, padding, pooling and resampling along axes. Lengths are worked out for every block.
import { failure } from '../../../errors.ts';
import { type Data, shapeText, singleNumber } from '../trace/data.ts';
import { expanded, squeezed, unsqueezed } from '../trace/moves.ts';
import { integerAttribute, integersAttribute, textAttribute } from '../trace/node-attributes.ts';
import type { Recorder } from '../trace/recorder.ts';
import { addSizes, divideSizes, isSameSize, multiplySizes, type Size, subtractSizes } from '../trace/size.ts';
import { tensorOf } from '../trace/tensor.ts';
import {
  type Arguments,
  boolArgument,
  dataArgument,
  intArgument,
  intsArgument,
  isGiven,
  type Operation,
  type OperationTable,
  operandOf,
  operation,
  optionalData,
  sizesArgument,
  tensorOperation,
  textArgument,
} from './operation.ts';

interface Settings {
  readonly stride: readonly number[];
  readonly padding: readonly number[];
  readonly dilation: readonly number[];
  readonly outputPadding: readonly number[];
  readonly groups: number;
  /** `same` padding keeps the length. */
  readonly keepsLength: boolean;
}

function convolution(rank: number, isTransposed: boolean): Operation {
  const parameters = isTransposed
    ? 'input weight bias stride padding output_padding groups dilation'
    : 'input weight bias stride padding dilation groups';
  return operation(parameters, ({ recorder: r }, given) => {
    const settings = readSettings(given, rank);
    const input = dataArgument(r, given, 'input');
    const weight = dataArgument(r, given, 'weight');
    const bias = optionalData(r, given, 'bias');
    return tensorOf(
      withBatch(r, input, rank, (data) => convolved(r, { data, weight, bias }, settings, isTransposed)),
    );
  });
}

/** The general form, as exported by older torch and by `torch.jit.trace`. */
const GENERAL = operation(
  'input weight bias stride padding dilation transposed output_padding groups benchmark deterministic cudnn_enabled allow_tf32',
  ({ recorder: r }, given) => {
    const weight = dataArgument(r, given, 'weight');
    const rank = weight.shape.length - 2;
    const operands = { data: dataArgument(r, given, 'input'), weight, bias: optionalData(r, given, 'bias') };
    return tensorOf(convolved(r, operands, readSettings(given, rank), boolArgument(given, 'transposed')));
  },
);

function readSettings(given: Arguments, rank: number): Settings {
  const list = (name: string, otherwise: number) => {
    const values = intsArgument(given, name, [otherwise]);
    return Array.from({ length: rank }, (_, axis) => values[axis] ?? values[0] ?? otherwise);
  };
  const word = given.get('padding');
  const keepsLength = word === 'same';
  return {
    stride: list('stride', 1),
    padding: typeof word === 'string' ? list('none', 0) : list('padding', 0),
    dilation: list('dilation', 1),
    outputPadding: list('output_padding', 0),
    groups: intArgument(given, 'groups', 1),
    keepsLength,
  };
}

/** An input without a batch axis gets one for the time being. */
function withBatch(r: Recorder, input: Data, rank: number, act: (data: Data) => Data): Data {
  if (input.shape.length !== rank + 1) return act(input);
  return squeezed(r, act(unsqueezed(r, input, 0)), [0]);
}

interface Operands {
  readonly data: Data;
  readonly weight: Data;
  readonly bias: Data | null;
}

function convolved(
  r: Recorder,
  { data, weight, bias }: Operands,
  settings: Settings,
  isTransposed: boolean,
): Data {
  const kernel = weight.shape.slice(2).map(Number);
  checkChannels(data, weight, settings, isTransposed);
  const pads = padsOf(settings, kernel);
  const spatial = data.shape.slice(2).map((size, axis) => {
    const [stride, dilation, reach] = [
      settings.stride[axis] ?? 1,
      settings.dilation[axis] ?? 1,
      kernel[axis] ?? 1,
    ];
    const padding = (pads[axis] ?? 0) + (pads[axis + kernel.length] ?? 0);
    const extent = dilation * (reach - 1) + 1;
    if (!isTransposed) return addSizes(divideSizes(addSizes(size, padding - extent), stride), 1);
    const spread = multiplySizes(subtractSizes(size, 1), stride);
    return addSizes(spread, extent - padding + (settings.outputPadding[axis] ?? 0));
  });
  const channels = isTransposed
    ? multiplySizes(weight.shape[1] ?? 1, settings.groups)
    : (weight.shape[0] ?? 1);
  const attributes = [
    integersAttribute('kernel_shape', kernel),
    integersAttribute('strides', settings.stride),
    integersAttribute('pads', pads),
    integersAttribute('dilations', settings.dilation),
    integerAttribute('group', settings.groups),
    ...(isTransposed && settings.outputPadding.some((size) => size > 0)
      ? [integersAttribute('output_padding', settings.outputPadding)]
      : []),
  ];
  const form = { type: data.type, shape: [data.shape[0] ?? 1, channels, ...spatial] };
  const inputs = bias === null ? [data, weight] : [data, weight, bias];
  return r.node(isTransposed ? 'ConvTranspose' : 'Conv', inputs, form, attributes);
}

/** What is added before every axis, then what is added behind. */
function padsOf(settings: Settings, kernel: readonly number[]): number[] {
  if (!settings.keepsLength) return [...settings.padding, ...settings.padding];
  const total = kernel.map((reach, axis) => (settings.dilation[axis] ?? 1) * (reach - 1));
  return [...total.map((each) => Math.floor(each / 2)), ...total.map((each) => each - Math.floor(each / 2))];
}

function checkChannels(data: Data, weight: Data, { groups }: Settings, isTransposed: boolean): void {
  const wanted = isTransposed ? weight.shape[0] : multiplySizes(weight.shape[1] ?? 1, groups);
  if (data.shape.length === weight.shape.length && isSameSize(data.shape[1] ?? 1, wanted ?? 1)) return;
  const what = `an input of ${shapeText(data.shape)} does not fit a kernel of ${shapeText(weight.shape)}`;
  throw failure('model-broken', 'conv', what);
}

const MODES: Readonly<Record<string, string>> = {
  constant: 'constant',
  reflect: 'reflect',
  replicate: 'edge',
  circular: 'wrap',
};

const PAD = operation('input pad mode value', ({ recorder: r }, given) => {
  const data = dataArgument(r, given, 'input');
  const mode = MODES[textArgument(given, 'mode', 'constant')];
  if (mode === undefined)
    throw failure('model-unsupported', 'pad', `in the mode ${String(given.get('mode'))}`);
  return tensorOf(padded(r, data, sizesArgument(given, 'pad'), mode, given));
});

/** `pad` lists before and behind, the last axis first. */
function padded(r: Recorder, data: Data, pad: readonly Size[], mode: string, given: Arguments): Data {
  const rank = data.shape.length;
  const before: Size[] = data.shape.map(() => 0);
  const behind: Size[] = data.shape.map(() => 0);
  for (let index = 0; index * 2 < pad.length; index++) {
    before[rank - 1 - index] = pad[index * 2] ?? 0;
    behind[rank - 1 - index] = pad[index * 2 + 1] ?? 0;
  }
  if ([...before, ...behind].every((size) => size === 0)) return data;
  const shape = data.shape.map((size, axis) =>
    addSizes(size, addSizes(before[axis] ?? 0, behind[axis] ?? 0)),
  );
  const value = isGiven(given, 'value') ? operandOf(r, given.get('value'), 'value').data : null;
  const number = value === null ? 0 : singleNumber(value);
  const fill = number === 0 || value === null ? [] : [r.cast(value, data.type)];
  const form = { type: data.type, shape };
  return r.node('Pad', [data, r.sizes([...before, ...behind]), ...fill], form, [textAttribute('mode', mode)]);
}

function padding(mode: string): Operation {
  return operation('input padding', ({ recorder: r }, given) =>
    tensorOf(padded(r, dataArgument(r, given, 'input'), sizesArgument(given, 'padding'), mode, new Map())),
  );
}

const CONSTANT_PAD = operation('input pad value', ({ recorder: r }, given) =>
  tensorOf(padded(r, dataArgument(r, given, 'input'), sizesArgument(given, 'pad'), 'constant', given)),
);

function pooling(opType: string, rank: number): Operation {
  const isMean = opType === 'AveragePool';
  const parameters = isMean
    ? 'input kernel_size stride padding ceil_mode count_include_pad divisor_override'
    : 'input kernel_size stride padding dilation ceil_mode';
  return operation(parameters, ({ recorder: r }, given) => {
    const data = dataArgument(r, given, 'input');
    const kernel = spread(intsArgument(given, 'kernel_size'), rank);
    const stride = spread(
      isGiven(given, 'stride') && intsArgument(given, 'stride').length > 0
        ? intsArgument(given, 'stride')
        : kernel,
      rank,
    );
    const padding = spread(intsArgument(given, 'padding', [0]), rank);
    const dilation = spread(intsArgument(given, 'dilation', [1]), rank);
    if (boolArgument(given, 'ceil_mode')) throw failure('model-unsupported', 'pool', 'with ceil_mode');
    return tensorOf(
      withBatch(r, data, rank, (input) => {
        const spatial = input.shape.slice(2).map((size, axis) => {
          const extent = (dilation[axis] ?? 1) * ((kernel[axis] ?? 1) - 1) + 1;
          return addSizes(
            divideSizes(addSizes(size, 2 * (padding[axis] ?? 0) - extent), stride[axis] ?? 1),
            1,
          );
        });
        const attributes = [
          integersAttribute('kernel_shape', kernel),
          integersAttribute('strides', stride),
          integersAttribute('pads', [...padding, ...padding]),
          ...(isMean
            ? [integerAttribute('count_include_pad', boolArgument(given, 'count_include_pad', true) ? 1 : 0)]
            : [integersAttribute('dilations', dilation)]),
        ];
        const form = { type: input.type, shape: [...input.shape.slice(0, 2), ...spatial] };
        return r.node(opType, [input], form, attributes);
      }),
    );
  });
}

function spread(values: readonly number[], rank: number): number[] {
  return Array.from({ length: rank }, (_, axis) => values[axis] ?? values[0] ?? 1);
}

/** Only down to one frame, which is the mean. */
const ADAPTIVE_MEAN = tensorOperation('input output_size', (r, data, given) => {
  const sizes = intsArgument(given, 'output_size');
  if (sizes.some((size) => size !== 1))
    throw failure('model-unsupported', 'adaptive_avg_pool1d', 'to more than one frame');
  const axis = data.shape.length - 1;
  const shape = [...data.shape.slice(0, -1), 1];
  return r.node('ReduceMean', [data, r.integers([axis])], { type: data.type, shape }, [
    integerAttribute('keepdims', 1),
  ]);
});

/** Each frame `factor` times. */
const NEAREST = operation('input size scale_factors', ({ recorder: r }, given) => {
  const data = dataArgument(r, given, 'input');
  const last = data.shape.length - 1;
  const factor = scaleOf(data.shape[last] ?? 1, given);
  const open = unsqueezed(r, data, last + 1);
  const wide = expanded(r, open, [...data.shape, factor]);
  const shape = [...data.shape.slice(0, -1), multiplySizes(data.shape[last] ?? 1, factor)];
  const target = r.integers(shape.map((size) => (typeof size === 'number' ? size : -1)));
  return tensorOf(r.node('Reshape', [wide, target], { type: data.type, shape }));
});

function scaleOf(size: Size, given: Arguments): number {
  const wanted = given.get('size');
  const scale =
    wanted === null || wanted === undefined ? null : divideSizes(sizesArgument(given, 'size')[0] ?? 1, size);
  const factors = given.get('scale_factors');
  const listed = typeof factors === 'object' && factors?.kind === 'list' ? factors.elements[0] : factors;
  const factor = scale ?? (typeof listed === 'object' && listed?.kind === 'float' ? listed.value : listed);
  if (typeof factor === 'number' && Number.isInteger(factor) && factor > 0) return factor;
  throw failure('model-unsupported', 'upsample', 'by a factor that is no whole number');
}

/** Straight lines between frames. */
const LINEAR = operation('input size align_corners scale_factors', ({ recorder: r }, given) => {
  const data = dataArgument(r, given, 'input');
  const last = data.shape.length - 1;
  const factor = scaleOf(data.shape[last] ?? 1, given);
  const shape = [...data.shape.slice(0, -1), multiplySizes(data.shape[last] ?? 1, factor)];
  const scales = r.constant(
    'float32',
    [data.shape.length],
    [...data.shape.slice(0, -1).map(() => 1), factor],
  );
  const isAligned = boolArgument(given, 'align_corners');
  return tensorOf(
    r.node('Resize', [data, null, scales], { type: data.type, shape }, [
      textAttribute('mode', 'linear'),
      textAttribute('coordinate_transformation_mode', isAligned ? 'align_corners' : 'half_pixel'),
    ]),
  );
});

export const CONVOLUTION: OperationTable = {
  conv1d: convolution(1, false),
  conv2d: convolution(2, false),
  conv_transpose1d: convolution(1, true),
  conv_transpose2d: convolution(2, true),
  _convolution: GENERAL,
  convolution: GENERAL,
  pad: PAD,
  constant_pad_nd: CONSTANT_PAD,
  reflection_pad1d: padding('reflect'),
  replication_pad1d: padding('edge'),
  avg_pool1d: pooling('AveragePool', 1),
  avg_pool2d: pooling('AveragePool', 2),
  max_pool1d: pooling('MaxPool', 1),
  max_pool2d: pooling('MaxPool', 2),
  adaptive_avg_pool1d: ADAPTIVE_MEAN,
  upsample_nearest1d: NEAREST,
  upsample_linear1d: LINEAR,
};
