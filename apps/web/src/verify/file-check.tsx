import FileSearchOutlined from '@ant-design/icons/es/icons/FileSearchOutlined';
import { Alert, Spin } from 'antd';
import { useId, useState, type DragEvent } from 'react';
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
  const id = useId();
  const [over, setOver] = useState(false);
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

  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void check(event.dataTransfer.files[0]);
  };

  return (
    <>
      <label
        htmlFor={id}
        className={styles['area']}
        data-over={over}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <FileSearchOutlined aria-hidden style={{ fontSize: 24, color: 'var(--river)' }} />
        <span className={styles['label']}>{t('verify.drop')}</span>
        <span className={styles['hint']}>{t('verify.stays')}</span>
        <input
          id={id}
          type="file"
          accept="application/pdf"
          className={styles['input']}
          onChange={(event) => {
            void check(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
      </label>
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
