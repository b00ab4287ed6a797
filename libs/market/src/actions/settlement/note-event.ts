import { newId } from '@haihe/platform';
import type { Tx } from '@haihe/platform';
import { DealEventEntity } from '../../data/settlement/deal-event.entity.js';
import type { DealEventCode, DealState } from '../../rules/index.js';

/** Something that happened to a deal, with the state that it is in afterwards. */
export interface NotedEvent {
  readonly what: DealEventCode;
  readonly state: DealState;
  readonly note?: string | null | undefined;
  /** Only for the audit trail. */
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** Keeps what happened: in the history that the parties read, in the audit trail, and as an event for others. */
export async function noteEvent(tx: Tx, dealId: string, { what, state, note = null, detail = {} }: NotedEvent): Promise<void> {
  const { organisationId = null, personId = null } = tx.actor;
  await tx.manager.insert(DealEventEntity, { id: newId(), dealId, what, state, organisationId, personId, note, at: tx.now });
  await tx.audit({
    action: `deal.${what.toLowerCase().replaceAll('_', '-')}`,
    subjectType: 'Deal',
    subjectId: dealId,
    ...(note === null ? {} : { reason: note }),
    detail: { state, ...detail },
  });
  await tx.emit({ topic: 'market.deal-changed', payload: { dealId, what, state } });
}
