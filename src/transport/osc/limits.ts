// What the OSC door takes at most. Whatever is beyond is refused with a code and counted, never guessed at.

/** Bytes of a packet; UDP itself has 65,507. */
export const LARGEST_PACKET = 65_507;
/** Bundles within bundles. */
export const DEEPEST_BUNDLE = 8;
/** Messages of a packet. */
export const MOST_MESSAGES = 1024;
/** Bytes of an address. */
export const LONGEST_ADDRESS = 512;
export const MOST_ARGUMENTS = 2048;
/** Bytes of a text. */
export const LONGEST_STRING = 16_384;
/** How far ahead a time tag may lie; beyond, and in the past, a bundle is done at once. */
export const FURTHEST_MS = 10_000;
/** Bundles that wait for their time. */
export const MOST_SCHEDULED = 512;
/** Addresses that a pattern may mean. */
export const MOST_MATCHES = 1024;
/** Messages that are not done yet: structures that are built, files that are read. */
export const MOST_UNDONE = 2048;
/** Bytes of a packet that is sent; systems refuse larger ones on the loopback. */
export const LARGEST_SENT = 8192;
/** Characters of a piece of JSON in one packet; each may take three bytes. */
export const LONGEST_PIECE = 2048;
/** Bytes that wait to be sent. */
export const MOST_UNSENT = 2 ** 20;
/** Those who are answered and told what changes; the one that was silent longest makes place. */
export const MOST_CONTROLLERS = 64;
/** A controller that said nothing for so long is told no more. */
export const SILENT_MS = 30 * 60_000;
/** Errors a controller is told in one second; the others are counted. */
export const MOST_ERRORS = 20;
/** A value that moves is told no more often than this. */
export const ECHO_MS = 16;
/** Watches a controller asks for. */
export const MOST_WATCHES = 256;
/** Values a controller was told, as they were told. */
export const MOST_TOLD = 4096;
