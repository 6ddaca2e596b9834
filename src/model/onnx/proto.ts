// The shapes of the ONNX messages as the rest of livebend sees them: plain read-only data, no protobuf library.
// Only `wire.ts` turns bytes into these and back; fields not named here are carried through untouched.
import type Long from 'long';

/** A protobuf int64: a number where it is safe, else a Long. */
export type Int64 = number | Long;

export interface StringEntry {
  readonly key?: string;
  readonly value?: string;
}

export interface TensorProto {
  readonly dims?: readonly Int64[];
  readonly dataType?: number;
  readonly floatData?: readonly number[];
  readonly int32Data?: readonly number[];
  readonly stringData?: readonly Uint8Array[];
  readonly int64Data?: readonly Int64[];
  readonly name?: string;
  readonly rawData?: Uint8Array;
  readonly doubleData?: readonly number[];
  readonly uint64Data?: readonly Int64[];
  readonly externalData?: readonly StringEntry[];
  /** 0 in the message, 1 in another file. */
  readonly dataLocation?: number;
}

/** The elements that are not 0, and where they lie. */
export interface SparseTensorProto {
  readonly values?: TensorProto;
  readonly indices?: TensorProto;
  readonly dims?: readonly Int64[];
}

export interface DimensionProto {
  readonly dimValue?: Int64;
  readonly dimParam?: string;
}

export interface TensorTypeProto {
  readonly elemType?: number;
  readonly shape?: { readonly dim?: readonly DimensionProto[] };
}

export interface ValueInfoProto {
  readonly name?: string;
  /** Sequence, map, optional and sparse types stay in the unknown fields. */
  readonly type?: { readonly tensorType?: TensorTypeProto };
}

export interface AttributeProto {
  readonly name?: string;
  /** 1 f, 2 i, 3 s, 4 t, 5 g, 6 floats, 7 ints, 8 strings, 9 tensors, 10 graphs; others are carried through. */
  readonly type?: number;
  readonly f?: number;
  readonly i?: Int64;
  readonly s?: Uint8Array;
  readonly t?: TensorProto;
  readonly g?: GraphProto;
  readonly floats?: readonly number[];
  readonly ints?: readonly Int64[];
  readonly strings?: readonly Uint8Array[];
  readonly tensors?: readonly TensorProto[];
  readonly graphs?: readonly GraphProto[];
  readonly sparseTensor?: SparseTensorProto;
  readonly sparseTensors?: readonly SparseTensorProto[];
}

export interface NodeProto {
  readonly input?: readonly string[];
  readonly output?: readonly string[];
  readonly name?: string;
  readonly opType?: string;
  readonly domain?: string;
  readonly attribute?: readonly AttributeProto[];
  readonly metadataProps?: readonly StringEntry[];
}

export interface GraphProto {
  readonly name?: string;
  readonly node?: readonly NodeProto[];
  readonly initializer?: readonly TensorProto[];
  readonly input?: readonly ValueInfoProto[];
  readonly output?: readonly ValueInfoProto[];
  readonly valueInfo?: readonly ValueInfoProto[];
  readonly sparseInitializer?: readonly SparseTensorProto[];
}

/** An operation that a model defines by others. */
export interface FunctionProto {
  readonly name?: string;
  readonly domain?: string;
  readonly node?: readonly NodeProto[];
  readonly attributeProto?: readonly AttributeProto[];
}

export interface OperatorSetProto {
  readonly domain?: string;
  readonly version?: Int64;
}

export interface ModelProto {
  readonly irVersion?: Int64;
  readonly producerName?: string;
  readonly producerVersion?: string;
  readonly opsetImport?: readonly OperatorSetProto[];
  readonly graph?: GraphProto;
  readonly functions?: readonly FunctionProto[];
  readonly metadataProps?: readonly StringEntry[];
}
