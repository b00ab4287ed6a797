import fc from 'fast-check';
import { Refusal } from '../errors/index.js';
import { defineStates, pairLines, pairsOf } from './index.js';

const no = (code: string): Refusal => new Refusal(code);

const doors = defineStates({
  name: 'door',
  states: ['CLOSED', 'OPEN', 'LOCKED', 'REMOVED'],
  initial: 'CLOSED',
  final: ['REMOVED'],
  transitions: [
    { from: 'CLOSED', command: 'OPEN', to: 'OPEN' },
    { from: 'OPEN', command: 'CLOSE', guard: 'hasKey', to: 'LOCKED' },
    { from: 'OPEN', command: 'CLOSE', to: 'CLOSED' },
    { from: 'LOCKED', command: 'OPEN', guard: 'hasKey', to: 'OPEN' },
    { from: ['CLOSED', 'OPEN'], command: 'REMOVE', guard: 'isOwner', to: 'REMOVED' },
  ],
});

describe('defineStates', () => {
  it('leads on by the first row whose guard holds', () => {
    expect(doors.next('OPEN', 'CLOSE', { hasKey: true, isOwner: true })).toBe('LOCKED');
    expect(doors.next('OPEN', 'CLOSE', { hasKey: no('NO_KEY'), isOwner: true })).toBe('CLOSED');
    expect(doors.next('LOCKED', 'OPEN', { hasKey: () => true, isOwner: true })).toBe('OPEN');
  });

  it('refuses with the reason of the guard, or because the state does not know the command', () => {
    const guards = { hasKey: no('NO_KEY'), isOwner: no('NOT_OWNER') };
    expect(() => doors.next('LOCKED', 'OPEN', guards)).toThrow(expect.objectContaining({ code: 'NO_KEY' }));
    expect(() => doors.next('REMOVED', 'OPEN', guards)).toThrow(
      expect.objectContaining({ code: 'STATE_CHANGED', params: { state: 'REMOVED' } }),
    );
  });

  it('asks a guard only when its row comes up', () => {
    const asked: string[] = [];
    const guards = {
      hasKey: () => {
        asked.push('hasKey');
        return true as const;
      },
      isOwner: () => {
        asked.push('isOwner');
        return true as const;
      },
    };
    expect(doors.next('CLOSED', 'OPEN', guards)).toBe('OPEN');
    expect(asked).toEqual([]);
    expect(doors.available('LOCKED', guards)).toEqual(['OPEN']);
    expect(asked).toEqual(['hasKey']);
  });

  it('offers exactly the commands that it would take', () => {
    fc.assert(
      fc.property(fc.constantFrom(...doors.states), fc.boolean(), fc.boolean(), (state, hasKey, isOwner) => {
        const guards = { hasKey: hasKey || no('NO_KEY'), isOwner: isOwner || no('NOT_OWNER') };
        const available = doors.available(state, guards);
        for (const command of doors.commands) {
          expect(doors.allows(state, command, guards)).toBe(available.includes(command));
          if (available.includes(command)) expect(doors.states).toContain(doors.next(state, command, guards));
          else expect(() => doors.next(state, command, guards)).toThrow(Refusal);
        }
      }),
    );
  });

  it('knows its states', () => {
    expect(doors.isState('OPEN')).toBe(true);
    expect(doors.isState('AJAR')).toBe(false);
  });

  it('lists every pair of state and command', () => {
    expect(pairsOf(doors)).toHaveLength(4 * 3);
    expect(pairLines(doors)).toEqual([
      'CLOSED + OPEN → OPEN',
      'CLOSED + CLOSE → refused',
      'CLOSED + REMOVE → REMOVED if isOwner',
      'OPEN + OPEN → refused',
      'OPEN + CLOSE → LOCKED if hasKey, else CLOSED',
      'OPEN + REMOVE → REMOVED if isOwner',
      'LOCKED + OPEN → OPEN if hasKey',
      'LOCKED + CLOSE → refused',
      'LOCKED + REMOVE → refused',
      'REMOVED + OPEN → refused',
      'REMOVED + CLOSE → refused',
      'REMOVED + REMOVE → refused',
    ]);
  });
});

describe('a state table with a mistake', () => {
  const sound = { name: 'test', states: ['A', 'B'], initial: 'A', final: ['B'], transitions: [{ from: 'A', command: 'GO', to: 'B' }] } as const;

  it.each([
    ['B cannot be reached', { ...sound, transitions: [] }],
    ['A cannot be left but is not final', { ...sound, transitions: [] }],
    ['B cannot be left but is not final', { ...sound, final: [] }],
    ['A is final but can be left', { ...sound, final: ['A', 'B'] }],
    ['B is listed twice', { ...sound, states: ['A', 'B', 'B'] }],
    ['C is not listed', { ...sound, transitions: [...sound.transitions, { from: 'A', command: 'STRAY', to: 'C' }] }],
    ['GO in A to A never applies', { ...sound, transitions: [...sound.transitions, { from: 'A', command: 'GO', to: 'A' }] }],
    [
      'GO in A to A never applies',
      {
        ...sound,
        transitions: [
          { from: 'A', command: 'GO', guard: 'may', to: 'B' },
          { from: 'A', command: 'GO', guard: 'may', to: 'A' },
        ],
      },
    ],
  ])('is not defined: %s', (mistake, table) => {
    expect(() => defineStates<string, string, string>(table)).toThrow(mistake);
  });

  it('is defined when it is sound', () => {
    expect(defineStates(sound).commands).toEqual(['GO']);
  });
});
