import CloseOutlined from '@ant-design/icons/es/icons/CloseOutlined';
import { Checkbox, Input } from 'antd';
import { errorAt } from '../../api/user-errors.js';
import type { AttachmentStage } from '../../api/generated/graphql.js';
import { Field } from '../../elements/field.js';
import { FileDrop } from '../../elements/file-drop.js';
import { PlainSelect } from '../../elements/plain-select.js';
import { sizeText } from '../../formats/size-text.js';
import { useMessages } from '../../i18n/use-messages.js';
import type { StepProps } from './step-props.js';
import styles from './wizard.module.css';

const stages: readonly AttachmentStage[] = ['PUBLIC', 'AFTER_ENQUIRY', 'AFTER_NDA'];

/** What is handed over besides the right, and the papers with the stage from which each may be seen. */
export function DeliveryStep({ draft, put, errors }: StepProps) {
  const t = useMessages();
  const attachmentsError = errorAt(errors, 'attachments');
  const change = (fileId: string, stage: AttachmentStage) => put({ attachments: draft.attachments.map((kept) => (kept.fileId === fileId ? { ...kept, stage } : kept)) });

  return (
    <>
      <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
        <legend style={{ fontWeight: 500, padding: 0, marginBottom: 8 }}>{t('wizard.field.delivery')}</legend>
        <div className={styles['checks']}>
          <Checkbox checked={draft.documents} onChange={(event) => put({ documents: event.target.checked })}>
            {t('wizard.field.documents')}
          </Checkbox>
          <Checkbox checked={draft.knowHow} onChange={(event) => put({ knowHow: event.target.checked })}>
            {t('wizard.field.knowHow')}
          </Checkbox>
          <Checkbox checked={draft.training} onChange={(event) => put({ training: event.target.checked })}>
            {t('wizard.field.training')}
          </Checkbox>
        </div>
      </fieldset>
      <Field label={t('listing.deliveryNote')} error={errorAt(errors, 'deliveryNote')}>
        {(ties) => <Input.TextArea {...ties} rows={3} maxLength={1000} value={draft.deliveryNote} onChange={(event) => put({ deliveryNote: event.target.value })} />}
      </Field>
      <FileDrop
        label={t('wizard.field.attachments')}
        hint={t('file.drop')}
        files={[]}
        onChange={(stored) => {
          const known = new Set(draft.attachments.map((kept) => kept.fileId));
          const added = stored.filter((file) => !known.has(file.id)).map(({ id, fileName, size }) => ({ fileId: id, fileName, size, stage: 'AFTER_ENQUIRY' as const }));
          put({ attachments: [...draft.attachments, ...added] });
        }}
      />
      {attachmentsError ? (
        <p role="alert" style={{ color: 'var(--bad)' }}>
          {attachmentsError}
        </p>
      ) : null}
      {draft.attachments.map((attachment) => (
        <div key={attachment.fileId} className={styles['attachment']}>
          <span>
            {attachment.fileName} <span className={styles['meta']}>{sizeText(attachment.size)}</span>
          </span>
          <PlainSelect label={t('wizard.field.stage', { name: attachment.fileName })} value={attachment.stage} onChange={(stage) => change(attachment.fileId, stage)} options={stages.map((value) => ({ value, label: t(`attachmentStage.${value}`) }))} />
          <button type="button" aria-label={t('file.remove', { name: attachment.fileName })} onClick={() => put({ attachments: draft.attachments.filter((kept) => kept.fileId !== attachment.fileId) })}>
            <CloseOutlined aria-hidden />
          </button>
        </div>
      ))}
    </>
  );
}
