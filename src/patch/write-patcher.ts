// A patcher as the JSON that Max 8.6 saves and Max 9 reads: text of a .maxpat or .maxhelp file.
import { objectWords } from './object-words.ts';
import type { Attributes, Box, BoxParameter, Cord, Json, Patcher } from './patcher.ts';
import { doors } from './patcher.ts';
import { GRID_PX, type Rectangle } from './rectangle.ts';

const APP_VERSION = { major: 8, minor: 6, revision: 0, architecture: 'x64', modernui: 1 };
const PARAMETER_TYPES = { float: 0, int: 1, enum: 2 } as const;
/** Classes that say whether they are a parameter. */
const PARAMETER_CLASSES = new Set([
  'toggle',
  'number',
  'flonum',
  'slider',
  'multislider',
  'umenu',
  'textbutton',
  'textedit',
  'pictslider',
]);

/** The text of a patcher file; `isHelp` writes the shell of a help file, whose pages are tabs. */
export function writePatcher(patcher: Patcher, isHelp = false): string {
  const shell = isHelp ? { showrootpatcherontab: 0, showontab: 0 } : {};
  const top = {
    ...patcherJson(patcher),
    ...shell,
    ...parametersJson(patcher),
    dependency_cache: [],
    autosave: 0,
  };
  return `${JSON.stringify({ patcher: top }, null, 1)}\n`;
}

function patcherJson(patcher: Patcher): Attributes {
  return {
    fileversion: 1,
    appversion: APP_VERSION,
    classnamespace: 'box',
    rect: rectangle(patcher.rect),
    bglocked: 0,
    openinpresentation: patcher.opensInPresentation ? 1 : 0,
    default_fontsize: 12,
    default_fontface: 0,
    default_fontname: 'Arial',
    gridonopen: 1,
    gridsize: [GRID_PX, GRID_PX],
    gridsnaponopen: 1,
    objectsnaponopen: 1,
    statusbarvisible: 2,
    toolbarvisible: 1,
    boxanimatetime: 200,
    enablehscroll: 1,
    enablevscroll: 1,
    devicewidth: 0,
    description: '',
    digest: patcher.digest,
    tags: 'livebend',
    style: '',
    subpatcher_template: '',
    assistshowspatchername: 0,
    ...(patcher.isTab ? { showontab: 1 } : {}),
    boxes: patcher.boxes.map((box) => ({ box: boxJson(box, patcher) })),
    lines: patcher.cords.map((cord) => ({ patchline: cordJson(cord) })),
  };
}

function boxJson(box: Box, patcher: Patcher): Attributes {
  const { id, maxclass, text, ports, presentation, varname } = box;
  return {
    id,
    maxclass,
    ...(text === '' ? {} : { text }),
    numinlets: ports.inlets,
    numoutlets: ports.outlets.length,
    ...(ports.outlets.length === 0 ? {} : { outlettype: ports.outlets }),
    patching_rect: rectangle(box.rect),
    ...(presentation === null ? {} : { presentation: 1, presentation_rect: rectangle(presentation) }),
    ...(varname === null ? {} : { varname }),
    ...(PARAMETER_CLASSES.has(maxclass) ? { parameter_enable: 0 } : {}),
    ...box.attributes,
    ...(box.parameter === null ? {} : parameterJson(box.parameter)),
    ...doorIndex(box, patcher),
    ...savedAttributes(box),
    ...(box.isEmbedded && box.inside !== null ? { patcher: patcherJson(box.inside) } : {}),
  };
}

/** Doors are numbered from the left, from 1. */
function doorIndex({ id, maxclass }: Box, patcher: Patcher): Attributes {
  if (maxclass !== 'inlet' && maxclass !== 'outlet') return {};
  return { index: 1 + doors(patcher, maxclass).findIndex((door) => door.id === id) };
}

/** What Max keeps of attributes typed into a box, where it looks for them while loading. */
function savedAttributes({ text, isEmbedded, maxclass }: Box): Attributes {
  if (isEmbedded)
    return { saved_object_attributes: { description: '', digest: '', globalpatchername: '', tags: '' } };
  if (maxclass !== 'newobj') return {};
  const { name, attributes } = objectWords(text);
  const flag = (key: string) => Number(attributes.get(key)?.[0] ?? 0);
  if (name === 'node.script')
    return {
      saved_object_attributes: { autostart: flag('autostart'), defer: flag('defer'), watch: flag('watch') },
    };
  if (name === 'pattr') return { saved_object_attributes: { parameter_enable: 0, parameter_mappable: 0 } };
  return {};
}

function parameterJson(parameter: BoxParameter): Attributes {
  const { type, initial, words } = parameter;
  const valueof = {
    parameter_longname: parameter.longname,
    parameter_shortname: parameter.longname,
    parameter_type: PARAMETER_TYPES[type],
    ...(words.length > 0 ? { parameter_enum: words } : { parameter_mmin: parameter.min }),
    parameter_mmax: parameter.max,
    ...(initial === null ? {} : { parameter_initial: [initial], parameter_initial_enable: 1 }),
    parameter_unitstyle: parameter.unitstyle,
    parameter_modmode: 0,
  };
  return { parameter_enable: 1, saved_attribute_attributes: { valueof } };
}

/** The list of all parameters, by the ids on the way to their box. */
function parametersJson(patcher: Patcher): Attributes {
  const entries = parameterEntries(patcher, '');
  if (entries.length === 0) return {};
  return { parameters: { ...Object.fromEntries(entries), inherited_shortname: 1 } };
}

function parameterEntries(patcher: Patcher, before: string): (readonly [string, Json])[] {
  return patcher.boxes.flatMap(({ id, parameter, inside, isEmbedded }) => [
    ...(parameter === null ? [] : [[`${before}${id}`, [parameter.longname, parameter.longname, 0]] as const]),
    ...(inside !== null && isEmbedded ? parameterEntries(inside, `${before}${id}::`) : []),
  ]);
}

function cordJson({ source, outlet, destination, inlet }: Cord): Attributes {
  return { source: [source, outlet], destination: [destination, inlet] };
}

function rectangle({ x, y, width, height }: Rectangle): number[] {
  return [x, y, width, height].map((value) => Math.round(value * 100) / 100);
}
