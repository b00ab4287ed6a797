import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { RightRowFieldsFragment } from '../api/generated/graphql.js';
import { KindBadge } from '../elements/kind-badge.js';
import { PlainTable } from '../elements/plain-table.js';
import { RightStatusTag } from '../elements/right-status-tag.js';
import { remainingWords } from '../elements/term-bar.js';
import { TradableMark } from '../elements/tradable-mark.js';
import { useMessages, useTitle } from '../i18n/use-messages.js';
import { rightPath } from '../paths.js';

interface RightTableProps {
  rights: readonly RightRowFieldsFragment[];
  actions?: (right: RightRowFieldsFragment) => ReactNode;
}

/** Rights as rows: number, title and owner, state, term. */
export function RightTable({ rights, actions }: RightTableProps) {
  const t = useMessages();
  const title = useTitle();
  return (
    <PlainTable
      head={[t('right.number'), t('right.title'), t('right.owners'), t('right.status'), t('right.trade'), t('term.remaining'), ...(actions ? [t('common.actions')] : [])]}
      rows={rights.map((right) => ({
        key: right.id,
        cells: [
          <span key="number" style={{ display: 'grid', gap: 4, justifyItems: 'start' }}>
            <span className="mono" style={{ whiteSpace: 'nowrap' }}>
              {right.displayNumber}
            </span>
            <KindBadge kind={right.kind} />
          </span>,
          <Link key="title" to={rightPath(right.id)} style={{ display: 'inline-block', minWidth: 200, paddingBlock: 1 }}>
            {title(right)}
          </Link>,
          <span key="owners" style={{ display: 'inline-block', minWidth: 140 }}>
            {right.owners.map((owner) => owner.name).join(t('common.listComma'))}
          </span>,
          <RightStatusTag key="status" status={right.status} />,
          <TradableMark key="trade" tradable={right.tradable} reasons={right.tradableReasons} />,
          <span key="term" style={{ whiteSpace: 'nowrap' }}>
            {remainingWords(right.term.remainingDays, t)}
          </span>,
          ...(actions
            ? [
                <span key="actions" style={{ display: 'flex', flexWrap: 'wrap', gap: 6 }}>
                  {actions(right)}
                </span>,
              ]
            : []),
        ],
      }))}
    />
  );
}
