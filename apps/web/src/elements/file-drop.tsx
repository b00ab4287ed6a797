import CloseOutlined from '@ant-design/icons/es/icons/CloseOutlined';
import InboxOutlined from '@ant-design/icons/es/icons/InboxOutlined';
import { Progress } from 'antd';
import { useRef, useState } from 'react';
import { Trouble } from '../api/trouble.js';
import { upload, type StoredFile } from '../api/upload.js';
import { sizeText } from '../formats/size-text.js';
import { useMessages } from '../i18n/use-messages.js';
import { DropArea } from './drop-area.js';
import styles from './file-drop.module.css';

interface FileDropProps {
  label: string;
  hint?: string;
  accept?: string;
  /** Files that are with the exchange and wait to be named by an action. */
  files: readonly StoredFile[];
  onChange: (files: StoredFile[]) => void;
}

interface Sending {
  name: string;
  sent: number;
  total: number;
}

/** Takes files by drop or choice and sends them at once. */
export function FileDrop({ label, hint, accept, files, onChange }: FileDropProps) {
  const t = useMessages();
  const [sending, setSending] = useState<Sending | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  // Files are sent while others are dropped or removed: each joins those that are there when it has arrived.
  const latest = useRef(files);
  latest.current = files;

  const send = async (chosen: readonly File[]) => {
    setTrouble(null);
    try {
      for (const file of chosen) {
        const stored = await upload(file, (sent, total) => setSending({ name: file.name, sent, total }));
        onChange([...latest.current, stored]);
      }
    } catch (error) {
      setTrouble(Trouble.of(error));
    } finally {
      setSending(null);
    }
  };

  return (
    <div className={styles['field']}>
      <DropArea label={label} hint={hint ?? t('file.drop')} accept={accept} multiple icon={InboxOutlined} onFiles={(chosen) => void send(chosen)} />
      <ul aria-live="polite">
        {files.map((file) => (
          <li key={file.id} className={styles['file']}>
            <span>{file.fileName}</span>
            <span className={styles['hint']}>{sizeText(file.size)}</span>
            <button type="button" aria-label={t('file.remove', { name: file.fileName })} onClick={() => onChange(files.filter((kept) => kept.id !== file.id))}>
              <CloseOutlined aria-hidden />
            </button>
          </li>
        ))}
        {sending ? (
          <li className={styles['file']}>
            <span>{sending.name}</span>
            <Progress size="small" percent={Math.round((sending.sent / Math.max(1, sending.total)) * 100)} style={{ width: 160 }} />
          </li>
        ) : null}
      </ul>
      {trouble ? (
        <p role="alert" className={styles['error']}>
          {t(`trouble.${trouble.kind}.title`)} {trouble.kind === 'invalid' ? trouble.message : ''} {trouble.requestId}
        </p>
      ) : null}
    </div>
  );
}
