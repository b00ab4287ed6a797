import type { StateMachine } from './define-states.js';

/** What one command does in one state: where it leads, by which guard, in the order in which they are tried. */
export interface StatePair<State extends string, Command extends string, Guard extends string> {
  readonly state: State;
  readonly command: Command;
  /** Empty when the state does not know the command. */
  readonly outcomes: readonly { readonly guard: Guard | null; readonly to: State }[];
}

/** Every pair of state and command of a machine, so that a spec can say of each what must happen. */
export function pairsOf<State extends string, Command extends string, Guard extends string>(
  machine: StateMachine<State, Command, Guard>,
): StatePair<State, Command, Guard>[] {
  return machine.states.flatMap((state) =>
    machine.commands.map((command) => ({
      state,
      command,
      outcomes: machine.steps
        .filter((step) => step.from === state && step.command === command)
        .map(({ guard, to }) => ({ guard, to })),
    })),
  );
}

/**
 * Every pair as one line, for a spec that must read like the rules:
 * `SUBMITTED + CONFIRM → CONFIRMED if operatorActs`, `CONFIRMED + CONFIRM → refused`.
 */
export function pairLines<State extends string, Command extends string, Guard extends string>(
  machine: StateMachine<State, Command, Guard>,
): string[] {
  return pairsOf(machine).map(({ state, command, outcomes }) => {
    const text = outcomes.map(({ guard, to }) => (guard === null ? to : `${to} if ${guard}`)).join(', else ');
    return `${state} + ${command} → ${text === '' ? 'refused' : text}`;
  });
}
