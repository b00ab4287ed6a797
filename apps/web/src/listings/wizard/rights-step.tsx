import { Checkbox, Input } from 'antd';
import { useState } from 'react';
import { MyRightsDocument, type ListingBodyFieldsFragment } from '../../api/generated/graphql.js';
import { usePages } from '../../api/use-query.js';
import { EmptyState } from '../../elements/empty-state.js';
import { KindBadge } from '../../elements/kind-badge.js';
import { LinkButton } from '../../elements/link-button.js';
import { Listed } from '../../elements/listed.js';
import { RightCard } from '../../elements/right-card.js';
import { RightStatusTag } from '../../elements/right-status-tag.js';
import { TradableMark } from '../../elements/tradable-mark.js';
import { useMessages, useTitle } from '../../i18n/use-messages.js';
import type { StepProps } from './step-props.js';
import styles from './wizard.module.css';

/** Which rights are offered: one, or several as a portfolio. */
export function RightsStep({ draft, put, fixed }: StepProps & { fixed: ListingBodyFieldsFragment | null }) {
  const t = useMessages();
  const title = useTitle();
  const [text, setText] = useState('');
  const pages = usePages(MyRightsDocument, { filter: text ? { text } : null, first: 50 }, (result) => result.myRights, { enabled: fixed === null });

  if (fixed) {
    return (
      <>
        <p style={{ marginBottom: 16 }}>{t('wizard.rightsFixed')}</p>
        {fixed.rights.map((right) => (
          <RightCard key={right.id} right={right} />
        ))}
      </>
    );
  }

  const choose = (right: { id: string; title: string; titleEn?: string | null }, chosen: boolean) => {
    const rightIds = chosen ? [...draft.rightIds, right.id] : draft.rightIds.filter((id) => id !== right.id);
    const untitled = draft.title === '' && chosen && rightIds.length === 1;
    put({ rightIds, ...(untitled ? { title: right.title, titleEn: right.titleEn ?? '' } : {}) });
  };

  return (
    <>
      <Input.Search allowClear placeholder={t('register.placeholder')} aria-label={t('register.placeholder')} style={{ maxWidth: 420, marginBottom: 16 }} onSearch={(q) => setText(q.trim())} />
      <Listed
        pages={pages}
        empty={
          <EmptyState
            title={t('wizard.noRights.title')}
            text={t('wizard.noRights.text')}
            action={
              <>
                <LinkButton type="primary" to="/rights">
                  {t('myRights.find')}
                </LinkButton>
                <LinkButton to="/work/imports">{t('myRights.import')}</LinkButton>
              </>
            }
          />
        }
      >
        {(rights) =>
          rights.map((right) => {
            const chosen = draft.rightIds.includes(right.id);
            const open = right.availableActions.includes('LIST_FOR_SALE') && !right.listing;
            return (
              <div key={right.id} className={styles['choice']} data-chosen={chosen}>
                <Checkbox checked={chosen} disabled={!open && !chosen} aria-label={title(right)} onChange={(event) => choose(right, event.target.checked)} />
                <div>
                  <p style={{ fontWeight: 500 }}>{title(right)}</p>
                  <p className={styles['meta']}>
                    <KindBadge kind={right.kind} />
                    <span className="mono">{right.displayNumber}</span>
                    <RightStatusTag status={right.status} />
                    <TradableMark tradable={right.tradable} reasons={right.tradableReasons} />
                    {right.listing ? <span>{t('wizard.alreadyListed', { reference: right.listing.reference })}</span> : null}
                  </p>
                </div>
              </div>
            );
          })
        }
      </Listed>
    </>
  );
}
