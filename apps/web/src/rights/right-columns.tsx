import { useMemo, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { RightRowFieldsFragment } from '../api/generated/graphql.js';
import { DayText } from '../elements/date-text.js';
import { KindBadge } from '../elements/kind-badge.js';
import { RightStatusTag } from '../elements/right-status-tag.js';
import { remainingWords } from '../elements/term-bar.js';
import { TradableMark } from '../elements/tradable-mark.js';
import { useMessages, useTitle } from '../i18n/use-messages.js';
import { rightPath } from '../paths.js';
import type { Column } from '../tables/column.js';

type Row = RightRowFieldsFragment;

/** Rights as rows: number, title, owners, state, whether they may be traded, term; more for who wants it. */
export function useRightColumns(actions?: (right: Row) => ReactNode): Column<Row>[] {
  const t = useMessages();
  const title = useTitle();
  return useMemo((): Column<Row>[] => {
    const owners = (right: Row) => right.owners.map((owner) => owner.name).join(t('common.listComma'));
    const classes = (right: Row) => right.classifications.map(({ symbol }) => symbol).join(t('common.listComma'));
    const day = (at: string | null | undefined) => (at ? <DayText at={at} /> : null);
    return [
      {
        key: 'number',
        title: t('right.number'),
        cell: (right) => (
          <span style={{ display: 'grid', gap: 4, justifyItems: 'start' }}>
            <span className="mono" style={{ whiteSpace: 'nowrap' }}>
              {right.displayNumber}
            </span>
            <KindBadge kind={right.kind} />
          </span>
        ),
        sheet: [
          { title: t('right.number'), value: (right) => right.displayNumber },
          { title: t('right.kind'), value: (right) => t(`rightKind.${right.kind}`) },
        ],
      },
      {
        key: 'title',
        title: t('right.title'),
        fixed: true,
        cell: (right) => (
          <Link to={rightPath(right.id)} style={{ display: 'inline-block', minWidth: 200, paddingBlock: 1 }}>
            {title(right)}
          </Link>
        ),
        sheet: [{ title: t('right.title'), value: title }],
      },
      {
        key: 'owners',
        title: t('right.owners'),
        cell: (right) => <span style={{ display: 'inline-block', minWidth: 140 }}>{owners(right)}</span>,
        sheet: [{ title: t('right.owners'), value: owners }],
      },
      { key: 'classes', title: t('table.classes'), extra: true, cell: classes, sheet: [{ title: t('table.classes'), value: classes }] },
      { key: 'filed', title: t('right.filed'), extra: true, cell: (right) => day(right.filingDate), sheet: [{ title: t('right.filed'), value: (right) => right.filingDate && { day: right.filingDate } }] },
      { key: 'granted', title: t('right.granted'), extra: true, cell: (right) => day(right.grantDate), sheet: [{ title: t('right.granted'), value: (right) => right.grantDate && { day: right.grantDate } }] },
      {
        key: 'status',
        title: t('right.status'),
        cell: (right) => <RightStatusTag status={right.status} />,
        sheet: [{ title: t('right.status'), value: (right) => t(`rightStatus.${right.status}`) }],
      },
      {
        key: 'trade',
        title: t('right.trade'),
        cell: (right) => <TradableMark tradable={right.tradable} reasons={right.tradableReasons} />,
        sheet: [
          { title: t('right.trade'), value: (right) => (right.tradable ? t('tradable.yes') : t('tradable.no')) },
          { title: t('common.reason'), value: (right) => right.tradableReasons.map(({ message }) => message).join('\n') },
        ],
      },
      {
        key: 'term',
        title: t('term.remaining'),
        cell: (right) => <span style={{ whiteSpace: 'nowrap' }}>{remainingWords(right.term.remainingDays, t)}</span>,
        sheet: [{ title: t('table.termUntil'), value: (right) => right.term.until && { day: right.term.until } }],
      },
      {
        key: 'annuity',
        title: t('table.nextAnnuity'),
        extra: true,
        cell: (right) => day(right.nextAnnuity?.dueDate),
        sheet: [{ title: t('table.nextAnnuity'), value: (right) => right.nextAnnuity && { day: right.nextAnnuity.dueDate } }],
      },
      ...(actions
        ? [{ key: 'actions', title: t('common.actions'), fixed: true, cell: (right: Row) => <span style={{ display: 'flex', flexWrap: 'wrap', gap: 6 }}>{actions(right)}</span> }]
        : []),
    ];
  }, [t, title, actions]);
}
