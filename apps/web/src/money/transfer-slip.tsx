import { Alert } from 'antd';
import type { PayableDueFieldsFragment } from '../api/generated/graphql.js';
import { CopyText } from '../elements/copy-text.js';
import { Facts } from '../elements/facts.js';
import { capitals } from '../formats/capitals.js';
import { useMessages } from '../i18n/use-messages.js';
import styles from './money.module.css';

type Instruction = NonNullable<PayableDueFieldsFragment['transferInstruction']>;

/** What goes into the form of one's bank, each with a button that copies it; printed as a slip for the teller. */
export function TransferSlip({ instruction }: { instruction: Instruction }) {
  const t = useMessages();
  const { accountName, bank, accountNumber, reference, amount, note } = instruction;
  return (
    <>
      <Facts
        narrow
        pairs={[
          [t('slip.accountName'), <CopyText key="name" text={accountName} label={t('slip.accountName')} />],
          [t('slip.accountNumber'), <CopyText key="number" text={accountNumber} label={t('slip.accountNumber')} />],
          [t('slip.bank'), <CopyText key="bank" text={bank} label={t('slip.bank')} />],
          [
            t('slip.amount'),
            <span key="amount" className={styles['slipAmount']}>
              <span>
                ¥ <CopyText text={amount.amount} label={t('slip.amount')} />
              </span>
              <span lang="zh-CN">{capitals(amount.amount)}</span>
            </span>,
          ],
          [
            t('slip.reference'),
            <strong key="reference" className={styles['slipReference']}>
              <CopyText text={reference} label={t('slip.reference')} />
            </strong>,
          ],
        ]}
      />
      <Alert type="info" showIcon style={{ marginTop: 16 }} title={note} />
    </>
  );
}
