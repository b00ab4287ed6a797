import { DayText } from '../elements/date-text.js';
import { PlainTable } from '../elements/plain-table.js';
import { useMessages } from '../i18n/use-messages.js';
import type { ShownRight } from './right-page.js';

/** Owners with the share of each; the shares sum to one. */
export function OwnerTable({ owners }: { owners: ShownRight['owners'] }) {
  const t = useMessages();
  if (owners.length === 0) return <p style={{ color: 'var(--ink-soft)' }}>{t('right.noOwners')}</p>;
  return (
    <PlainTable
      head={[t('right.owner'), { name: t('right.share'), right: true }, t('right.since')]}
      rows={owners.map((owner) => ({
        key: owner.name,
        cells: [owner.name, owner.shareStated ? owner.shareText : `${owner.shareText} · ${t('right.shareAssumed')}`, owner.since ? <DayText key="since" at={owner.since} /> : null],
      }))}
    />
  );
}
