import { useNavigate } from 'react-router';
import { DealReleaseDocument } from '../../api/generated/graphql.js';
import { useAction } from '../../api/use-action.js';
import { ConfirmPage } from '../../elements/confirm-page.js';
import { Facts } from '../../elements/facts.js';
import { Refusals } from '../../elements/refusals.js';
import { Section } from '../../elements/section.js';
import { useMessages, useName, useTitle } from '../../i18n/use-messages.js';
import type { ShownDeal } from '../shown-deal.js';
import { ActPage } from './act-page.js';
import { AmountInBoth, DealFacts } from './deal-facts.js';
import { NotNow } from './not-now.js';
import { postingsOf } from './postings.js';

/** The centre lets title and money go: who gets what, in figures and words, before it happens. */
export function ReleasePage() {
  return <ActPage>{(deal) => <ReleaseBody deal={deal} />}</ActPage>;
}

function ReleaseBody({ deal }: { deal: ShownDeal }) {
  const t = useMessages();
  const title = useTitle();
  const nameOf = useName();
  const go = useNavigate();
  const release = useAction(DealReleaseDocument, (result) => result.dealRelease, { onDone: () => go('/centre/releases') });
  const postings = deal.releasePreview ? postingsOf(deal.releasePreview) : [];
  const later = deal.payments.some((due) => due.state === 'OPEN' || due.state === 'PARTLY_PAID');
  return (
    <ConfirmPage
      title={t('deals.release.title')}
      act={t('deals.release.act')}
      busy={release.busy}
      back="/centre/releases"
      blocked={!deal.availableActions.includes('RELEASE')}
      declaration={t('deals.release.declaration')}
      onAct={() => void release.run({ input: { dealId: deal.id } })}
      refusals={
        <>
          <NotNow deal={deal} busy={release.busy} unless={['RELEASE']} />
          <Refusals {...release} />
        </>
      }
      consequences={[
        t('deals.release.owner', { buyer: nameOf(deal.buyer), rights: deal.rights.map((right) => `${title(right)} ${right.displayNumber}`).join(t('common.listComma')) }),
        ...postings.map(({ to, text }) => t(`deals.release.posting.${to}`, { amount: text, name: to === 'seller' || to === 'sellerFee' ? nameOf(deal.seller) : nameOf(deal.buyer) })),
        t('deals.release.listing'),
        later ? t('deals.release.later') : t('deals.release.zero'),
      ]}
    >
      <DealFacts deal={deal} />
      {postings.length > 0 ? (
        <div style={{ marginTop: 24 }}>
          <Section title={t('deals.release.postings')} extra={t('deals.release.sum')}>
            <Facts narrow pairs={postings.map(({ to, money }) => [t(`deals.release.to.${to}`), <AmountInBoth key={to} money={money} />])} />
          </Section>
        </div>
      ) : null}
    </ConfirmPage>
  );
}
