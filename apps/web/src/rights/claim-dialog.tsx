import { Alert, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import { RightClaimDocument, type ClaimBasis, type RightRowFieldsFragment } from '../api/generated/graphql.js';
import type { StoredFile } from '../api/upload.js';
import { useAction } from '../api/use-action.js';
import { errorAt } from '../api/user-errors.js';
import { Field } from '../elements/field.js';
import { FileDrop } from '../elements/file-drop.js';
import { PlainSelect } from '../elements/plain-select.js';
import { Refusals } from '../elements/refusals.js';
import { useMessages } from '../i18n/use-messages.js';
import { useViewer } from '../session/use-viewer.js';

interface ClaimDialogProps {
  right: Pick<RightRowFieldsFragment, 'id' | 'title' | 'displayNumber' | 'owners'>;
  onClose: () => void;
}

/** Says that a right belongs to the caller's organisation: by the owner's name in the register, or by proof. */
export function ClaimDialog({ right, onClose }: ClaimDialogProps) {
  const t = useMessages();
  const own = useViewer()?.acting?.organisation.name ?? '';
  const matches = right.owners.some((owner) => owner.name === own);
  const [basis, setBasis] = useState<ClaimBasis>(matches ? 'OWNER_NAME_MATCH' : 'PROOF');
  const [ownerName, setOwnerName] = useState(right.owners[0]?.name ?? '');
  const [statement, setStatement] = useState('');
  const [proof, setProof] = useState<StoredFile[]>([]);
  const { run, busy, userErrors, trouble } = useAction(RightClaimDocument, (result) => result.rightClaim, { onDone: onClose });
  const owners = right.owners.map((owner) => owner.name).join(t('common.listComma'));

  return (
    <Modal
      open
      title={t('claim.title')}
      okText={t('claim.submit')}
      cancelText={t('common.cancel')}
      confirmLoading={busy}
      onOk={() => void run({ input: { rightId: right.id, basis, ownerName: basis === 'PROOF' ? ownerName || null : null, statement: statement.trim() || null, proofFileIds: proof.map((file) => file.id) } })}
      onCancel={onClose}
    >
      <p style={{ marginBottom: 16 }}>
        {right.title} <span className="mono">{right.displayNumber}</span>
      </p>
      <Field label={t('claim.basis')} required error={errorAt(userErrors, 'basis')} hint={t('claim.registered', { owners })}>
        {({ id }) => (
          <Radio.Group
            id={id}
            value={basis}
            onChange={(event) => setBasis(event.target.value as ClaimBasis)}
            style={{ display: 'grid', gap: 6 }}
            options={[
              { value: 'OWNER_NAME_MATCH', label: t('claim.byName', { organisation: own }) },
              { value: 'PROOF', label: t('claim.byProof') },
            ]}
          />
        )}
      </Field>
      {basis === 'OWNER_NAME_MATCH' && !matches ? <Alert type="warning" showIcon title={t('claim.nameDiffers')} style={{ marginBottom: 16 }} /> : null}
      <Field label={t('claim.statement')} error={errorAt(userErrors, 'statement')}>
        {(ties) => <Input.TextArea {...ties} rows={3} maxLength={1000} value={statement} onChange={(event) => setStatement(event.target.value)} />}
      </Field>
      {basis === 'PROOF' && right.owners.length > 1 ? (
        <Field label={t('claim.inPlaceOf')} required error={errorAt(userErrors, 'ownerName')}>
          {({ id }) => <PlainSelect id={id} value={ownerName} onChange={setOwnerName} options={right.owners.map((owner) => ({ value: owner.name, label: owner.name }))} />}
        </Field>
      ) : null}
      {basis === 'PROOF' ? <FileDrop label={t('claim.proof')} hint={t('claim.proofHint')} files={proof} onChange={setProof} /> : null}
      <Refusals userErrors={userErrors} trouble={trouble} fields={['basis', 'statement']} />
      <p style={{ color: 'var(--ink-soft)' }}>{t('claim.whatNext')}</p>
    </Modal>
  );
}
