import { commonRefusals } from '../errors/index.js';
import type { Refusal } from '../errors/index.js';
import { checkStates } from './check-states.js';

/** One row of a state table: in `from`, the command leads to `to` when the guard holds (always, when it names none). */
export interface Transition<State extends string, Command extends string, Guard extends string> {
  readonly from: State | readonly State[];
  readonly command: Command;
  readonly guard?: Guard;
  readonly to: State;
}

/** The state table of an aggregate. */
export interface StateTable<State extends string, Command extends string, Guard extends string> {
  /** What is in these states, for messages of faults: 'listing'. */
  readonly name: string;
  readonly states: readonly State[];
  readonly initial: State;
  /** States that nothing leaves; stated, so that a forgotten way out is noticed at definition. */
  readonly final: readonly State[];
  /** In order: of several rows for one state and command the first whose guard holds is taken. */
  readonly transitions: readonly Transition<State, Command, Guard>[];
}

/** Whether a guard holds: true, or the refusal that tells the caller why not. */
export type GuardAnswer = true | Refusal;

/** The answers of all guards of a table; a function is asked only when its row comes up. */
export type GuardAnswers<Guard extends string> = Readonly<Record<Guard, GuardAnswer | (() => GuardAnswer)>>;

/** A row with a single state to leave from. */
export interface Step<State extends string, Command extends string, Guard extends string> {
  readonly from: State;
  readonly command: Command;
  readonly guard: Guard | null;
  readonly to: State;
}

/** A checked state table that decides. It holds no state itself: that is a column of the aggregate. */
export interface StateMachine<State extends string, Command extends string, Guard extends string> {
  readonly name: string;
  readonly states: readonly State[];
  readonly initial: State;
  readonly final: readonly State[];
  /** Every command, in the order of first mention. */
  readonly commands: readonly Command[];
  /** Every row, one state to leave from each. */
  readonly steps: readonly Step<State, Command, Guard>[];
  /**
   * The state that the command leads to.
   *
   * @throws Refusal STATE_CHANGED when the state does not know the command (somebody else was faster, as a rule)
   * @throws Refusal the first failing guard's own, when the state knows the command and no row's guard holds
   */
  next(state: State, command: Command, guards: GuardAnswers<Guard>): State;
  /** Whether `next` would give a state. */
  allows(state: State, command: Command, guards: GuardAnswers<Guard>): boolean;
  /** The commands that `next` would take, in the order of the table: an object's `availableActions`. */
  available(state: State, guards: GuardAnswers<Guard>): Command[];
  /** Narrows a text, such as a column's, to a state. */
  isState(text: string): text is State;
}

/**
 * Defines the states of an aggregate as a table and checks it at once.
 *
 * ```ts
 * const claimStates = defineStates({
 *   name: 'claim',
 *   states: ['SUBMITTED', 'CONFIRMED', 'REFUSED'],
 *   initial: 'SUBMITTED',
 *   final: ['CONFIRMED', 'REFUSED'],
 *   transitions: [
 *     { from: 'SUBMITTED', command: 'CONFIRM', guard: 'operatorActs', to: 'CONFIRMED' },
 *     { from: 'SUBMITTED', command: 'REFUSE', guard: 'operatorActs', to: 'REFUSED' },
 *   ],
 * });
 * const to = claimStates.next(claim.state, 'CONFIRM', { operatorActs: caller.isOperator || refusals.refuse('NOT_OPERATOR') });
 * ```
 *
 * In its spec compare `pairsOf(claimStates)` with what the rules say, pair by pair.
 *
 * @throws Error naming the mistake: a state that cannot be reached or left, a row that never applies, a name not listed
 */
export function defineStates<const State extends string, const Command extends string, const Guard extends string = never>(
  table: Omit<StateTable<State, Command, Guard>, 'initial' | 'final' | 'transitions'> & {
    readonly initial: NoInfer<State>;
    readonly final: readonly NoInfer<State>[];
    readonly transitions: readonly Transition<NoInfer<State>, Command, Guard>[];
  },
): StateMachine<State, Command, Guard> {
  const steps = table.transitions.flatMap(({ from, command, guard, to }): Step<State, Command, Guard>[] => {
    const sources: readonly State[] = typeof from === 'string' ? [from] : from;
    return sources.map((source) => ({ from: source, command, guard: guard ?? null, to }));
  });
  checkStates({ name: table.name, states: table.states, initial: table.initial, final: table.final, steps });
  const commands = [...new Set(steps.map((step) => step.command))];

  /** The state that is reached, or the refusal. */
  const decide = (state: State, command: Command, guards: GuardAnswers<Guard>): State | Refusal => {
    let firstRefusal: Refusal | null = null;
    for (const step of steps) {
      if (step.from !== state || step.command !== command) continue;
      const answer = step.guard === null ? true : answerOf(guards[step.guard]);
      if (answer === true) return step.to;
      firstRefusal ??= answer;
    }
    return firstRefusal ?? commonRefusals.refuse('STATE_CHANGED', { params: { state } });
  };

  const allows = (state: State, command: Command, guards: GuardAnswers<Guard>): boolean =>
    typeof decide(state, command, guards) === 'string';

  return {
    name: table.name,
    states: table.states,
    initial: table.initial,
    final: table.final,
    commands,
    steps,
    next(state, command, guards) {
      const decision = decide(state, command, guards);
      if (typeof decision === 'string') return decision;
      throw decision;
    },
    allows,
    available: (state, guards) => commands.filter((command) => allows(state, command, guards)),
    isState: (text): text is State => table.states.some((state) => state === text),
  };
}

function answerOf(answer: GuardAnswer | (() => GuardAnswer)): GuardAnswer {
  return typeof answer === 'function' ? answer() : answer;
}
