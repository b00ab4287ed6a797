import { Link } from 'react-router';
import { PlainTable } from '../elements/plain-table.js';
import { RightStatusTag } from '../elements/right-status-tag.js';
import { useMessages, useTitle } from '../i18n/use-messages.js';
import { rightPath } from '../paths.js';
import type { ShownRight } from './right-page.js';

/** The other rights of the same family. */
export function FamilyTable({ family }: { family: ShownRight['family'] }) {
  const t = useMessages();
  const title = useTitle();
  return (
    <PlainTable
      head={[t('right.number'), t('right.title'), t('right.kind'), t('right.status')]}
      rows={family.map((right) => ({
        key: right.id,
        cells: [
          <span key="number" className="mono">
            {right.displayNumber}
          </span>,
          <Link key="title" to={rightPath(right.id)}>
            {title(right)}
          </Link>,
          t(`rightKind.${right.kind}`),
          <RightStatusTag key="status" status={right.status} />,
        ],
      }))}
    />
  );
}
