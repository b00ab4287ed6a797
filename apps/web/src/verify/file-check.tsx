import FileSearchOutlined from '@ant-design/icons/es/icons/FileSearchOutlined';
import { Alert, Spin } from 'antd';
import { useState } from 'react';
import { DropArea } from '../elements/drop-area.js';
import { useMessages } from '../i18n/use-messages.js';
import { compareDigest, type Comparison } from './compare-digest.js';
import type { ContractVerification } from './contract-verification.js';
import { fileDigest, type DigestTrouble } from './file-digest.js';
import styles from './verify.module.css';

interface Checked {
  name: string;
  /** Null while it is computed. */
  outcome: { digest: string; comparison: Comparison } | { trouble: DigestTrouble } | null;
}

const tones = { document: 'success', copy: 'success', other: 'error' } as const;

/** Compares a file with the contract. It is read here and never sent. */
export function FileCheck({ contract }: { contract: ContractVerification }) {
  const t = useMessages();
  const [checked, setChecked] = useState<Checked | null>(null);

  const check = async (file: File | undefined) => {
    if (!file) return;
    const { name } = file;
    setChecked({ name, outcome: null });
    try {
      const digest = await fileDigest(file);
      setChecked({ name, outcome: { digest, comparison: compareDigest(digest, contract) } });
    } catch (error) {
      const { message } = error as Error;
      setChecked({ name, outcome: { trouble: message === 'insecure' || message === 'too-large' ? message : 'unreadable' } });
    }
  };

  return (
    <>
      <DropArea label={t('verify.drop')} hint={t('verify.stays')} accept="application/pdf" icon={FileSearchOutlined} onFiles={([file]) => void check(file)} />
      <div role="status" className={styles['outcome']}>
        {checked ? <Outcome checked={checked} /> : null}
      </div>
    </>
  );
}

function Outcome({ checked: { name, outcome } }: { checked: Checked }) {
  const t = useMessages();
  if (outcome === null) return <Spin aria-label={t('verify.computing')} />;
  if ('trouble' in outcome) return <Alert type="warning" showIcon title={name} description={t(`verify.trouble.${outcome.trouble}`)} />;
  const { comparison, digest } = outcome;
  return (
    <Alert
      type={tones[comparison]}
      showIcon
      title={t(`verify.outcome.${comparison}.title`)}
      description={
        <>
          <p>{t(`verify.outcome.${comparison}.text`, { name })}</p>
          <p className={`mono ${styles['digest']}`}>{digest}</p>
        </>
      }
    />
  );
}
