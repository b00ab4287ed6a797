import { useState } from 'react';
import { useNavigate } from 'react-router';
import { DealDisputeOpenDocument } from '../../api/generated/graphql.js';
import type { StoredFile } from '../../api/upload.js';
import { useAction } from '../../api/use-action.js';
import { errorAt } from '../../api/user-errors.js';
import { ConfirmPage } from '../../elements/confirm-page.js';
import { FileDrop } from '../../elements/file-drop.js';
import { Refusals } from '../../elements/refusals.js';
import { useMessages } from '../../i18n/use-messages.js';
import { dealPath, dealTabPath } from '../../paths.js';
import type { ShownDeal } from '../shown-deal.js';
import { ActPage } from './act-page.js';
import { DealFacts } from './deal-facts.js';
import { NotNow } from './not-now.js';
import { ReasonField } from './reason-field.js';

/** Brings a dispute before the centre; everything stands still until it has decided. */
export function DisputePage() {
  return <ActPage>{(deal) => <DisputeBody deal={deal} />}</ActPage>;
}

function DisputeBody({ deal }: { deal: ShownDeal }) {
  const t = useMessages();
  const go = useNavigate();
  const [reason, setReason] = useState('');
  const [files, setFiles] = useState<StoredFile[]>([]);
  const open = useAction(DealDisputeOpenDocument, (result) => result.dealDisputeOpen, { onDone: () => go(dealPath(deal.id)) });
  return (
    <ConfirmPage
      title={t('deals.disputeOpen.title')}
      act={t('deals.disputeOpen.act')}
      busy={open.busy}
      back={dealTabPath(deal.id, 'trouble')}
      blocked={reason.trim() === '' || !deal.availableActions.includes('OPEN_DISPUTE')}
      declaration={t('deals.disputeOpen.declaration')}
      onAct={() => void open.run({ input: { dealId: deal.id, reason, fileIds: files.map(({ id }) => id) } })}
      refusals={
        <>
          <NotNow deal={deal} busy={open.busy} unless={['OPEN_DISPUTE']} />
          <Refusals {...open} fields={['reason']} />
        </>
      }
      consequences={[t('deals.disputeOpen.freezes'), t('deals.disputeOpen.centre', { days: deal.rules.disputeDays }), t('deals.disputeOpen.outcomes')]}
    >
      <DealFacts deal={deal} />
      <ReasonField value={reason} onChange={setReason} error={errorAt(open.userErrors, 'reason')} hint={t('deals.disputeOpen.hint')} most={2000} />
      <FileDrop label={t('deals.dispute.files')} files={files} onChange={setFiles} />
    </ConfirmPage>
  );
}
