import { actOf } from './row-keys.js';

const press = (key: string, more = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, ...more });
const standing = { at: 1, count: 3, onRow: true, selectable: true, letters: true };

describe('the keys of a list', () => {
  it.each([
    ['ArrowDown', { to: 2 }],
    ['ArrowUp', { to: 0 }],
    ['j', { to: 2 }],
    ['k', { to: 0 }],
    ['Home', { to: 0 }],
    ['End', { to: 2 }],
    ['Enter', 'open'],
    [' ', 'toggle'],
    ['?', 'help'],
    ['x', null],
    ['Tab', null],
  ])('%s on a row', (key, act) => {
    expect(actOf(press(key), standing)).toEqual(act);
  });

  it('stay within the list', () => {
    expect(actOf(press('j'), { ...standing, at: 2 })).toEqual({ to: 2 });
    expect(actOf(press('k'), { ...standing, at: 0 })).toEqual({ to: 0 });
    expect(actOf(press('k'), { ...standing, at: null })).toEqual({ to: 0 });
    expect(actOf(press('j'), { ...standing, count: 0 })).toBeNull();
  });

  it('leave to the browser what is not meant for them', () => {
    for (const key of ['ArrowDown', 'ArrowUp', 'Home', 'End', 'Enter', ' ']) expect(actOf(press(key), { ...standing, onRow: false })).toBeNull();
    for (const held of ['ctrlKey', 'metaKey', 'altKey']) expect(actOf(press('j', { [held]: true }), standing)).toBeNull();
    expect(actOf(press(' '), { ...standing, selectable: false })).toBeNull();
  });

  it('leave letters alone where they are turned off', () => {
    for (const key of ['j', 'k', '?']) expect(actOf(press(key), { ...standing, letters: false })).toBeNull();
    expect(actOf(press('ArrowDown'), { ...standing, letters: false })).toEqual({ to: 2 });
  });
});
