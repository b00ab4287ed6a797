import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar, Node, toGlobalId } from '@haihe/platform';
import { messageOf, Refusal, render } from '@haihe/platform/errors';
import type { Locale } from '@haihe/platform/errors';
import type { ImportIssueRow, ImportRunRow } from '../data/queries/import-runs.js';
import { formats } from '../importing/index.js';
import { ImportStateEnum, IssueSeverityEnum } from './enums.js';

/** Something about one row of a file. */
@ObjectType('ImportIssue', { description: 'Something about one row of a file that a person should look at.' })
export class ImportIssueObject {
  @Field(() => Int, { description: 'The row, counted as the program that made the file counts.' })
  readonly row!: number;

  @Field(() => String, { nullable: true, description: 'The column or element, as the file names it; null when the whole row is meant.' })
  readonly field!: string | null;

  @Field(() => String, { nullable: true, description: 'The value that is doubtful.' })
  readonly value!: string | null;

  @Field(() => IssueSeverityEnum, { description: 'Whether the row was left out.' })
  readonly severity!: string;

  @Field({ description: "What is wrong, in the caller's language." })
  readonly reason!: string;

  @Field({ description: 'Stable code, for programs.' })
  readonly code!: string;

  static of({ row, field, value, severity, code, params }: ImportIssueRow, locale: Locale): ImportIssueObject {
    return { row, field, value, severity, code, reason: messageOf(new Refusal(code, { params }), locale) };
  }
}

/** One import of one file. */
@ObjectType('ImportRun', { implements: () => [Node], description: 'One import of one file, with its progress; seen by its organisation and by the centre.' })
export class ImportRunObject extends Node {
  @Field({ description: 'Name of the file.' })
  readonly fileName!: string;

  @Field(() => String, { nullable: true, description: 'Id of the recognised format; null until the file is looked at.' })
  readonly format!: string | null;

  @Field(() => String, { nullable: true, description: "Its title in the caller's language." })
  readonly formatTitle!: string | null;

  @Field(() => ImportStateEnum, { description: 'Where it stands.' })
  readonly state!: string;

  @Field(() => Float, { description: 'Bytes of the file.' })
  readonly bytesTotal!: number;

  @Field(() => Float, { description: 'Bytes that are read.' })
  readonly bytesRead!: number;

  @Field(() => Int, { description: 'Rows that are dealt with: created, updated, unchanged and rejected.' })
  readonly read!: number;

  @Field(() => Int, { description: 'Rights that are new.' })
  readonly created!: number;

  @Field(() => Int, { description: 'Rows that changed a right.' })
  readonly updated!: number;

  @Field(() => Int, { description: 'Rows that changed nothing.' })
  readonly unchanged!: number;

  @Field(() => Int, { description: 'Rows that were taken with a doubt; counted above as well.' })
  readonly flagged!: number;

  @Field(() => Int, { description: 'Rows that were left out.' })
  readonly rejected!: number;

  @Field(() => String, { nullable: true, description: "Why it failed, in the caller's language." })
  readonly error!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the worker began.' })
  readonly startedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ended.' })
  readonly finishedAt!: Date | null;

  @Field(() => DateTimeScalar, { description: 'When it was asked for.' })
  readonly createdAt!: Date;

  @Field(() => Int, { nullable: true, description: 'Seconds that it will probably take still; null when that cannot be told.' })
  readonly secondsLeft!: number | null;

  /** The row, for its issues; not on the wire. */
  readonly row!: ImportRunRow;

  static of(row: ImportRunRow, locale: Locale): ImportRunObject {
    const { fileName, format, state, created, updated, unchanged, flagged, rejected, errorCode, errorParams, startedAt, finishedAt, createdAt } = row;
    const title = formats.find(({ id }) => id === format)?.title;
    return {
      id: toGlobalId('ImportRun', row.id),
      fileName,
      format,
      formatTitle: title ? render(title, locale) : null,
      state,
      bytesTotal: Number(row.bytesTotal),
      bytesRead: Number(row.bytesRead),
      read: row.rowsDone,
      created,
      updated,
      unchanged,
      flagged,
      rejected,
      error: errorCode === null ? null : messageOf(new Refusal(errorCode, { params: errorParams }), locale),
      startedAt,
      finishedAt,
      createdAt,
      secondsLeft: secondsLeft(row),
      row,
    };
  }
}

/** By the pace so far: the bytes that are left take as long as those that are read did. */
function secondsLeft({ state, startedAt, progressedAt, bytesRead, bytesTotal }: ImportRunRow): number | null {
  const [read, total] = [Number(bytesRead), Number(bytesTotal)];
  if (state !== 'RUNNING' || startedAt === null || progressedAt === null || read <= 0 || read > total) return null;
  const spent = (progressedAt.getTime() - startedAt.getTime()) / 1000;
  return Math.ceil((spent * (total - read)) / read);
}
