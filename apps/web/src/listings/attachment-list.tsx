import FileOutlined from '@ant-design/icons/es/icons/FileOutlined';
import LockOutlined from '@ant-design/icons/es/icons/LockOutlined';
import type { AttachmentFieldsFragment } from '../api/generated/graphql.js';
import { sizeText } from '../formats/size-text.js';
import { useMessages } from '../i18n/use-messages.js';
import styles from './attachment-list.module.css';

/** Papers with the stage from which each may be opened. */
export function AttachmentList({ attachments }: { attachments: readonly AttachmentFieldsFragment[] }) {
  const t = useMessages();
  if (attachments.length === 0) return <p className={styles['none']}>{t('attachment.none')}</p>;
  return (
    <ul className={styles['list']}>
      {attachments.map((attachment) => (
        <li key={attachment.id} className={styles['item']}>
          {attachment.url ? <FileOutlined aria-hidden /> : <LockOutlined aria-hidden />}
          <span className={styles['name']}>{attachment.url ? <a href={attachment.url}>{attachment.fileName}</a> : attachment.fileName}</span>
          <span className={styles['meta']}>
            {sizeText(attachment.size)}
            {attachment.stage ? ` · ${t(`attachmentStage.${attachment.stage}`)}` : ''}
          </span>
        </li>
      ))}
    </ul>
  );
}
