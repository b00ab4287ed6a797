import { Injectable } from '@nestjs/common';
import { notify } from '@haihe/identity';
import { EveryMinute, newId, Reader, systemActor, Transactor } from '@haihe/platform';
import type { Tx } from '@haihe/platform';
import { currentGateState, deadlineTitles, dealSideTitles, endOfDay, openDeadlines } from '../../rules/index.js';
import type { DealDeadline, Responsible } from '../../rules/index.js';
import { inTurn } from '../in-turn.js';
import { links } from '../links.js';
import { changeGate } from './gate-of.js';
import { lockDeal } from './lock-deal.js';
import type { LockedDeal } from './lock-deal.js';
import { noteEvent } from './note-event.js';
import { refreshDeadline } from './refresh-deadline.js';
import { settlementNotices } from './settlement-notices.js';
import { tellParties } from './tell.js';

/** Most deals of one round; the next minute takes the rest. */
const BATCH = 200;
/** How long before its end people are reminded of a term. */
const DAY = 86_400_000;

/**
 * Writes down what time has decided in deals (gates that ran out) and reminds of terms: a day before they end and once they were
 * missed. Actions judge by the dates themselves, so that a late round changes nothing but when people are told.
 */
@Injectable()
export class KeepDeadlines {
  constructor(
    private readonly reader: Reader,
    private readonly transactor: Transactor,
  ) {}

  @EveryMinute()
  async gates(): Promise<void> {
    const due = await this.reader.query<{ dealId: string }>(
      `SELECT g.deal_id AS "dealId" FROM market.deal_gate g JOIN market.deal d ON d.id = g.deal_id
        WHERE g.state = 'OPEN' AND g.kind <> 'EXPORT_CONTROL' AND g.due_on < (now() AT TIME ZONE 'Asia/Shanghai')::date AND d.state = 'AGREED'
        GROUP BY g.deal_id ORDER BY min(g.due_on) LIMIT $1`,
      [BATCH],
    );
    await this.each(due, passGates);
  }

  @EveryMinute()
  async reminders(): Promise<void> {
    const due = await this.reader.query<{ dealId: string }>(
      `SELECT d.id AS "dealId" FROM market.deal d
        WHERE d.due_at <= now() + interval '1 day' AND d.closed_at IS NULL
          AND NOT EXISTS (SELECT 1 FROM market.deal_reminder r WHERE r.deal_id = d.id AND r.due_code = d.due_code AND r.due_at = d.due_at
                             AND r.kind = CASE WHEN d.due_at <= now() THEN 'MISSED' ELSE 'BEFORE' END)
        ORDER BY d.due_at LIMIT $1`,
      [BATCH],
    );
    await this.each(due, remind);
  }

  private each(deals: readonly { readonly dealId: string }[], work: (tx: Tx, locked: LockedDeal) => Promise<void>): Promise<void> {
    return inTurn(deals, ({ dealId }) => this.transactor.run(systemActor(`deal-${newId()}`), async (tx) => work(tx, await lockDeal(tx, dealId))));
  }
}

async function passGates(tx: Tx, { deal, gates }: LockedDeal): Promise<void> {
  if (deal.state !== 'AGREED') return;
  for (const gate of gates) {
    if (gate.state !== 'OPEN' || gate.dueOn === null || currentGateState(gate, tx.now) !== 'CLEARED') continue;
    await changeGate(tx, gate, { state: 'CLEARED', decidedAt: endOfDay(gate.dueOn) });
    const what = gate.kind === 'PUBLICITY' ? 'PUBLICITY_PASSED' : 'PRE_EMPTION_PASSED';
    await noteEvent(tx, deal.id, { what, state: deal.state });
    await tellParties(tx, deal, what);
  }
  await refreshDeadline(tx, deal.id);
}

async function remind(tx: Tx, { deal, facts }: LockedDeal): Promise<void> {
  for (const deadline of openDeadlines(facts, tx.now)) {
    const { code, dueAt, dueOn, responsible } = deadline;
    const missed = dueAt <= tx.now;
    if (!missed && dueAt.getTime() - tx.now.getTime() > DAY) continue;
    const fresh = await tx.query(
      'INSERT INTO market.deal_reminder (deal_id, due_code, due_at, kind, at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING deal_id',
      [deal.id, code, dueAt, missed ? 'MISSED' : 'BEFORE', tx.now],
    );
    if (fresh.length === 0) continue;
    const kind = settlementNotices[missed ? 'market.deal-overdue' : 'market.deal-due-soon'];
    const params = { deal: deal.reference, side: dealSideTitles[responsible], until: dueOn, task: deadlineTitles[code].text };
    const told = audience(deadline, missed);
    if (told.has('CENTRE')) await notify(tx, { centre: true, permission: 'market.deal.decide', kind, params, link: links.deal(deal.id) });
    for (const [side, organisationId] of [['SELLER', deal.sellerOrganisationId], ['BUYER', deal.buyerOrganisationId]] as const) {
      if (told.has(side)) await notify(tx, { organisationId, permission: 'market.deal.read', kind, params, link: links.deal(deal.id) });
    }
  }
  await refreshDeadline(tx, deal.id);
}

/** Before the end those are told who have to do it; afterwards both sides, since the other may now insist. */
function audience({ responsible }: DealDeadline, missed: boolean): ReadonlySet<Responsible> {
  if (responsible === 'CENTRE') return new Set(['CENTRE']);
  return new Set(missed || responsible === 'BOTH' ? ['SELLER', 'BUYER'] : [responsible]);
}
