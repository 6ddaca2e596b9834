// A streaming autoencoder of the size and form of a RAVE model, for measuring: 18 million seeded random weights, every
// layer with its past in a state, blocks of 2048 samples at 48 kHz. Gives the bytes of an ONNX file; it is not music.
import { randomOf } from '../bend/draw.ts';
import { ONNX_FLOAT } from '../bend/emitter.ts';
import { tensorInfo } from '../bend/packing.ts';
import type { NodeProto, TensorProto, ValueInfoProto } from '../model/onnx/proto.ts';
import { encodeModel } from '../model/onnx/wire.ts';
import { type Layer, layerAttributes, stepAttributes } from './rave-layer.ts';

export interface RaveLikeOptions {
  /** Channels of the first stage; doubled by every stage. 48 gives 18 million weights. */
  readonly capacity: number;
  readonly seed: number;
}

const BANDS = 16;
const BAND_TAPS = 128;
const LATENTS = 128;
/** Frames that become one, stage by stage. */
const RATIOS = [4, 2, 4, 4] as const;
const DILATIONS = [1, 3, 9] as const;
const OPSET = 17;
/** Samples that become one latent frame. */
const RATIO = BANDS * RATIOS.reduce((product, ratio) => product * ratio, 1);

/** The model's file: `signal` `[1, 1, frames]` to `audio` of the same shape, `latent` `[1, 128, frames / 2048]` between. */
export function raveLikeModel({ capacity, seed }: RaveLikeOptions): Uint8Array {
  const builder = new Builder(seed);
  builder.identity(encoder(builder, capacity), 'latent');
  builder.identity(decoder(builder, capacity, 'latent'), 'audio');
  return encodeModel({
    irVersion: 8,
    opsetImport: [{ domain: '', version: OPSET }],
    graph: {
      name: 'rave-like',
      node: builder.nodes,
      initializer: builder.weights,
      input: [signalInfo('signal'), ...builder.stateInputs],
      output: [signalInfo('audio'), ...builder.stateOutputs],
    },
    metadataProps: [{ key: 'livebend', value: JSON.stringify(description(builder)) }],
  });
}

function description(builder: Builder) {
  return {
    version: 1,
    name: 'rave-like',
    description: 'Random weights in the form of a RAVE model, for measuring.',
    sampleRate: 48000,
    ratio: RATIO,
    states: builder.stateInputs.map((info, index) => [info.name, builder.stateOutputs[index]?.name]),
    methods: {
      forward: { inputs: ['signal'], outputs: ['audio'], inRatio: 1, outRatio: 1 },
      encode: { inputs: ['signal'], outputs: ['latent'], inRatio: 1, outRatio: RATIO },
      decode: { inputs: ['latent'], outputs: ['audio'], inRatio: RATIO, outRatio: 1 },
    },
  };
}

function encoder(builder: Builder, capacity: number): string {
  let x = builder.convolve('analysis', 'signal', { from: 1, to: BANDS, taps: BAND_TAPS, stride: BANDS });
  x = builder.convolve('encoder.first', x, { from: BANDS, to: capacity, taps: 7 });
  RATIOS.forEach((ratio, stage) => {
    const channels = capacity * 2 ** stage;
    for (const dilation of DILATIONS) {
      x = builder.residual(`encoder.stages.${stage}.${dilation}`, x, { channels, dilation, taps: 1 });
    }
    const layer = { from: channels, to: channels * 2, taps: 2 * ratio + 1, stride: ratio };
    x = builder.convolve(`encoder.downs.${stage}`, builder.leaky(x), layer);
  });
  const channels = capacity * 2 ** RATIOS.length;
  for (const dilation of DILATIONS.slice(0, 2)) {
    x = builder.residual(`encoder.deep.${dilation}`, x, { channels, dilation, taps: 1 });
  }
  return builder.convolve('encoder.last', builder.leaky(x), { from: channels, to: LATENTS, taps: 3 });
}

function decoder(builder: Builder, capacity: number, latent: string): string {
  const deepest = capacity * 2 ** RATIOS.length;
  let x = builder.convolve('decoder.first', latent, { from: LATENTS, to: deepest, taps: 3 });
  [...RATIOS].reverse().forEach((ratio, stage) => {
    const channels = deepest / 2 ** (stage + 1);
    x = builder.expand(`decoder.ups.${stage}`, builder.leaky(x), { from: channels * 2, to: channels, ratio });
    for (const dilation of DILATIONS) {
      x = builder.residual(`decoder.stages.${stage}.${dilation}`, x, { channels, dilation, taps: 3 });
    }
  });
  const wave = builder.convolve('decoder.wave', builder.leaky(x), { from: capacity, to: BANDS, taps: 7 });
  const loudness = builder.convolve('decoder.loudness', x, { from: capacity, to: BANDS, taps: 3 });
  const loud = builder.node('Sigmoid', [loudness]);
  const bands = builder.node('Mul', [builder.node('Tanh', [wave]), loud]);
  return builder.expand('synthesis', bands, { from: BANDS, to: 1, ratio: BANDS });
}

