import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { idOf, MoneyInput } from '@haihe/platform';
import type { SaleEventWish, SessionWish } from '../../actions/sessions/prepare-sessions.js';
import type { Increment, PauseReason } from '../../rules/index.js';
import { EventRunningEnum, IncrementKindEnum, PauseReasonEnum } from './enums.js';

/** A row of a table of steps. */
@InputType('SessionIncrementRowInput', { description: 'The step from a price on.' })
export class IncrementRowInput {
  @Field(() => MoneyInput, { description: 'The price from which it holds; the first is 0.' })
  readonly from!: MoneyInput;

  @Field(() => MoneyInput, { description: 'The step.' })
  readonly step!: MoneyInput;
}

/** How the step between bids is found. */
@InputType('SessionIncrementInput', { description: 'How the step between bids is found.' })
export class IncrementInput {
  @Field(() => IncrementKindEnum, { description: 'How.' })
  readonly kind!: Increment['kind'];

  @Field(() => MoneyInput, { nullable: true, description: 'The amount, if it is always the same.' })
  readonly step?: MoneyInput | null;

  @Field(() => Float, { nullable: true, description: 'Per cent of the price, if it is a share; two decimals at most.' })
  readonly percent?: number | null;

  @Field(() => [IncrementRowInput], { nullable: true, description: 'The table, if there is one.' })
  readonly rows?: IncrementRowInput[] | null;
}

/** What a session is made from. */
@InputType('SessionInput', { description: 'What a session is made from; what is left out is the template’s. Spans in seconds.' })
export class SessionInput {
  @Field(() => ID, { description: 'The listing that is bid for.' })
  readonly listingId!: string;

  @Field({ description: 'Code and version of the template.' })
  readonly template!: string;

  @Field(() => MoneyInput, { description: 'The start price.' })
  readonly startPrice!: MoneyInput;

  @Field(() => MoneyInput, { nullable: true, description: 'The deposit; left out when the event has one for all lots.' })
  readonly deposit?: MoneyInput | null;

  @Field(() => IncrementInput, { nullable: true, description: 'The step between bids.' })
  readonly increment?: IncrementInput | null;

  @Field({ description: 'Until when one can sign up.' })
  readonly signUpUntil!: Date;

  @Field({ description: 'When bidding opens.' })
  readonly opensAt!: Date;

  @Field(() => Float, { nullable: true, description: 'Planned length, minutes.' })
  readonly minutes?: number | null;

  @Field(() => Int, { defaultValue: 0, description: 'Least days between publication and opening.' })
  readonly noticeDays!: number;

  @Field(() => Int, { nullable: true, description: 'A bid within so many seconds before the end extends.' })
  readonly extensionWindow?: number | null;

  @Field(() => Int, { nullable: true, description: 'The end is then so many seconds after the bid.' })
  readonly extensionLength?: number | null;

  @Field(() => Int, { nullable: true, description: 'Most extensions.' })
  readonly extensionMost?: number | null;

  @Field(() => Int, { nullable: true, description: 'Most seconds after the planned end.' })
  readonly extensionTotal?: number | null;

  @Field(() => MoneyInput, { nullable: true, description: 'No bid above it is taken.' })
  readonly ceiling?: MoneyInput | null;

  @Field(() => MoneyInput, { nullable: true, description: 'The lowest price of a descent.' })
  readonly descentFloor?: MoneyInput | null;

  @Field(() => MoneyInput, { nullable: true, description: 'By how much a descent falls at a time.' })
  readonly descentStep?: MoneyInput | null;

  @Field(() => Int, { nullable: true, description: 'How long each price of a descent stands.' })
  readonly descentInterval?: number | null;

  @Field(() => Int, { nullable: true, description: 'Most rounds of sealed bids.' })
  readonly roundsMost?: number | null;

  @Field(() => Int, { nullable: true, description: 'Length of a later round.' })
  readonly roundLength?: number | null;

  @Field(() => Int, { nullable: true, description: 'Time between rounds.' })
  readonly roundPause?: number | null;

  @Field(() => Int, { nullable: true, description: 'After a descent: time for sealed bids.' })
  readonly sealedLength?: number | null;

  @Field(() => Int, { nullable: true, description: 'After them: time for the best bid.' })
  readonly bestLength?: number | null;

  @Field(() => [ID], { nullable: true, description: 'Keepers of the keys, at least three where bids are sealed; elsewhere they let the seller seal a reserve price when he agrees.' })
  readonly keeperIds?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'The event that it is a lot of.' })
  readonly eventId?: string | null;

  @Field(() => Int, { nullable: true, description: 'Its place in the event, from 1.' })
  readonly eventPlace?: number | null;

  @Field({ defaultValue: false, description: 'Whether a second session may be held when this one sells nothing.' })
  readonly secondAllowed!: boolean;
}

/** A session that is to be changed. */
@InputType('SessionChangeInput', { description: 'A session with what it is to be from now on.' })
export class SessionChangeInput {
  @Field(() => ID, { description: 'The session.' })
  readonly sessionId!: string;

  @Field(() => SessionInput, { description: 'What it is to be; the listing stays.' })
  readonly session!: SessionInput;
}

/** A session alone. */
@InputType('SessionIdInput', { description: 'Names a session.' })
export class SessionIdInput {
  @Field(() => ID, { description: 'The session.' })
  readonly sessionId!: string;
}

/** The seller's agreement. */
@InputType('SessionAgreeInput', { description: 'The seller’s agreement to the rules of a session.' })
export class SessionAgreeInput extends SessionIdInput {
  @Field({ description: 'The digest of the rules as they were read; when they were changed meanwhile the agreement is refused.' })
  readonly digest!: string;

