import { Facts } from '../../elements/facts.js';
import { LinkButton } from '../../elements/link-button.js';
import { RightCard } from '../../elements/right-card.js';
import { Section } from '../../elements/section.js';
import { MomentText } from '../../elements/date-text.js';
import { moneyText } from '../../formats/money-text.js';
import { useMessages, useName } from '../../i18n/use-messages.js';
import { DueText } from '../due-text.js';
import { primaryAct } from '../primary-act.js';
import type { ReaderSide } from '../reader-side.js';
import type { ShownDeal } from '../shown-deal.js';
import { situationOf } from '../situation.js';
import styles from './overview-tab.module.css';

const sides: readonly ReaderSide[] = ['SELLER', 'BUYER', 'CENTRE'];

/** What to do now in plain words, the reader's own part first, then what was agreed. */
export function OverviewTab({ deal, side }: { deal: ShownDeal; side: ReaderSide }) {
  const t = useMessages();
  const nameOf = useName();
  const situation = situationOf(deal);
  const act = primaryAct(deal, side);
  const others = sides.filter((each) => each !== side);
  return (
    <>
      <Section title={t('deals.now.title')}>
        <div className={styles['now']} data-urged={act?.urged ?? false}>
          <p className={styles['own']}>
            <span className={styles['who']}>{t('deals.now.you')}</span>
            <span>{t(`deals.now.${situation}.${side}`)}</span>
          </p>
          {act ? (
            <LinkButton type={act.urged ? 'primary' : 'default'} to={act.to}>
              {t(`deals.act.${act.label}`)}
            </LinkButton>
          ) : null}
        </div>
        <dl className={styles['others']}>
          {others.map((each) => (
            <div key={each}>
              <dt>{t(`deals.side.${each}`)}</dt>
              <dd>
                {deal.deadline && (deal.deadline.responsible === each || (deal.deadline.responsible === 'BOTH' && each !== 'CENTRE')) ? (
                  <>
                    {deal.deadline.title} <DueText at={deal.deadline.dueAt} />
                  </>
                ) : (
                  t('deals.now.nothing')
                )}
              </dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section title={t('deals.agreed')}>
        <Facts
          narrow
          pairs={[
            [t('commitment.price'), <strong key="price">{moneyText(deal.price)}</strong>],
            [t('commitment.words'), deal.priceInWords],
            [t('commitment.seller'), nameOf(deal.seller)],
            [t('commitment.buyer'), nameOf(deal.buyer)],
            [t('offer.terms'), deal.terms],
            [t('listing.deliveryNote'), deal.listing.delivery.note],
            [t('deals.agreedAt'), <MomentText key="at" at={deal.agreedAt} />],
          ]}
        />
      </Section>
      <Section title={t('commitment.rights')}>
        {deal.rights.map((right) => (
          <RightCard key={right.id} right={right} />
        ))}
      </Section>
    </>
  );
}
