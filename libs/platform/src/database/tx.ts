import type { EntityManager } from 'typeorm';
import type { Aggregate } from './aggregate.js';

/** Who does something and in which request, for the audit trail and for events. */
export interface Actor {
  /** Undefined for work that the system does by itself. */
  readonly personId?: string | undefined;
  readonly organisationId?: string | undefined;
  readonly requestId: string;
}

/** The actor of timed and background work. */
export function systemActor(requestId: string): Actor {
  return { requestId };
}

/** One thing that happened, kept forever. */
export interface AuditEntry {
  /** What was done, e.g. `listing.publish`. */
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly reason?: string | undefined;
  /** Further facts; no secrets and no personal data beyond ids. */
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** Something that happened and that others follow up, delivered at least once after the commit. */
export interface DomainEvent {
  /** `<area>.<thing>-<happened>`, e.g. `market.listing-published`. */
  readonly topic: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/**
 * An open transaction. Whoever writes takes it as an argument, so that a write outside a transaction does not compile.
 */
export interface Tx {
  readonly manager: EntityManager;
  /** The database's time at the start of the transaction: the moment of everything done in it. */
  readonly now: Date;
  readonly actor: Actor;
  /**
   * Runs SQL and returns its rows.
   *
   * @param name prepares the statement under this name; give one to what runs often and never changes its text
   */
  query<Row>(sql: string, parameters?: readonly unknown[], name?: string): Promise<Row[]>;
  /**
   * Locks rows for update, ids sorted; aggregates in the order of their rank.
   *
   * @throws Error when a lower-ranked aggregate is locked after a higher-ranked one (a defect, found by tests)
   */
  lock(aggregate: Aggregate, ids: readonly string[]): Promise<void>;
  /** Records an event in the outbox, in this transaction. */
  emit(event: DomainEvent): Promise<void>;
  /** Appends to the audit trail, in this transaction. */
  audit(entry: AuditEntry): Promise<void>;
}
