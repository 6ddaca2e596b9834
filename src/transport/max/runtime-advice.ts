// What a person can do where the native runtime does not load in Max: from what the system said to one sentence. Pure.

export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly arch: string;
  /** The folder of the package, for what has to be typed. */
  readonly folder: string;
}

/** What is wrong and what to do about it. */
export function runtimeAdvice(raw: string, { platform, arch, folder }: Machine): string {
  const known = ADVICE.find(({ said }) => said.test(raw));
  const what =
    known === undefined ? `it said: ${firstLine(raw)}` : known.advice(folder, `${platform} ${arch}`);
  return `the fast runtime does not load, so models run on its slower WASM build; ${what}`;
}

const ADVICE: readonly {
  readonly said: RegExp;
  readonly advice: (folder: string, machine: string) => string;
}[] = [
  {
    said: /incompatible architecture|mach-o.*arch|wrong architecture|not a valid Win32 application/i,
    advice: (_folder, machine) =>
      `it was made for another processor than this Max runs on (${machine}): get the package for ${machine}, or open Max without Rosetta`,
  },
  {
    said: /Team ID|code signature|library load disallowed|not valid for use in process|library validation/i,
    advice: (folder) =>
      `macOS refuses it: type  xattr -dr com.apple.quarantine "${folder}"  in Terminal and restart Max; if it is refused still, press "engine in a terminal" in livebend.settings (docs/max.md in the package, "The engine outside of Max")`,
  },
  {
    said: /Cannot find module|MODULE_NOT_FOUND|no such file|ENOENT|image not found/i,
    advice: (_folder, machine) =>
      `its files for ${machine} are not in this package: get the package for ${machine}`,
  },
  {
    said: /specified module could not be found|specified procedure could not be found/i,
    advice: () => 'a part of Windows is missing: install the Microsoft Visual C++ Redistributable',
  },
  {
    said: /GLIBC|GLIBCXX|libstdc\+\+/i,
    advice: () => 'this system is older than it needs',
  },
];

function firstLine(text: string): string {
  return (text.split('\n')[0] ?? '').slice(0, 200);
}
