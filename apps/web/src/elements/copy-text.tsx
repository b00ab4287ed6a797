import CheckOutlined from '@ant-design/icons/es/icons/CheckOutlined';
import CopyOutlined from '@ant-design/icons/es/icons/CopyOutlined';
import { useState } from 'react';
import { useMessages } from '../i18n/use-messages.js';
import styles from './copy-text.module.css';

/** A number or reference in fixed-width type with a button that copies it. A long one, such as a digest, may break anywhere. */
export function CopyText({ text, label, long = false }: { text: string; label?: string; long?: boolean }) {
  const t = useMessages();
  const [copied, setCopied] = useState(false);

  const copy = () => {
    void navigator.clipboard.writeText(text).then(() => {
      setCopied(true);
      setTimeout(() => setCopied(false), 1600);
    });
  };

  return (
    <span className={styles['pair']} data-long={long}>
      <span className="mono">{text}</span>
      <button type="button" className={`${styles['button']} no-print`} onClick={copy} aria-label={`${t('common.copy')} ${label ?? text}`}>
        {copied ? <CheckOutlined aria-hidden /> : <CopyOutlined aria-hidden />}
      </button>
      <span className="visually-hidden" role="status">
        {copied ? t('common.copied') : ''}
      </span>
    </span>
  );
}
