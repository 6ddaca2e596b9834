// The types of `bundle.mjs`, for tests that call it.

/** The folder of the checkout. */
export const ROOT: string;

/** Bundles entries, paths from the checkout, into `out/FOLDER/NAME.mjs`; gives that folder. */
export function bundle(entries: readonly string[], folder: string): Promise<string>;
