import { Checkbox } from 'antd';
import { useState } from 'react';
import { DealRecordalCertifyDocument, DealRecordalReturnDocument } from '../../api/generated/graphql.js';
import type { StoredFile } from '../../api/upload.js';
import { useAction } from '../../api/use-action.js';
import { errorAt } from '../../api/user-errors.js';
import { DateInput } from '../../elements/date-input.js';
import { Field } from '../../elements/field.js';
import { FileDrop } from '../../elements/file-drop.js';
import { PlainSelect } from '../../elements/plain-select.js';
import { Refusals } from '../../elements/refusals.js';
import { useMessages, useTitle } from '../../i18n/use-messages.js';
import { ActForm } from '../act-form.js';
import type { ShownDeal } from '../shown-deal.js';
import { Verdict } from '../verdict.js';

/** The centre compares the office's notice with deal and rights: certifies it, or gives it back with reasons. */
export function CertifyForm({ deal }: { deal: ShownDeal }) {
  const t = useMessages();
  const title = useTitle();
  const handedIn = deal.documents.filter(({ role }) => role === 'RECORDAL_FILING' || role === 'RECORDAL_NOTICE').map(({ file }) => file);
  const [seen, setSeen] = useState<readonly string[]>([]);
  const [transferDate, setTransferDate] = useState('');
  const [fileId, setFileId] = useState(handedIn.at(-1)?.id ?? '');
  const [files, setFiles] = useState<StoredFile[]>([]);
  const certify = useAction(DealRecordalCertifyDocument, (result) => result.dealRecordalCertify);
  const giveBack = useAction(DealRecordalReturnDocument, (result) => result.dealRecordalReturn);
  const notice = files.at(-1)?.id ?? fileId;
  return (
    <>
      <ActForm
        label={t('deals.certify.title')}
        act={t('deals.certify.act')}
        busy={certify.busy}
        blocked={seen.length !== deal.rights.length || transferDate === '' || notice === ''}
        onAct={() => void certify.run({ input: { dealId: deal.id, rightIds: [...seen], transferDate, fileId: notice } })}
        refusals={<Refusals {...certify} fields={['transferDate']} />}
      >
        <p style={{ marginBottom: 12 }}>{t('deals.certify.hint')}</p>
        <fieldset style={{ margin: '0 0 16px', padding: 0, border: 0, display: 'grid', gap: 6 }}>
          <legend style={{ padding: 0, fontWeight: 500 }}>{t('deals.certify.rights')}</legend>
          {deal.rights.map((right) => (
            <Checkbox key={right.id} checked={seen.includes(right.id)} onChange={(event) => setSeen(event.target.checked ? [...seen, right.id] : seen.filter((id) => id !== right.id))}>
              {title(right)} <span className="mono">{right.displayNumber}</span>
            </Checkbox>
          ))}
        </fieldset>
        <DateInput required label={t('deals.recordal.transferDate')} value={transferDate} onChange={setTransferDate} error={errorAt(certify.userErrors, 'transferDate')} />
        {handedIn.length > 0 ? (
          <Field label={t('deals.certify.which')} required>
            {({ id }) => <PlainSelect id={id} value={fileId} onChange={setFileId} disabled={files.length > 0} options={handedIn.map((file) => ({ value: file.id, label: file.fileName }))} />}
          </Field>
        ) : null}
        <FileDrop label={t('deals.certify.upload')} files={files} onChange={(stored) => setFiles(stored.slice(-1))} />
      </ActForm>
      <Verdict
        label={t('deals.certify.return')}
        busy={giveBack.busy}
        reasonError={errorAt(giveBack.userErrors, 'reason')}
        refusals={<Refusals {...giveBack} fields={['reason']} />}
        ways={[{ act: t('deals.certify.returnAct'), onAct: (reason) => void giveBack.run({ input: { dealId: deal.id, reason } }) }]}
      />
    </>
  );
}
