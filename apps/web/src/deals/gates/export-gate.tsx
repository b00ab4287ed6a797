import { Radio } from 'antd';
import { useState } from 'react';
import { DealExportDecideDocument, DealExportDocumentsSubmitDocument, type ExportClass } from '../../api/generated/graphql.js';
import type { StoredFile } from '../../api/upload.js';
import { useAction } from '../../api/use-action.js';
import { errorAt } from '../../api/user-errors.js';
import { FileDrop } from '../../elements/file-drop.js';
import { Refusals } from '../../elements/refusals.js';
import { useMessages } from '../../i18n/use-messages.js';
import { ActForm } from '../act-form.js';
import type { ShownDeal } from '../shown-deal.js';
import { Verdict } from '../verdict.js';

const classes: readonly ExportClass[] = ['FREE', 'RESTRICTED', 'PROHIBITED'];

/** A foreign buyer: the technology is classified, licensed or registered, and the centre checks the papers. */
export function ExportGate({ deal }: { deal: ShownDeal }) {
  return (
    <>
      {deal.availableActions.includes('SUBMIT_EXPORT_DOCUMENTS') ? <SubmitForm dealId={deal.id} /> : null}
      {deal.availableActions.includes('CLEAR_EXPORT') ? <ExportVerdict dealId={deal.id} /> : null}
    </>
  );
}

function SubmitForm({ dealId }: { dealId: string }) {
  const t = useMessages();
  const [classification, setClassification] = useState<ExportClass | null>(null);
  const [files, setFiles] = useState<StoredFile[]>([]);
  const submit = useAction(DealExportDocumentsSubmitDocument, (result) => result.dealExportDocumentsSubmit, { onDone: () => setFiles([]) });
  return (
    <ActForm
      label={t('deals.export.title')}
      act={t('deals.export.act')}
      busy={submit.busy}
      blocked={classification === null || files.length === 0}
      onAct={() => classification && void submit.run({ input: { dealId, classification, fileIds: files.map((file) => file.id) } })}
      refusals={<Refusals {...submit} />}
    >
      <Radio.Group
        aria-label={t('deals.gate.classification')}
        value={classification}
        onChange={(event) => setClassification(event.target.value as ExportClass)}
        style={{ display: 'grid', gap: 8, marginBottom: 16 }}
        options={classes.map((each) => ({ value: each, label: `${t(`deals.exportClass.${each}`)} — ${t(`deals.exportHint.${each}`)}` }))}
      />
      <FileDrop label={t('deals.export.files')} files={files} onChange={setFiles} />
    </ActForm>
  );
}

function ExportVerdict({ dealId }: { dealId: string }) {
  const t = useMessages();
  const decide = useAction(DealExportDecideDocument, (result) => result.dealExportDecide);
  const say = (cleared: boolean) => (reason: string) => void decide.run({ input: { dealId, cleared, reason } });
  return (
    <Verdict
      label={t('deals.export.decide')}
      busy={decide.busy}
      reasonError={errorAt(decide.userErrors, 'reason')}
      refusals={<Refusals {...decide} fields={['reason']} />}
      ways={[
        { act: t('deals.export.clear'), onAct: say(true) },
        { act: t('deals.export.refuse'), onAct: say(false), final: true },
      ]}
    >
      <p style={{ marginBottom: 12 }}>{t('deals.export.decideHint')}</p>
    </Verdict>
  );
}
