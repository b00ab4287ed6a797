import { ClaimConfirmDocument, ClaimRefuseDocument, ClaimsToReviewDocument, type ClaimFieldsFragment } from '../api/generated/graphql.js';
import { useAction } from '../api/use-action.js';
import { errorAt } from '../api/user-errors.js';
import { MomentText } from '../elements/date-text.js';
import { Decision } from '../elements/decision.js';
import { Facts } from '../elements/facts.js';
import { PageHeader } from '../elements/page-header.js';
import { Refusals } from '../elements/refusals.js';
import { ReviewQueue } from '../elements/review-queue.js';
import { RightCard } from '../elements/right-card.js';
import { Section } from '../elements/section.js';
import { useMessages, useTitle } from '../i18n/use-messages.js';
import { AttachmentList } from '../listings/attachment-list.js';
import { VerificationTag } from '../organisation/verification-tag.js';
import { useList } from '../tables/use-list.js';
import { QueueStates } from './queue-states.js';
import styles from './review.module.css';

/** Claims of ownership that wait for the centre. */
export function ClaimsReviewPage() {
  const t = useMessages();
  const title = useTitle();
  const list = useList(ClaimsToReviewDocument, {}, (result) => result.claimsToReview);
  return (
    <>
      <PageHeader title={t('nav.reviewClaims')} />
      <QueueStates list={list}>
        {(claims) => (
          <ReviewQueue
            total={list.total}
            paging={list.paging}
            empty={{ title: t('review.empty.title'), text: t('review.empty.claims') }}
            items={claims.map((node) => ({ id: node.id, title: title(node.right), note: `${node.organisation.name} · ${t(`claimBasis.${node.basis}`)}` }))}
          >
            {(id) => {
              const claim = claims.find((node) => node.id === id);
              return claim ? <ClaimReview key={id} claim={claim} /> : null;
            }}
          </ReviewQueue>
        )}
      </QueueStates>
    </>
  );
}

function ClaimReview({ claim }: { claim: ClaimFieldsFragment }) {
  const t = useMessages();
  const confirm = useAction(ClaimConfirmDocument, (result) => result.claimConfirm);
  const refuse = useAction(ClaimRefuseDocument, (result) => result.claimRefuse);
  const registered = claim.right.owners.map((owner) => owner.name).join(t('common.listComma'));
  const same = claim.right.owners.some((owner) => owner.name === claim.organisation.name);
  return (
    <article>
      <p className={styles['line']}>
        <span className="mono">{claim.reference}</span> <MomentText at={claim.submittedAt} relative />
      </p>
      <Section title={t('review.comparison')}>
        <Facts
          narrow
          pairs={[
            [t('review.registeredOwner'), registered],
            [t('review.claimant'), <span key="claimant">{claim.organisation.name} <VerificationTag state={claim.organisation.verification} /></span>],
            [t('organisation.uscc'), <span key="uscc" className="mono">{claim.organisation.uscc}</span>],
            [t('review.match'), same ? t('review.namesMatch') : t('review.namesDiffer')],
            [t('claim.basis'), t(`claimBasis.${claim.basis}`)],
            [t('review.asOwner'), claim.basis === 'PROOF' ? claim.ownerName : null],
            [t('claim.statement'), claim.statement],
            [t('review.rivals'), claim.rivals.map((rival) => `${rival.organisation.name} (${rival.reference}, ${t(`claimState.${rival.state}`)})`).join(t('common.listComma'))],
          ]}
        />
      </Section>
      {claim.basis === 'PROOF' ? (
        <Section title={t('review.proof')}>
          <AttachmentList attachments={claim.proof} />
        </Section>
      ) : null}
      <Section title={t('review.right')}>
        <RightCard right={claim.right} />
      </Section>
      <Decision
        approve={claim.availableActions.includes('CONFIRM') ? t('review.confirmClaim') : null}
        refuse={claim.availableActions.includes('REFUSE') ? t('review.refuseClaim') : null}
        busy={confirm.busy || refuse.busy}
        reasonError={errorAt(refuse.userErrors, 'reason')}
        onApprove={() => void confirm.run({ input: { claimId: claim.id } })}
        onRefuse={(reason) => void refuse.run({ input: { claimId: claim.id, reason } })}
        refusals={<Refusals userErrors={[...confirm.userErrors, ...refuse.userErrors]} trouble={confirm.trouble ?? refuse.trouble} fields={['reason']} />}
      />
    </article>
  );
}
