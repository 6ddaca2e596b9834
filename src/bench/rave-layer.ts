// The attributes of the layers of the measuring model. Takes sizes, gives ONNX attributes.
import { integersAttribute } from '../bend/emitter.ts';
import type { AttributeProto } from '../model/onnx/proto.ts';

/** One convolution: channels in and out, frames it looks at, frames it moves on by, frames between its taps. */
export interface Layer {
  readonly from: number;
  readonly to: number;
  readonly taps: number;
  readonly stride?: number;
  readonly dilation?: number;
}

/** Attributes of Conv and ConvTranspose over one axis; `pad` is taken from both ends. */
export function layerAttributes(sizes: {
  readonly taps: number;
  readonly stride: number;
  readonly dilation: number;
  readonly pad: number;
}): AttributeProto[] {
  return [
    integersAttribute('kernel_shape', [sizes.taps]),
    integersAttribute('strides', [sizes.stride]),
    integersAttribute('dilations', [sizes.dilation]),
    integersAttribute('pads', [sizes.pad, sizes.pad]),
  ];
}

/** The slope of a leaky rectifier below zero. */
export function stepAttributes(slope: number): AttributeProto[] {
  return [{ name: 'alpha', type: 1, f: slope }];
}
