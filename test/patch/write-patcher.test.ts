// What is written of a patcher is the JSON that Max saves.
import { describe, expect, it } from 'vitest';
import { numberParameter } from '../../src/patch/box-parameters.ts';
import { drawPatcher } from '../../src/patch/sheet.ts';
import { writePatcher } from '../../src/patch/write-patcher.ts';

const SIZE = { digest: 'a test', width: 20, height: 20 };

describe('a written patcher', () => {
  const patcher = drawPatcher('small', { ...SIZE, presentation: true }, (p) => {
    const number = p.add('live.dial', [2, 2, 3, 3], {
      parameter: numberParameter('amount', [0, 2, 1]),
      show: [0, 0, 3, 3],
      name: 'amount',
    });
    const names = p.box('prepend amount', 2, 6);
    p.cord(number, 0, names, 0);
    p.chain(names, p.outlet('to the engine', 2, 9));
  });
  const written = JSON.parse(writePatcher(patcher)).patcher;

  it('says which Max wrote it and how it opens', () => {
    expect(written.fileversion).toBe(1);
    expect(written.appversion).toMatchObject({ major: 8, minor: 6 });
    expect(written.openinpresentation).toBe(1);
    expect(written.classnamespace).toBe('box');
  });

  it('has boxes with ids, ports and places in pixels', () => {
    const boxes = written.boxes.map(({ box }: { box: object }) => box);
    expect(boxes[1]).toMatchObject({
      id: 'obj-2',
      maxclass: 'newobj',
      text: 'prepend amount',
      numinlets: 1,
      numoutlets: 1,
      outlettype: [''],
    });
    expect(boxes[0]).toMatchObject({
      patching_rect: [30, 30, 45, 45],
      presentation: 1,
      presentation_rect: [0, 0, 45, 45],
      varname: 'amount',
      parameter_enable: 1,
    });
    expect(boxes[2]).toMatchObject({ maxclass: 'outlet', index: 1, numoutlets: 0 });
    expect(boxes[2]).not.toHaveProperty('outlettype');
  });

  it('keeps the range and the first value of a parameter, and lists it', () => {
    const { valueof } = written.boxes[0].box.saved_attribute_attributes;
    expect(valueof).toMatchObject({ parameter_mmin: 0, parameter_mmax: 2, parameter_initial: [1] });
    expect(written.parameters['obj-1']).toEqual(['amount', 'amount', 0]);
  });

  it('has cords between ids', () => {
    expect(written.lines).toEqual([
      { patchline: { source: ['obj-1', 0], destination: ['obj-2', 0] } },
      { patchline: { source: ['obj-2', 0], destination: ['obj-3', 0] } },
    ]);
  });
});

it('a patcher inside is saved with its box, a file is only named', () => {
  const file = drawPatcher('livebend.small', SIZE, (p) => void p.inlet('in', 1, 1));
  const outer = drawPatcher('outer', SIZE, (p) => {
    p.sub('own', 1, 1, SIZE, (inner) => void inner.outlet('out', 1, 1));
    p.object(file, '@wet 1', 1, 4);
    p.view(file, 'a 2', [1, 6, 10, 5]);
  });
  const boxes = JSON.parse(writePatcher(outer)).patcher.boxes.map(({ box }: { box: object }) => box);
  expect(boxes[0]).toMatchObject({ text: 'p own', numinlets: 0, numoutlets: 1 });
  expect(boxes[0].patcher.boxes).toHaveLength(1);
  expect(boxes[1]).toMatchObject({ text: 'livebend.small @wet 1', numinlets: 1, numoutlets: 0 });
  expect(boxes[1]).not.toHaveProperty('patcher');
  expect(boxes[2]).toMatchObject({ maxclass: 'bpatcher', name: 'livebend.small.maxpat', args: ['a', 2] });
});

it('an outlet that carries a signal says so outside', () => {
  const patcher = drawPatcher('sound', SIZE, (p) => {
    p.sub('wave', 1, 1, SIZE, (inner) => inner.chain(inner.box('sig~ 1', 1, 1), inner.outlet('wave', 1, 4)));
  });
  expect(patcher.boxes[0]?.ports.outlets).toEqual(['signal']);
});

it('a wrong name or port is refused where it is drawn', () => {
  const draw = (text: string, inlet: number) => () =>
    drawPatcher('wrong', SIZE, (p) => p.cord(p.box('loadbang', 1, 1), 0, p.box(text, 1, 3), inlet));
  expect(draw('prnt', 0)).toThrow('no object is called prnt');
  expect(draw('print', 1)).toThrow('print has no inlet 1');
});
