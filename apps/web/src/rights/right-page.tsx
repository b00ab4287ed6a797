import PrinterOutlined from '@ant-design/icons/es/icons/PrinterOutlined';
import { Button } from 'antd';
import { Link, useParams } from 'react-router';
import { RightDocument, type RightQuery } from '../api/generated/graphql.js';
import { useQuery } from '../api/use-query.js';
import { ClassificationList } from '../elements/classification-list.js';
import { MomentText } from '../elements/date-text.js';
import { DemonstrationMark } from '../elements/demonstration-mark.js';
import { KindBadge } from '../elements/kind-badge.js';
import { Loaded } from '../elements/loaded.js';
import { PageHeader } from '../elements/page-header.js';
import { Reasons } from '../elements/reasons.js';
import { RightStatusTag } from '../elements/right-status-tag.js';
import { Section } from '../elements/section.js';
import { TermBar } from '../elements/term-bar.js';
import { Timeline } from '../elements/timeline.js';
import { TradableMark } from '../elements/tradable-mark.js';
import { useLanguage, useMessages } from '../i18n/use-messages.js';
import { Page } from '../shell/page.js';
import { AnnuityTable } from './annuity-table.js';
import { FamilyTable } from './family-table.js';
import { OwnerTable } from './owner-table.js';
import { PartyList } from './party-list.js';
import { RightActions } from './right-actions.js';
import { RightFacts } from './right-facts.js';
import { useRightTimeline } from './use-right-timeline.js';
import styles from './right-page.module.css';

export type ShownRight = NonNullable<RightQuery['right']>;

/** Everything the register knows of a right; printable as a record. */
export function RightPage() {
  const { id = '' } = useParams();
  const query = useQuery(RightDocument, { id });
  return (
    <Page>
      <Loaded query={query} pick={(result) => result.right}>
        {(right) => <RightBody right={right} />}
      </Loaded>
    </Page>
  );
}

function RightBody({ right }: { right: ShownRight }) {
  const t = useMessages();
  const english = useLanguage() === 'en';
  const events = useRightTimeline(right);
  const [title, other] = english && right.titleEn ? [right.titleEn, right.title] : [right.title, right.titleEn];
  const abstract = english && right.abstractEn ? right.abstractEn : right.abstract;

  return (
    <>
      <PageHeader
        title={title}
        subtitle={other}
        reference={right.displayNumber}
        state={
          <>
            <KindBadge kind={right.kind} />
            {right.demonstration ? <DemonstrationMark /> : null}
          </>
        }
        action={
          <>
            <Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
              {t('common.print')}
            </Button>
            <RightActions right={right} />
          </>
        }
      />
      <div className={styles['layout']}>
        <div className={styles['main']}>
          <Section title={t('term.title')} extra={right.term.basis}>
            <TermBar term={right.term} annuities={right.annuities} />
          </Section>
          {abstract ? (
            <Section title={t('right.abstract')}>
              <p className={styles['abstract']}>{abstract}</p>
            </Section>
          ) : null}
          <Section title={t('right.owners')}>
            <OwnerTable owners={right.owners} />
          </Section>
          {right.annuities.length > 0 ? (
            <Section title={t('annuity.title')} extra={t('annuity.hint')}>
              <AnnuityTable annuities={right.annuities} />
            </Section>
          ) : null}
          <Section title={t('timeline.title')}>{events.length > 0 ? <Timeline events={events} /> : <p className={styles['soft']}>{t('timeline.empty')}</p>}</Section>
          {right.family.length > 0 ? (
            <Section title={t('right.family')} extra={right.familyId ? <span className="mono">{right.familyId}</span> : null}>
              <FamilyTable family={right.family} />
            </Section>
          ) : null}
          {right.citations.length > 0 ? (
            <Section title={t('right.citations')}>
              <ul className={styles['citations']}>
                {right.citations.map((citation) => (
                  <li key={citation.direction + citation.number}>
                    <span className="mono">{citation.number}</span> {citation.title}
                  </li>
                ))}
              </ul>
            </Section>
          ) : null}
        </div>
        <aside className={styles['side']}>
          <Section boxed title={t('right.state')}>
            <div className={styles['states']}>
              <Reasons summary={<RightStatusTag status={right.status} />} reasons={right.statusReasons} open />
              <TradableMark tradable={right.tradable} reasons={right.tradableReasons} open />
            </div>
            {right.listing ? (
              <p className={styles['listing']}>
                {t('right.listedAs')} <Link to={`/listings/${encodeURIComponent(right.listing.id)}`}>{right.listing.reference}</Link>
              </p>
            ) : null}
          </Section>
          <Section boxed title={t('right.record')}>
            <RightFacts right={right} />
          </Section>
          {right.classifications.length + right.industries.length > 0 ? (
            <Section boxed title={t('right.classifications')}>
              <ClassificationList named classifications={[...right.classifications, ...right.industries]} />
            </Section>
          ) : null}
          {right.parties.length > 0 ? (
            <Section boxed title={t('right.parties')}>
              <PartyList parties={right.parties} />
            </Section>
          ) : null}
          <p className={styles['updated']}>
            {right.source ? `${t('right.source')} ${right.source === 'REGISTERED' ? t('right.byHand') : right.source} · ` : ''}
            {t('right.updated')} <MomentText at={right.updatedAt} />
          </p>
        </aside>
      </div>
    </>
  );
}
