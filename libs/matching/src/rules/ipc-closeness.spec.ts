import fc from 'fast-check';
import { ipcCloseness } from './ipc-closeness.js';
import { readIpc, writeSubclass } from './ipc-symbol.js';
import type { IpcPlace } from './ipc-symbol.js';

const place = (symbol: string): IpcPlace => {
  const read = readIpc(symbol);
  if (!read) throw new Error(`${symbol} is no IPC symbol`);
  return read;
};
const close = (one: string, other: string): number => ipcCloseness(place(one), place(other));

describe('closeness in the IPC tree', () => {
  it('grows with the way that two symbols share', () => {
    const steps = ['A61K31/00', 'H04L1/00', 'H01L21/00', 'H01M4/13', 'H01M10/0566', 'H01M10/0525'].map((symbol) => close('H01M10/0525', symbol));
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    expect(new Set(steps).size).toBe(6);
    expect(steps[0]).toBe(0);
    expect(steps[5]).toBe(1);
  });

  it('knows no more than a short symbol says', () => {
    expect(close('H01M', 'H01M')).toBe(close('H01M4/13', 'H01M10/05'));
    expect(close('H01M', 'H01M10/0525')).toBe(close('H01M', 'H01M'));
    expect(close('H01', 'H01M10/05')).toBe(close('H01L21/00', 'H01M10/05'));
  });

  it('tells subgroups apart whose numbers differ only by a leading zero', () => {
    expect(close('G06F3/048', 'G06F3/48')).toBeLessThan(1);
  });

  it('is symmetric and between 0 and 1', () => {
    const symbols = fc.stringMatching(/^[A-H]\d{2}[A-Z]\d{1,4}\/\d{2,6}$/);
    fc.assert(
      fc.property(symbols, symbols, (one, other) => {
        const value = close(one, other);
        return value === close(other, one) && value >= 0 && value <= 1 && close(one, one) >= value;
      }),
    );
  });

  it('reads what offices print and nothing else', () => {
    expect(readIpc('H01M 10/0525 (2010.01)I')).toEqual(readIpc('h01m10/0525'));
    expect(readIpc('01-01 (11)')).toBeUndefined();
    expect(readIpc('')).toBeUndefined();
    expect(writeSubclass(place('H01M10/0525').group)).toBe('H01M');
    expect(writeSubclass(place('H01').group)).toBe('H01');
  });
});