  @Field(() => String, { nullable: true, description: 'The reserve price, sealed to the keepers in the seller’s browser; left out, the start price is the reserve.' })
  readonly reserveBox?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'To a change of an announced session that has a reserve price: there is to be none from here.' })
  readonly dropReserve?: boolean | null;
}

/** The seller sends the rules back. */
@InputType('SessionReturnInput', { description: 'The seller does not agree, or does not any more.' })
export class SessionReturnInput extends SessionIdInput {
  @Field({ description: 'Why, for the centre; at most 500 characters.' })
  readonly reason!: string;
}

/** A session with words that are announced. */
@InputType('SessionNoteInput', { description: 'Names a session, with words that are announced.' })
export class SessionNoteInput extends SessionIdInput {
  @Field({ description: 'Words that everybody reads, at most 500 characters.' })
  readonly note!: string;
}

/** An interruption. */
@InputType('SessionPauseInput', { description: 'An interruption with its reason.' })
export class SessionPauseInput extends SessionNoteInput {
  @Field(() => PauseReasonEnum, { description: 'The reason.' })
  readonly reason!: PauseReason;
}

/** A paddle bid. */
@InputType('PaddleBidEnterInput', { description: 'A bid of the hall.' })
export class PaddleBidEnterInput extends SessionIdInput {
  @Field({ description: 'The bidder’s number.' })
  readonly bidder!: string;

  @Field(() => MoneyInput, { description: 'The amount.' })
  readonly amount!: MoneyInput;
}

/** A decision on a paddle bid. */
@InputType('PaddleBidDecideInput', { description: 'A second clerk’s decision.' })
export class PaddleBidDecideInput {
  @Field(() => ID, { description: 'The paddle bid.' })
  readonly paddleBidId!: string;

  @Field({ description: 'Confirmed; else dropped.' })
  readonly confirm!: boolean;
}

/** A sale event. */
@InputType('SaleEventCreateInput', { description: 'A sale event.' })
export class SaleEventCreateInput {
  @Field({ description: 'Its name, at most 200 characters.' })
  readonly title!: string;

  @Field(() => String, { nullable: true, description: 'Its name in English.' })
  readonly titleEn?: string | null;

  @Field(() => String, { nullable: true, description: 'What it is about.' })
  readonly description?: string | null;

  @Field(() => EventRunningEnum, { description: 'How its lots follow one another.' })
  readonly running!: 'SEQUENCE' | 'PARALLEL';

  @Field(() => String, { nullable: true, description: 'Where the hall is.' })
  readonly hall?: string | null;

  @Field(() => MoneyInput, { nullable: true, description: 'One deposit for all lots.' })
  readonly deposit?: MoneyInput | null;
}

/** @throws Refusal AMOUNT_MALFORMED, NOT_FOUND */
export function readSession(input: SessionInput): SessionWish {
  const fen = (field: keyof SessionInput, money: MoneyInput): number => Number(MoneyInput.read(money, ['input', field]).minor);
  const both = (a: unknown, b: unknown): boolean => a !== undefined && a !== null && b !== undefined && b !== null;
  const { extensionWindow, extensionLength, descentFloor, descentStep, descentInterval, roundsMost, roundLength, roundPause, sealedLength, bestLength } = input;
  return {
    listingId: idOf('Listing', input.listingId, ['input', 'listingId']),
    ...{ template: input.template, startPrice: fen('startPrice', input.startPrice), deposit: input.deposit ? fen('deposit', input.deposit) : 0 },
    increment: input.increment ? readIncrement(input.increment) : null,
    ...{ signUpUntil: input.signUpUntil, opensAt: input.opensAt, minutes: input.minutes ?? null, noticeDays: input.noticeDays },
    extension: both(extensionWindow, extensionLength) ? { window: extensionWindow ?? 0, length: extensionLength ?? 0, most: input.extensionMost ?? null, total: input.extensionTotal ?? null } : null,
    ceiling: input.ceiling ? fen('ceiling', input.ceiling) : null,
    descent: descentFloor && descentStep ? { floor: fen('descentFloor', descentFloor), step: fen('descentStep', descentStep), interval: descentInterval ?? 60 } : null,
    rounds: both(roundsMost, roundLength) ? { most: roundsMost ?? 0, length: roundLength ?? 0, pause: roundPause ?? 0 } : null,
    afterDescent: both(sealedLength, bestLength) ? { sealed: sealedLength ?? 0, best: bestLength ?? 0 } : null,
    keeperIds: (input.keeperIds ?? []).map((id) => idOf('Keeper', id, ['input', 'keeperIds'])),
    eventId: input.eventId ? idOf('SaleEvent', input.eventId, ['input', 'eventId']) : null,
    eventPlace: input.eventId ? (input.eventPlace ?? 1) : null,
    secondAllowed: input.secondAllowed,
  };
}

function readIncrement({ kind, step, percent, rows }: IncrementInput): Increment {
  const fen = (money: MoneyInput | null | undefined): number => (money ? Number(MoneyInput.read(money, ['input', 'increment']).minor) : 0);
  if (kind === 'PERCENT') return { kind, basisPoints: Math.round((percent ?? 0) * 100) };
  if (kind === 'TABLE') return { kind, rows: (rows ?? []).map((row) => ({ from: fen(row.from), step: fen(row.step) })) };
  return { kind: 'ABSOLUTE', step: fen(step) };
}

/** @throws Refusal AMOUNT_MALFORMED */
export function readEvent(input: SaleEventCreateInput): SaleEventWish {
  return {
    ...{ title: input.title, titleEn: input.titleEn ?? null, description: input.description ?? null, running: input.running, hall: input.hall ?? null },
    depositFen: input.deposit ? MoneyInput.read(input.deposit, ['input', 'deposit']).minor : null,
  };
}
