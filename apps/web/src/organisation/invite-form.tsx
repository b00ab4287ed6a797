import { Button, Input } from 'antd';
import { useState } from 'react';
import { MemberInviteDocument, type MemberRole } from '../api/generated/graphql.js';
import { useAction } from '../api/use-action.js';
import { errorAt } from '../api/user-errors.js';
import { Field } from '../elements/field.js';
import { FieldGrid } from '../elements/field-grid.js';
import { PlainSelect } from '../elements/plain-select.js';
import { Refusals } from '../elements/refusals.js';
import { Section } from '../elements/section.js';
import { useMessages } from '../i18n/use-messages.js';

/** Adds a person who has an account. */
export function InviteForm({ organisationId, roles }: { organisationId: string; roles: readonly MemberRole[] }) {
  const t = useMessages();
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<MemberRole>(roles.at(-1) ?? 'VIEWER');
  const { run, busy, userErrors, trouble } = useAction(MemberInviteDocument, (result) => result.memberInvite, { onDone: () => setEmail('') });
  return (
    <div style={{ maxWidth: 640, marginTop: 32 }}>
      <Section title={t('members.invite')}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void run({ input: { organisationId, email: email.trim(), role } });
          }}
        >
          <FieldGrid>
            <Field label={t('session.email')} required error={errorAt(userErrors, 'email')} hint={t('members.inviteHint')}>
              {(ties) => <Input {...ties} type="email" value={email} onChange={(event) => setEmail(event.target.value)} />}
            </Field>
            <Field label={t('members.role')} required error={errorAt(userErrors, 'role')} hint={t(`members.hint.${role}`)}>
              {({ id }) => <PlainSelect id={id} value={role} onChange={setRole} options={roles.map((value) => ({ value, label: t(`memberRole.${value}`) }))} />}
            </Field>
          </FieldGrid>
          <Refusals userErrors={userErrors} trouble={trouble} fields={['email', 'role']} />
          <Button type="primary" htmlType="submit" loading={busy} disabled={email.trim() === ''}>
            {t('members.inviteAct')}
          </Button>
        </form>
      </Section>
    </div>
  );
}
