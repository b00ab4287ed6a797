import { useState } from 'react';
import { DealRecordalFileDocument } from '../../api/generated/graphql.js';
import type { StoredFile } from '../../api/upload.js';
import { useAction } from '../../api/use-action.js';
import { FileDrop } from '../../elements/file-drop.js';
import { Refusals } from '../../elements/refusals.js';
import { useMessages } from '../../i18n/use-messages.js';
import { ActForm } from '../act-form.js';
import type { ShownDeal } from '../shown-deal.js';

/** The office has answered: its notice is handed in for the centre to check. */
export function NoticeForm({ deal }: { deal: ShownDeal }) {
  const t = useMessages();
  const [files, setFiles] = useState<StoredFile[]>([]);
  const file = useAction(DealRecordalFileDocument, (result) => result.dealRecordalFile, { onDone: () => setFiles([]) });
  const { recordal } = deal;
  if (!recordal) return null;
  const { acceptanceNumber, filedOn } = recordal;
  return (
    <ActForm
      label={t('deals.notice.title')}
      act={t('deals.notice.act')}
      busy={file.busy}
      blocked={files.length === 0}
      onAct={() => void file.run({ input: { dealId: deal.id, acceptanceNumber, filedOn, fileIds: files.map(({ id }) => id) } })}
      refusals={<Refusals {...file} />}
    >
      <p style={{ marginBottom: 12 }}>{t('deals.notice.hint')}</p>
      <FileDrop label={t('deals.notice.files')} files={files} onChange={setFiles} />
    </ActForm>
  );
}
