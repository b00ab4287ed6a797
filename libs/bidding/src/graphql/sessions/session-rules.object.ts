import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DecimalScalar, MoneyObject } from '@haihe/platform';
import type { Increment, SessionRules } from '../../rules/index.js';
import { plainRules } from '../../rules/index.js';
import { IncrementKindEnum } from './enums.js';
import { moneyOf } from './money-of.js';

const seconds = (span: number | null | undefined): number | null => (span === null || span === undefined ? null : span / 1000);

/** A row of a table of steps. */
@ObjectType('SessionIncrementRow', { description: 'The step from a price on.' })
export class IncrementRowObject {
  @Field(() => MoneyObject, { description: 'The price from which it holds.' })
  readonly from!: MoneyObject;

  @Field(() => MoneyObject, { description: 'The step.' })
  readonly step!: MoneyObject;
}

/** How the step between bids is found. */
@ObjectType('SessionIncrement', { description: 'The least by which a bid exceeds the one before.' })
export class IncrementObject {
  @Field(() => IncrementKindEnum, { description: 'How it is found.' })
  readonly kind!: Increment['kind'];

  @Field(() => MoneyObject, { nullable: true, description: 'The amount, where it is always the same.' })
  readonly step!: MoneyObject | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Per cent of the price, where it is a share.' })
  readonly percent!: string | null;

  @Field(() => [IncrementRowObject], { description: 'The table, where there is one.' })
  readonly rows!: IncrementRowObject[];

  static of(increment: Increment): IncrementObject {
    return {
      kind: increment.kind,
      step: increment.kind === 'ABSOLUTE' ? moneyOf(increment.step) : null,
      percent: increment.kind === 'PERCENT' ? (increment.basisPoints / 100).toFixed(2) : null,
      rows: increment.kind === 'TABLE' ? increment.rows.map(({ from, step }) => ({ from: moneyOf(from), step: moneyOf(step) })) : [],
    };
  }
}

/** The rules of a session. Spans in seconds. */
@ObjectType('SessionRules', { description: 'The rules that a session goes by, as published. Spans are in seconds.' })
export class SessionRulesObject {
  @Field({ description: 'Code and version of the template that they were made from.' })
  readonly template!: string;

  @Field(() => IncrementObject, { nullable: true, description: 'The step between bids; null where there is none.' })
  readonly increment!: IncrementObject | null;

  @Field(() => Int, { nullable: true, description: 'A bid within this many seconds before the end extends.' })
  readonly extensionWindow!: number | null;

  @Field(() => Int, { nullable: true, description: 'The end is then so many seconds after the bid.' })
  readonly extensionLength!: number | null;

  @Field(() => Int, { nullable: true, description: 'Most extensions; null without limit.' })
  readonly extensionMost!: number | null;

  @Field(() => Int, { nullable: true, description: 'Most seconds after the planned end; null without limit.' })
  readonly extensionTotal!: number | null;

  @Field(() => Int, { description: 'Admitted bidders without whom the session does not open.' })
  readonly minimumBidders!: number;

  @Field(() => Int, { description: 'A bid more than this per cent above the price has to be confirmed.' })
  readonly cautionPercent!: number;

  @Field(() => Int, { description: 'A bid more than so many steps above the price has to be confirmed.' })
  readonly cautionSteps!: number;

  @Field(() => MoneyObject, { nullable: true, description: 'No bid above it is taken.' })
  readonly ceiling!: MoneyObject | null;

  @Field(() => MoneyObject, { nullable: true, description: 'The lowest price of a descent.' })
  readonly descentFloor!: MoneyObject | null;

  @Field(() => MoneyObject, { nullable: true, description: 'By how much a descent falls at a time.' })
  readonly descentStep!: MoneyObject | null;

  @Field(() => Int, { nullable: true, description: 'How long each price of a descent stands, seconds.' })
  readonly descentInterval!: number | null;

  @Field(() => Int, { nullable: true, description: 'Most rounds of sealed bids.' })
  readonly roundsMost!: number | null;

  @Field(() => Int, { nullable: true, description: 'Length of a later round, seconds.' })
  readonly roundLength!: number | null;

  @Field(() => Int, { nullable: true, description: 'Time between rounds, seconds.' })
  readonly roundPause!: number | null;

  @Field(() => Int, { nullable: true, description: 'After a descent: seconds for sealed bids.' })
  readonly sealedLength!: number | null;

  @Field(() => Int, { nullable: true, description: 'After them: seconds for the best bid.' })
  readonly bestLength!: number | null;

  @Field({ description: 'The seller has a sealed reserve price.' })
  readonly hasReserve!: boolean;

  @Field(() => String, { nullable: true, description: 'SHA-256 of the secret of the draw, hexadecimal.' })
  readonly drawCommitment!: string | null;

  @Field(() => [String], { description: 'The rules in plain sentences, in the caller’s language.' })
  readonly plainText!: string[];

  static of(rules: SessionRules, locale: 'zh-CN' | 'en'): SessionRulesObject {
    const { extension, descending, rounds, afterDescent, caution } = rules;
    return {
      ...{ template: rules.template, increment: rules.increment && IncrementObject.of(rules.increment), minimumBidders: rules.minimumBidders },
      ...{ extensionWindow: seconds(extension?.window), extensionLength: seconds(extension?.length), extensionMost: extension?.most ?? null, extensionTotal: seconds(extension?.total) },
      ...{ cautionPercent: caution.percent, cautionSteps: caution.steps, ceiling: moneyOf(caution.ceiling) },
      ...{ descentFloor: moneyOf(descending?.floor ?? null), descentStep: moneyOf(descending?.step ?? null), descentInterval: seconds(descending?.interval) },
      ...{ roundsMost: rounds?.most ?? null, roundLength: seconds(rounds?.length), roundPause: seconds(rounds?.pause), sealedLength: seconds(afterDescent?.sealed), bestLength: seconds(afterDescent?.best) },
      ...{ hasReserve: rules.reserve !== null, drawCommitment: rules.drawCommitment, plainText: plainRules(rules).map(({ zh, en }) => (locale === 'en' ? en : zh)) },
    };
  }
}
