// The words `livebend` and `livebend~` understand, as reference pages list them: verb, arguments, one sentence.

export interface VerbArgument {
  readonly name: string;
  readonly optional?: boolean;
}

export interface Verb {
  readonly verb: string;
  readonly help: string;
  readonly arguments: readonly VerbArgument[];
}

/** `verb argument [optional]`, then what it does. */
const WRITTEN: readonly (readonly [string, string])[] = [
  ['bang', 'Reports state, model, latency, every attribute and value.'],
  ['load [name]', 'Reads a model; the old one plays until the new one is ready.'],
  ['reload', 'Reads the model file again.'],
  ['unload', 'Lets the model go.'],
  ['models', 'Lists the models that are found.'],
  ['method name', 'Chooses the method that sound runs through.'],
  ['enable value', '0 fades the model out and stops it, 1 brings it back.'],
  ['bypass value', '1 lets the sound itself through, in step with what was bent.'],
  ['wet value', 'How much of the model is heard beside the sound itself, 0 to 1.'],
  ['block frames', 'Frames the model computes at once; 0 chooses.'],
  ['provider name', 'What the model runs on: cpu, auto, gpu or a provider by name.'],
  ['late policy', 'What a late block sounds like: dry, hold, silence or fade.'],
  ['resample value', '1 plays the model at its own rate, 0 at the rate of Max.'],
  ['get name [key]', 'Tells an attribute of the instance or the model, or what a bend has.'],
  ['set attribute values', 'Sets an attribute of the instance, or else of the model.'],
  ['info', 'Tells what the model is: rates, methods, counts, labels, licence.'],
  ['weights [target]', 'Lists weights with shape and statistics.'],
  ['activations [target]', 'Lists what can be bent, watched and captured while it plays.'],
  ['graph [target]', 'Lists the operations with their arguments.'],
  ['stats [target]', 'Tells statistics of weights as they are now, bends included.'],
  ['bend id operator target [pairs]', 'Creates or replaces a bend; several on one target are a chain.'],
  ['param id key value [ramp]', 'Sets a parameter of a bend; without the word param as well.'],
  ['norm id key value', 'The same, 0 to 1 over the range of the parameter.'],
  ['on id value', 'Switches a bend.'],
  ['mix id value', 'Blends a bend with the unbent value, 0 to 1.'],
  ['solo id', 'Lets one bend sound alone; solo off ends it.'],
  ['order id place', 'Puts a bend at a place in the chain.'],
  ['unbend id', 'Removes a bend.'],
  ['clear', 'Removes all bends; undo brings them back.'],
  ['reset', 'Flushes the states of streams and delays.'],
  ['panic', 'Fades to the sound itself, flushes, stops modulation.'],
  ['macro name words', 'One knob for many parameters: map id key low high, then a value.'],
  ['modulate id key source', 'Moves a parameter by lfo, follow, activation or random.'],
  ['capture name action [target]', 'Records an activation: start target, stop, clear.'],
  ['version action name path', 'Other weights for the same model: create, mix.'],
  ['store name', 'Keeps what is as a snapshot, by number or name.'],
  ['recall name [ramp]', 'Goes to a snapshot, gliding over so many ms.'],
  ['blend names', 'Between snapshots: blend 1 0.2 2 0.8.'],
  ['forget name', 'Lets a snapshot go.'],
  ['snaps', 'Lists the snapshots.'],
  ['undo', 'Takes the last step back; one movement of a fader is one step.'],
  ['redo', 'Takes it forth again.'],
  ['history', 'Lists the steps.'],
  [
    'watch id target [statistics] [rate]',
    'Streams mean, rms, min, max, peak, sparsity, channels or histogram.',
  ],
  ['unwatch id', 'Ends a watch.'],
  ['listen target [units]', 'Makes units of an activation signals; listen off ends it.'],
  ['learn id key', 'Takes the next OSC or MIDI control that moves; learn off ends it.'],
  ['unlearn control', 'Lets a mapping go.'],
  ['mappings', 'Lists what controllers are mapped to.'],
  ['cc channel number value', 'A MIDI controller from the patch.'],
  ['note channel number value', 'A MIDI note from the patch.'],
  ['scan target', 'Ranks how much the sound changes by each target.'],
  ['cluster target count', 'Groups units by how they behave.'],
  ['render from to', 'Plays a sound file through the model as it is bent, into another.'],
  ['export file', 'Writes the bent model as a model.'],
  ['read [file]', 'Reads a whole state.'],
  ['write [file]', 'Writes the whole state.'],
  ['recover', 'Brings back what was there before a crash.'],
  ['dump', 'Gives the whole state as a dictionary.'],
  ['log action [file]', 'Records and plays what was done: start file, stop, play file.'],
  ['help [verb]', 'Tells how a word is used.'],
  ['operators [name]', 'Lists operators, or tells one.'],
];

/** In the order of the grammar. */
export const VERBS: readonly Verb[] = WRITTEN.map(([usage, help]) => {
  const [verb = '', ...words] = usage.split(' ');
  const args = words.map((word) =>
    word.startsWith('[') ? { name: word.slice(1, -1), optional: true } : { name: word },
  );
  return { verb, help, arguments: args };
});

/** What the patches do themselves with a word. */
export const PATCH_VERBS: readonly Verb[] = [
  {
    verb: 'start',
    help: 'Opens the engine where it is not open; wakes all objects of the instance.',
    arguments: [],
  },
  {
    verb: 'keep',
    help: 'Keeps the state in a file, now and after changes; it comes back with the patch.',
    arguments: [{ name: 'file', optional: true }],
  },
];
