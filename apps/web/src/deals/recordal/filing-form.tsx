import { Input } from 'antd';
import { chinaDate } from '@haihe/platform/clock';
import { useState } from 'react';
import { DealRecordalFileDocument } from '../../api/generated/graphql.js';
import { serverNow } from '../../api/server-clock.js';
import type { StoredFile } from '../../api/upload.js';
import { useAction } from '../../api/use-action.js';
import { errorAt } from '../../api/user-errors.js';
import { DateInput } from '../../elements/date-input.js';
import { Field } from '../../elements/field.js';
import { FieldGrid } from '../../elements/field-grid.js';
import { FileDrop } from '../../elements/file-drop.js';
import { Refusals } from '../../elements/refusals.js';
import { useMessages } from '../../i18n/use-messages.js';
import { ActForm } from '../act-form.js';
import type { ShownDeal } from '../shown-deal.js';

/** The change of owner was filed with the office: number, day, receipt. */
export function FilingForm({ deal }: { deal: ShownDeal }) {
  const t = useMessages();
  const [acceptanceNumber, setNumber] = useState('');
  const [filedOn, setFiledOn] = useState<string>(() => chinaDate(new Date(serverNow())));
  const [files, setFiles] = useState<StoredFile[]>([]);
  const file = useAction(DealRecordalFileDocument, (result) => result.dealRecordalFile);
  return (
    <ActForm
      label={t('deals.filing.title')}
      act={t('deals.filing.act')}
      busy={file.busy}
      blocked={acceptanceNumber.trim() === '' || filedOn === '' || files.length === 0}
      onAct={() => void file.run({ input: { dealId: deal.id, acceptanceNumber, filedOn, fileIds: files.map(({ id }) => id) } })}
      refusals={<Refusals {...file} fields={['acceptanceNumber', 'filedOn']} />}
    >
      <p style={{ marginBottom: 12 }}>{t('deals.filing.hint')}</p>
      <FieldGrid>
        <Field label={t('deals.recordal.number')} required error={errorAt(file.userErrors, 'acceptanceNumber')}>
          {({ status, ...ties }) => <Input {...ties} status={status} maxLength={40} value={acceptanceNumber} onChange={(event) => setNumber(event.target.value)} />}
        </Field>
        <DateInput required label={t('deals.recordal.filedOn')} value={filedOn} onChange={setFiledOn} error={errorAt(file.userErrors, 'filedOn')} />
      </FieldGrid>
      <FileDrop label={t('deals.filing.files')} files={files} onChange={setFiles} />
    </ActForm>
  );
}
