// Pictures of all shipped patchers, each as it is patched and as it is shown.
import { renderPng } from '../picture/png.ts';
import { embeddedPatchers } from './patcher.ts';
import { patcherPicture, type View } from './picture/patcher-picture.ts';
import { SHIPPED } from './shipped.ts';

export interface NamedPicture {
  /** File, patcher inside, view: `livebend~.route.patching`. */
  readonly name: string;
  /** Its PNG file; takes some milliseconds. */
  readonly draw: () => Uint8Array;
}

/** Every picture; each is drawn when it is asked for. */
export function* patcherPictures(): Generator<NamedPicture> {
  for (const { file, patcher } of SHIPPED)
    for (const each of embeddedPatchers(patcher)) {
      const views: View[] = each.boxes.some(({ presentation }) => presentation !== null)
        ? ['patching', 'presentation']
        : ['patching'];
      for (const view of views) {
        const base =
          file
            .split('/')
            .at(-1)
            ?.replace(/\.maxpat$/, '')
            .replace('.maxhelp', '.help') ?? file;
        const inner = each === patcher ? '' : `.${each.name.replace(/[^\w~]+/g, '-')}`;
        yield { name: `${base}${inner}.${view}`, draw: () => renderPng(patcherPicture(each, view)) };
      }
    }
}
