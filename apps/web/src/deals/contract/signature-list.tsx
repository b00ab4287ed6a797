import type { MemberRole } from '../../api/generated/graphql.js';
import { MomentText } from '../../elements/date-text.js';
import { PlainTable } from '../../elements/plain-table.js';
import { StateTag } from '../../elements/state-tag.js';
import { useMessages } from '../../i18n/use-messages.js';
import type { ShownDeal } from '../shown-deal.js';

type Signature = NonNullable<ShownDeal['contract']>['signatures'][number];

/** Who has signed and who has not yet, both sides always. */
export function SignatureList({ signatures }: { signatures: readonly Signature[] }) {
  const t = useMessages();
  return (
    <PlainTable
      head={[t('deals.contract.side'), t('deals.contract.organisation'), t('deals.contract.signer'), t('deals.contract.signedAt'), t('deals.contract.key')]}
      rows={(['SELLER', 'BUYER'] as const).map((side) => {
        const signature = signatures.find((each) => each.side === side);
        return {
          key: side,
          cells: signature
            ? [
                t(`deals.side.${side}`),
                signature.organisation,
                `${signature.signer} (${t(`memberRole.${signature.role as MemberRole}`)})`,
                <MomentText key="at" at={signature.signedAt} />,
                <span key="key" className="mono" title={signature.signature}>
                  {signature.keyId}
                </span>,
              ]
            : [t(`deals.side.${side}`), <StateTag key="waits" tone="attention">{t('deals.contract.unsigned')}</StateTag>, null, null, null],
        };
      })}
    />
  );
}
