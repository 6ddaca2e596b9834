// How Node is started where it does nothing but play: what is dropped is looked for often and in little time, so that sound never
// waits long for it and memory stays flat.

/** Flags of Node for a process with an engine. The size, in MiB, is that of what was made last. */
export const ENGINE_FLAGS = ['--max-semi-space-size=2'] as const;
