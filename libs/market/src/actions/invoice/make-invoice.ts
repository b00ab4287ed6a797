import { enqueue, newId, nextReference } from '@haihe/platform';
import type { Tx } from '@haihe/platform';
import { chinaDate } from '@haihe/platform/clock';
import { Money } from '@haihe/platform/money';
import { factsForTrading } from '@haihe/registry';
import { InvoiceEntity } from '../../data/invoice/invoice.entity.js';
import { rightIdsOf } from '../../data/listing-rights.js';
import { exchangeName } from '../../rules/contract/index.js';
import { describeFee } from '../../rules/invoice/index.js';
import type { InvoiceFacts } from '../../rules/invoice/index.js';
import { computeFees, feeScheduleOf } from '../../rules/settlement/index.js';
import type { DealSide } from '../../rules/settlement/index.js';
import type { SellerKind } from '../../rules/index.js';

/** Task of the worker that writes the document of a bill. */
export const writeInvoiceTask = 'market.write-invoice';

/** A fee that was collected. */
export interface CollectedFee {
  readonly dealId: string;
  readonly payer: DealSide;
  /** What was collected now: all of the fee, or what an earlier release had left of it. */
  readonly amountFen: bigint;
}

interface Billed {
  readonly reference: string;
  readonly agreedAt: Date;
  readonly priceFen: string;
  readonly feeFen: string;
  readonly feeSchedule: string;
  readonly sellerKind: SellerKind;
  readonly payerId: string;
  readonly name: string;
  readonly uscc: string;
  readonly listingId: string;
  readonly title: string;
  readonly contractReference: string | null;
}

const paidBy: Readonly<Record<DealSide, string>> = { SELLER: '划付价款时从托管账户扣收', BUYER: '随价款支付至托管账户，划付价款时收取' };

/**
 * Makes the bill of a fee, in the transaction that collects it: with the next number of the year, none of which is ever
 * left out. The worker writes its document afterwards.
 *
 * @returns the bill's id; null when nothing was collected
 */
export async function makeInvoice(tx: Tx, { dealId, payer, amountFen }: CollectedFee): Promise<string | null> {
  if (amountFen <= 0n) return null;
  const deal = await readBilled(tx, dealId, payer);
  const agreedOn = chinaDate(deal.agreedAt);
  const schedule = feeScheduleOf(deal.feeSchedule);
  const [seller, buyer] = computeFees(schedule, { price: Money.ofMinor(BigInt(deal.priceFen)), sellerKind: deal.sellerKind, agreedOn });
  const rightIds = await rightIdsOf(tx, deal.listingId);
  const rights = await factsForTrading(tx, rightIds, chinaDate(tx.now));
  const id = newId();
  const reference = await nextReference(tx, 'SF');
  const facts: InvoiceFacts = {
    ...{ reference, issuedOn: chinaDate(tx.now), issuer: exchangeName, payer: { name: deal.name, uscc: deal.uscc, side: payer } },
    ...{ dealReference: deal.reference, contractReference: deal.contractReference, project: deal.title },
    rights: rightIds.flatMap((rightId) => {
      const right = rights.get(rightId)?.right;
      return right ? [{ title: right.title, number: right.displayNumber }] : [];
    }),
    ...{ priceFen: deal.priceFen, dueFen: deal.feeFen, feeFen: amountFen.toString() },
    schedule: { version: schedule.version, title: schedule.title.zh, source: schedule.source },
    ...describeFee(payer === 'SELLER' ? seller : buyer),
    paid: paidBy[payer],
  };
  await tx.manager.insert(InvoiceEntity, { id, reference, dealId, payer, payerOrganisationId: deal.payerId, amountFen, facts, issuedAt: tx.now });
  await tx.audit({ action: 'invoice.make', subjectType: 'Invoice', subjectId: id, detail: { dealId, payer, amountFen: amountFen.toString(), reference } });
  await enqueue(tx, writeInvoiceTask, { invoiceId: id }, { key: `${writeInvoiceTask}:${id}` });
  return id;
}

async function readBilled(tx: Tx, dealId: string, payer: DealSide): Promise<Billed> {
  const side = payer === 'SELLER' ? 'seller' : 'buyer';
  const [deal] = await tx.query<Billed>(
    `SELECT d.reference, d.agreed_at AS "agreedAt", d.price_fen::text AS "priceFen", d.${side}_fee_fen::text AS "feeFen", d.fee_schedule AS "feeSchedule",
            d.seller_kind AS "sellerKind", o.id AS "payerId", o.name, o.uscc, d.listing_id AS "listingId", v.title, c.reference AS "contractReference"
       FROM market.deal d
       JOIN identity.organisation o ON o.id = d.${side}_organisation_id
       JOIN market.listing_version v ON v.listing_id = d.listing_id AND v.version = d.listing_version
       LEFT JOIN market.contract c ON c.deal_id = d.id AND c.superseded_at IS NULL
      WHERE d.id = $1`,
    [dealId],
  );
  if (!deal) throw new Error(`deal ${dealId} is gone`);
  return deal;
}
