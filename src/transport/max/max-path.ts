// Paths as Max writes them, brought to the form of the system: `Macintosh HD:/Users/ada/a.ts` is `/Users/ada/a.ts` on a Mac.

/** The path of the system for a path of Max; one that is none of Max's stays as it is. */
export function systemPath(path: string, platform: NodeJS.Platform = process.platform): string {
  const volume = /^([^/\\:]+):\/(?!\/)(.*)$/.exec(path);
  if (volume === null) return path;
  const [, name = '', rest = ''] = volume;
  if (platform === 'win32') return /^[A-Za-z]$/.test(name) ? path : `//${name}/${rest}`;
  if (platform !== 'darwin') return path;
  // The disk the system runs from is mounted at the root, whatever it is called; its usual folders tell it.
  return isSystemFolder(rest) ? `/${rest}` : `/Volumes/${name}/${rest}`;
}

function isSystemFolder(rest: string): boolean {
  return /^(Users|Applications|Library|System|Volumes|private|tmp|opt|usr|var)(\/|$)/.test(rest);
}