function signalInfo(name: string): ValueInfoProto {
  return tensorInfo(name, ONNX_FLOAT, [1, 1, 'frames']);
}

/** Collects the parts of the graph layer by layer; every layer carries its own past. */
class Builder {
  readonly nodes: NodeProto[] = [];
  readonly weights: TensorProto[] = [];
  readonly stateInputs: ValueInfoProto[] = [];
  readonly stateOutputs: ValueInfoProto[] = [];
  private serial = 0;

  constructor(private readonly seed: number) {}

  node(opType: string, input: readonly string[], attribute: NodeProto['attribute'] = []): string {
    const output = `value_${this.serial++}`;
    this.nodes.push({ opType, name: `node_${output}`, input, output: [output], attribute });
    return output;
  }

  identity(value: string, output: string): void {
    this.nodes.push({ opType: 'Identity', name: `node_${output}`, input: [value], output: [output] });
  }

  leaky(x: string): string {
    return this.node('LeakyRelu', [x], stepAttributes(0.2));
  }

  /** A causal convolution: the past frames it needs come from its state. */
  convolve(name: string, x: string, layer: Layer): string {
    const { from, to, taps, stride = 1, dilation = 1 } = layer;
    const past = (taps - 1) * dilation + 1 - stride;
    const joined = past > 0 ? this.remember(name, x, from, past) : x;
    const weight = this.random(`${name}.weight`, [to, from, taps], from * taps);
    const bias = this.random(`${name}.bias`, [to], from * taps);
    return this.node('Conv', [joined, weight, bias], layerAttributes({ taps, stride, dilation, pad: 0 }));
  }

  /** A transposed convolution over two frames: the frame before comes from its state. */
  expand(name: string, x: string, { from, to, ratio }: { from: number; to: number; ratio: number }): string {
    const joined = this.remember(name, x, from, 1);
    const weight = this.random(`${name}.weight`, [from, to, 2 * ratio], 2 * from);
    const bias = this.random(`${name}.bias`, [to], 2 * from);
    const attributes = layerAttributes({ taps: 2 * ratio, stride: ratio, dilation: 1, pad: ratio });
    return this.node('ConvTranspose', [joined, weight, bias], attributes);
  }

  /** `x` and two convolutions of it, the second over `taps` frames. */
  residual(name: string, x: string, unit: { channels: number; dilation: number; taps: number }): string {
    const { channels, dilation, taps } = unit;
    const layer = { from: channels, to: channels, taps: 3, dilation };
    const inner = this.convolve(`${name}.dilated`, this.leaky(x), layer);
    const mixed = this.convolve(`${name}.mix`, this.leaky(inner), { from: channels, to: channels, taps });
    return this.node('Add', [x, mixed]);
  }

  /** The last frames of the block before, then `x`; keeps the end for the next block. */
  private remember(name: string, x: string, channels: number, frames: number): string {
    const state = `state_in.${name}`;
    const kept = `state_out.${name}`;
    this.stateInputs.push(tensorInfo(state, ONNX_FLOAT, [1, channels, frames]));
    this.stateOutputs.push(tensorInfo(kept, ONNX_FLOAT, [1, channels, frames]));
    const joined = this.node('Concat', [state, x], [{ name: 'axis', type: 2, i: 2 }]);
    const bounds = [this.integer(-frames), this.integer(2 ** 31 - 1), this.integer(2)];
    this.nodes.push({ opType: 'Slice', name: `node_${kept}`, input: [joined, ...bounds], output: [kept] });
    return joined;
  }

  private random(name: string, dims: readonly number[], fanIn: number): string {
    const random = randomOf(this.seed, name);
    const data = new Float32Array(dims.reduce((product, size) => product * size, 1));
    const width = 2 * Math.sqrt(2 / fanIn);
    for (let index = 0; index < data.length; index++) data[index] = (random.uniform() - 0.5) * width;
    this.weights.push({ name, dataType: ONNX_FLOAT, dims, rawData: new Uint8Array(data.buffer) });
    return name;
  }

  private integer(value: number): string {
    const name = `onnx::constant_${value}`;
    if (this.weights.some((tensor) => tensor.name === name)) return name;
    const rawData = new Uint8Array(BigInt64Array.of(BigInt(value)).buffer);
    this.weights.push({ name, dataType: 7, dims: [1], rawData });
    return name;
  }
}
