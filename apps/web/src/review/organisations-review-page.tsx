import { OrganisationDecideVerificationDocument, OrganisationsToVerifyDocument, UsccCheckDocument, type OrganisationFieldsFragment } from '../api/generated/graphql.js';
import { useAction } from '../api/use-action.js';
import { useQuery } from '../api/use-query.js';
import { errorAt } from '../api/user-errors.js';
import { DayText } from '../elements/date-text.js';
import { Decision } from '../elements/decision.js';
import { Facts } from '../elements/facts.js';
import { PageHeader } from '../elements/page-header.js';
import { Refusals } from '../elements/refusals.js';
import { ReviewQueue } from '../elements/review-queue.js';
import { StateTag } from '../elements/state-tag.js';
import { useMessages } from '../i18n/use-messages.js';
import { natureText } from '../organisation/nature-text.js';
import { useDistrict } from '../organisation/use-district.js';
import { useRegion } from '../organisation/use-region.js';
import { VerificationTag } from '../organisation/verification-tag.js';
import { useList } from '../tables/use-list.js';
import { QueueStates } from './queue-states.js';

const tones = { VALID: 'good', DOUBTFUL: 'attention', INVALID: 'bad' } as const;

/** Organisations that wait to be verified. */
export function OrganisationsReviewPage() {
  const t = useMessages();
  const list = useList(OrganisationsToVerifyDocument, {}, (result) => result.organisationsToVerify);
  return (
    <>
      <PageHeader title={t('nav.reviewOrganisations')} />
      <QueueStates list={list}>
        {(organisations) => (
          <ReviewQueue
            total={list.total}
            paging={list.paging}
            empty={{ title: t('review.empty.title'), text: t('review.empty.organisations') }}
            items={organisations.map((node) => ({ id: node.id, title: node.name, note: t(`organisationKind.${node.kind}`) }))}
          >
            {(id) => {
              const organisation = organisations.find((node) => node.id === id);
              return organisation ? <OrganisationReview key={id} organisation={organisation} /> : null;
            }}
          </ReviewQueue>
        )}
      </QueueStates>
    </>
  );
}

function OrganisationReview({ organisation }: { organisation: OrganisationFieldsFragment }) {
  const t = useMessages();
  const districtName = useDistrict();
  const regionName = useRegion();
  const check = useQuery(UsccCheckDocument, { code: organisation.uscc ?? '' }, { enabled: Boolean(organisation.uscc) }).data?.usccCheck;
  const decide = useAction(OrganisationDecideVerificationDocument, (result) => result.organisationDecideVerification);
  const mayDecide = organisation.availableActions.includes('DECIDE_VERIFICATION');
  const input = { organisationId: organisation.id };
  return (
    <article>
      <h2 style={{ marginBottom: 12 }}>{organisation.name}</h2>
      <Facts
        narrow
        pairs={[
          [t('right.status'), <VerificationTag key="state" state={organisation.verification} />],
          [t('organisation.kind'), t(`organisationKind.${organisation.kind}`)],
          [
            t('organisation.uscc'),
            <span key="uscc">
              <span className="mono">{organisation.uscc}</span> {check ? <StateTag tone={tones[check.verdict]}>{t(`usccVerdict.${check.verdict}`)}</StateTag> : null} {check?.message}
            </span>,
          ],
          [t('organisation.nameEn'), organisation.nameEn],
          [t('organisation.district'), organisation.district ? districtName(organisation.district) : null],
          [t('organisation.registeredIn'), regionName(organisation.registeredIn)],
          [t('organisation.nature'), natureText(t, organisation)],
          [t('organisation.since'), <DayText key="since" at={organisation.createdAt} />],
          [t('organisation.tab.members'), organisation.members.map((member) => `${member.person.name} (${member.person.email})`).join(t('common.listComma'))],
          [t('review.note'), organisation.verificationNote],
        ]}
      />
      <Decision
        approve={mayDecide ? t('review.verify') : null}
        refuse={mayDecide ? t('review.returnOrganisation') : null}
        busy={decide.busy}
        reasonError={errorAt(decide.userErrors, 'reason')}
        onApprove={() => void decide.run({ input: { ...input, approve: true } })}
        onRefuse={(reason) => void decide.run({ input: { ...input, approve: false, reason } })}
        refusals={<Refusals userErrors={decide.userErrors} trouble={decide.trouble} fields={['reason']} />}
      />
    </article>
  );
}
