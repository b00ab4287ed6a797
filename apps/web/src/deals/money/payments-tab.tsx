import { EmptyState } from '../../elements/empty-state.js';
import { Section } from '../../elements/section.js';
import { useMessages } from '../../i18n/use-messages.js';
import { sumOf } from '../../money/fen.js';
import type { ReaderSide } from '../reader-side.js';
import type { ShownDeal } from '../shown-deal.js';
import { DepositOffset } from './deposit-offset.js';
import { DueCard } from './due-card.js';
import { InstalmentPlan } from './instalment-plan.js';
import { ReleaseTable } from './release-table.js';

/** How the price is paid: the plan, what is due and how to pay it, what has come, and where it went. */
export function PaymentsTab({ deal, side }: { deal: ShownDeal; side: ReaderSide }) {
  const t = useMessages();
  return (
    <>
      <InstalmentPlan deal={deal} side={side} />
      <Section title={t('deals.dues.title')}>
        {deal.payments.length === 0 ? (
          <EmptyState title={t('deals.dues.none.title')} text={t('deals.dues.none.text')} />
        ) : (
          deal.payments.map((due) => <DueCard key={due.id} due={due} />)
        )}
      </Section>
      {/* With every amount that has come in it is another payment, even of the same amount. */}
      {deal.availableActions.includes('OFFSET_DEPOSIT') ? <DepositOffset key={sumOf(deal.payments.map(({ paid }) => paid)).amount} deal={deal} /> : null}
      {deal.releases.length > 0 ? (
        <Section title={t('deals.releases.title')}>
          <ReleaseTable releases={deal.releases} />
        </Section>
      ) : null}
    </>
  );
}
