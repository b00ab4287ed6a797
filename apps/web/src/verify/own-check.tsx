import { useMessages } from '../i18n/use-messages.js';
import { CopyText } from '../elements/copy-text.js';
import type { SignatureVerification } from './contract-verification.js';
import styles from './verify.module.css';

/** What somebody needs who would rather check the signatures himself. */
export function OwnCheck({ signatures }: { signatures: readonly SignatureVerification[] }) {
  const t = useMessages();
  return (
    <details className={styles['own']}>
      <summary>{t('verify.own.title')}</summary>
      <p>{t('verify.own.text')}</p>
      {signatures.map((one) => (
        <div key={one.side} className={styles['signature']}>
          <h3>{t(`verify.side.${one.side === 'SELLER' ? 'SELLER' : 'BUYER'}`)}</h3>
          <dl>
            <dt>{t('verify.own.statement')}</dt>
            <dd>
              <CopyText long text={one.statement} label={t('verify.own.statement')} />
            </dd>
            <dt>{t('verify.own.signature')}</dt>
            <dd>
              <CopyText long text={one.signature} label={t('verify.own.signature')} />
            </dd>
            <dt>{t('verify.own.publicKey', { id: one.keyId })}</dt>
            <dd>
              <CopyText long text={one.publicKey.trim()} label={t('verify.own.publicKey', { id: one.keyId })} />
            </dd>
          </dl>
        </div>
      ))}
    </details>
  );
}
