import { Link } from 'react-router';
import type { RightCardFieldsFragment } from '../api/generated/graphql.js';
import { useLanguage, useMessages } from '../i18n/use-messages.js';
import { rightPath } from '../paths.js';
import { ClassificationList } from './classification-list.js';
import { CopyText } from './copy-text.js';
import { DemonstrationMark } from './demonstration-mark.js';
import { KindBadge } from './kind-badge.js';
import { RightStatusTag } from './right-status-tag.js';
import { TermBar } from './term-bar.js';
import { TradableMark } from './tradable-mark.js';
import styles from './right-card.module.css';

/** A right as it stands everywhere it is spoken of. */
export function RightCard({ right }: { right: RightCardFieldsFragment }) {
  const t = useMessages();
  const english = useLanguage() === 'en';
  const [title, other] = english && right.titleEn ? [right.titleEn, right.title] : [right.title, right.titleEn];

  return (
    <article className={styles['card']}>
      <div className={styles['line']}>
        <KindBadge kind={right.kind} />
        <CopyText text={right.displayNumber} label={t('right.number')} />
        {right.demonstration ? <DemonstrationMark /> : null}
        <span className={styles['state']}>
          <RightStatusTag status={right.status} />
          <TradableMark tradable={right.tradable} reasons={right.tradableReasons} />
        </span>
      </div>
      <h3 className={styles['title']}>
        <Link to={rightPath(right.id)}>{title}</Link>
      </h3>
      {other ? (
        <p className={styles['other']} lang={english ? 'zh-CN' : 'en'}>
          {other}
        </p>
      ) : null}
      <div className={styles['line']}>
        <span className={styles['owner']}>
          {t('right.owners')}{' '}
          {right.owners.map((owner) => (right.owners.length > 1 ? `${owner.name} (${owner.shareText})` : owner.name)).join(english ? ', ' : '、')}
        </span>
        <ClassificationList classifications={right.classifications} />
      </div>
      <TermBar term={right.term} annuities={right.nextAnnuity ? [right.nextAnnuity] : []} />
    </article>
  );
}
