import type { DealDueFieldsFragment } from '../../api/generated/graphql.js';
import { CopyText } from '../../elements/copy-text.js';
import { Facts } from '../../elements/facts.js';
import { moneyText } from '../../formats/money-text.js';
import { useMessages } from '../../i18n/use-messages.js';
import styles from './transfer-instruction.module.css';

/** What has to stand on a bank transfer, each part with a button that copies it. */
export function TransferInstruction({ instruction }: { instruction: NonNullable<DealDueFieldsFragment['transferInstruction']> }) {
  const t = useMessages();
  const { accountName, bank, accountNumber, reference, amount, note } = instruction;
  return (
    <>
      <Facts
        narrow
        pairs={[
          [t('deals.transfer.accountName'), <CopyText key="name" text={accountName} label={t('deals.transfer.accountName')} />],
          [t('deals.transfer.bank'), <CopyText key="bank" text={bank} label={t('deals.transfer.bank')} />],
          [t('deals.transfer.accountNumber'), <CopyText key="number" text={accountNumber} label={t('deals.transfer.accountNumber')} />],
          [t('deals.transfer.amount'), <span key="amount"><strong>{moneyText(amount)}</strong> <CopyText text={amount.amount} label={t('deals.transfer.amount')} /></span>],
          [
            t('deals.transfer.reference'),
            <strong key="reference" className={styles['reference']}>
              <CopyText text={reference} label={t('deals.transfer.reference')} />
            </strong>,
          ],
        ]}
      />
      <p className={styles['note']}>{note}</p>
    </>
  );
}
