// Loaded before everything else by the test of a machine that refuses foreign libraries: the native runtime cannot be loaded.
const Module = require('node:module');

const load = Module._extensions['.node'];
Module._extensions['.node'] = (module, file) => {
  if (/onnxruntime_binding/.test(file)) throw new Error('dlopen: library load disallowed by system policy');
  return load(module, file);
};
