import { Alert, Button, Input } from 'antd';
import { useState } from 'react';
import { OrganisationSubmitVerificationDocument, type OrganisationFieldsFragment } from '../api/generated/graphql.js';
import { useAction } from '../api/use-action.js';
import { errorAt } from '../api/user-errors.js';
import { Field } from '../elements/field.js';
import { Refusals } from '../elements/refusals.js';
import { WayBar, type WayStep } from '../elements/way-bar.js';
import { useMessages } from '../i18n/use-messages.js';

/** The way to being verified: where it stands and what to do. */
export function VerificationPanel({ organisation }: { organisation: OrganisationFieldsFragment }) {
  const t = useMessages();
  const [note, setNote] = useState('');
  const { run, busy, userErrors, trouble } = useAction(OrganisationSubmitVerificationDocument, (result) => result.organisationSubmitVerification);
  const { verification } = organisation;
  const at = verification === 'VERIFIED' || verification === 'SUSPENDED' ? 3 : verification === 'PENDING' ? 2 : 1;
  const stateOf = (index: number): WayStep['state'] => (index < at ? 'done' : index === at ? 'now' : 'ahead');

  return (
    <div style={{ maxWidth: 820 }}>
      <WayBar
        label={t('organisation.tab.verification')}
        steps={(['register', 'submit', 'review', 'trade'] as const).map((key, index) => ({ key, title: t(`organisation.way.${key}`), state: verification === 'VERIFIED' ? 'done' : stateOf(index) }))}
      />
      <div style={{ marginTop: 28 }}>
        {verification === 'VERIFIED' ? <Alert type="success" showIcon title={t('organisation.verified')} /> : <Alert type={verification === 'PENDING' ? 'info' : 'warning'} showIcon title={t(`verification.${verification}.title`)} description={organisation.verificationNote ?? t(`verification.${verification}.text`)} />}
      </div>
      {organisation.availableActions.includes('SUBMIT_VERIFICATION') && verification !== 'VERIFIED' && verification !== 'PENDING' ? (
        <form
          style={{ marginTop: 24, maxWidth: 640 }}
          onSubmit={(event) => {
            event.preventDefault();
            void run({ input: { organisationId: organisation.id, note: note.trim() || null } });
          }}
        >
          <Field label={t('organisation.note')} error={errorAt(userErrors, 'note')} hint={t('organisation.noteHint')}>
            {(ties) => <Input.TextArea {...ties} rows={4} maxLength={1000} value={note} onChange={(event) => setNote(event.target.value)} />}
          </Field>
          <Refusals userErrors={userErrors} trouble={trouble} fields={['note']} />
          <Button type="primary" htmlType="submit" loading={busy}>
            {t('organisation.submit')}
          </Button>
        </form>
      ) : null}
    </div>
  );
}
