// How far long work has come, on stderr: a bar where a person looks on, else a line for every tenth.
import cliProgress from 'cli-progress';

export interface Progress {
  readonly update: (part: number) => void;
  /** Takes the bar away. */
  readonly stop: () => void;
}

/** Starts to show how far `what` has come; parts are 0 to 1. */
export function startProgress(what: string): Progress {
  return process.stderr.isTTY ? bar(what) : lines(what);
}

function bar(what: string): Progress {
  const shown = new cliProgress.SingleBar({
    format: `${what} {bar} {percentage} %  {eta_formatted} left`,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    hideCursor: true,
    clearOnComplete: true,
    stream: process.stderr,
  });
  shown.start(1000, 0);
  return { update: (part) => shown.update(Math.round(1000 * part)), stop: () => shown.stop() };
}

function lines(what: string): Progress {
  let said = 0;
  return {
    update: (part) => {
      const tenth = Math.floor(10 * part);
      if (tenth <= said) return;
      said = tenth;
      console.error(`${what} ${10 * tenth} %`);
    },
    stop: () => {},
  };
}
