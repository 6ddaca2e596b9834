// What programs may use of livebend.

export type { FrameStream } from './audio/frame-stream.ts';
export { readSound } from './audio/read-sound.ts';
export { SideBySide } from './audio/side-by-side.ts';
export type { Sound } from './audio/sound.ts';
export { readWav, writeWav } from './audio/wav.ts';
export { type Bend, makeBend, type Plan } from './bend/bend.ts';
export { type ExportedScript, exportScript } from './bend/export-script.ts';
export {
  type ControlOptions,
  CURVES,
  type Curve,
  makeControl,
  type NamedControl,
  readControl,
} from './bend/named-control.ts';
export { type BendData, type PlanData, planData, planFromData } from './bend/plan-data.ts';
export type { BendReport, Refusal } from './bend/plan-targets.ts';
export { readBend, splitWords } from './bend/read-bend.ts';
export { OPERATORS } from './bend/registry.ts';
export {
  type Capture,
  LONGEST_CAPTURE,
  NO_RESOURCES,
  type Resources,
  withCapture,
  withoutCapture,
  withVersion,
} from './bend/resources.ts';
export { MIX_ID, type MixPart, mixBend } from './bend/version-mix.ts';
export { Engine, type PlayOptions } from './engine/engine.ts';
export type { RampOptions } from './engine/glides.ts';
export type { Host } from './engine/live/host.ts';
export { LATE_POLICIES, type LatePolicy } from './engine/live/late-sound.ts';
export type { Listening } from './engine/live/listening.ts';
export { LiveEngine } from './engine/live/live-engine.ts';
export type { LiveEvent } from './engine/live/live-events.ts';
export type { Attribute } from './engine/live/live-model.ts';
export type { LiveCounts, LiveOptions } from './engine/live/live-options.ts';
export { type LogData, type LogEntry, logFromData } from './engine/live/log-data.ts';
export type { Modulation, ModulationSource } from './engine/live/modulation.ts';
export type { Dormant } from './engine/live/outlets.ts';
export type { ProviderFound } from './engine/live/provider-seeker.ts';
export { type ReplayOptions, replay } from './engine/live/replay.ts';
export type { SoundStream } from './engine/live/sound-stream.ts';
export type { LoadedModel } from './engine/loaded-model.ts';
export type { Player, WatchOptions } from './engine/player.ts';
export { type Rendering, type RenderOptions, render } from './engine/render.ts';
export type { Score, ScoreEvent } from './engine/score.ts';
export { runStream } from './engine/stream.ts';
export { numbersOf, type TensorData, tensorOf } from './engine/tensor.ts';
export { ERROR_CODES, type ErrorCode, LivebendError } from './errors.ts';
export { buildGraph } from './graph/build-graph.ts';
export type { Activation, Graph, Weight } from './graph/graph.ts';
export { type Cut, cutGraph, methodNamed } from './graph/methods.ts';
export { type ModelInfo, modelInfo } from './graph/model-info.ts';
export {
  type ActivationRow,
  activationTable,
  type GraphRow,
  graphTable,
  type WeightRow,
  weightTable,
} from './graph/tables.ts';
export { findTargets } from './graph/target.ts';
export { ORIGINAL, openVersion, type Version, versionOf, type WeightArray } from './graph/version.ts';
export { Bender, type OpenOptions, open } from './library.ts';
export type { Method, Model, ScriptFacts, StatePair } from './model/model.ts';
export { loadNpy, readNpy, writeNpy } from './model/npy.ts';
export { modelFromBytes, openEveryMethod, openModel } from './model/open.ts';
export type { ScriptOptions } from './model/torchscript/open-script.ts';
export type { Setting, SettingValue } from './model/torchscript/trace/trace-method.ts';
export type { Histogram, Summary } from './monitor/summary.ts';
export type { SummaryQueue } from './monitor/summary-queue.ts';
export { makeWatch, readWatch, STATISTICS, type Statistic, type Watch } from './monitor/watch.ts';
export type { ParameterValue } from './parameter.ts';
export type { ConnectionEvent } from './transport/jitter/connection-events.ts';
export {
  JitterAudio,
  type JitterAudioCounts,
  type JitterAudioOptions,
} from './transport/jitter/jitter-audio.ts';
export type { ListenSource } from './transport/jitter/out-rows.ts';
