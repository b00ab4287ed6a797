import { SetMetadata } from '@nestjs/common';
import type { Tx } from '../database/index.js';

/** Metadata keys. */
export const EVENT_HANDLER = 'haihe:event-handler';
export const JOB_HANDLER = 'haihe:job-handler';
export const SWEEP = 'haihe:sweep';

/** An event as a handler gets it. */
export interface DeliveredEvent {
  readonly id: string;
  readonly topic: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly occurredAt: Date;
}

/** A method that follows up an event, in a transaction that also notes the delivery: its writes happen exactly once. */
export type EventHandler = (tx: Tx, event: DeliveredEvent) => Promise<void>;

/** A method that does a job outside a transaction; it may be called again after a crash. */
export type JobHandler = (payload: Readonly<Record<string, unknown>>, signal: AbortSignal) => Promise<void>;

/** Marks an {@link EventHandler} of the given topics. */
export const OnEvent = (...topics: string[]): MethodDecorator => SetMetadata(EVENT_HANDLER, topics);

/** Marks a {@link JobHandler} of the given task. */
export const OnJob = (task: string): MethodDecorator => SetMetadata(JOB_HANDLER, task);

/**
 * Marks a method that looks every minute for what is due. What is due is a column: a late or repeated sweep changes
 * nothing but latency.
 */
export const EveryMinute = (): MethodDecorator => SetMetadata(SWEEP, true);
