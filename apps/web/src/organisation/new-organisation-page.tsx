import { Button, Input } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { OrganisationRegisterDocument, type OrganisationKind } from '../api/generated/graphql.js';
import { useAction } from '../api/use-action.js';
import { errorAt } from '../api/user-errors.js';
import { Field } from '../elements/field.js';
import { FieldGrid } from '../elements/field-grid.js';
import { PageHeader } from '../elements/page-header.js';
import { PlainSelect } from '../elements/plain-select.js';
import { Refusals } from '../elements/refusals.js';
import { useMessages } from '../i18n/use-messages.js';
import { DistrictSelect } from './district-select.js';
import { NatureFields } from './nature-fields.js';
import { UsccField } from './uscc-field.js';

const kinds: readonly OrganisationKind[] = ['ENTERPRISE', 'UNIVERSITY', 'BANK', 'APPRAISER', 'GUARANTOR', 'INSURER', 'AGENCY', 'OPERATING_INSTITUTION'];
const fields = ['name', 'nameEn', 'kind', 'uscc', 'district', 'registeredIn'] as const;

/** Registers an organisation; who does so becomes its owner and acts for it. */
export function NewOrganisationPage() {
  const t = useMessages();
  const go = useNavigate();
  const [name, setName] = useState('');
  const [nameEn, setNameEn] = useState('');
  const [kind, setKind] = useState<OrganisationKind>('ENTERPRISE');
  const [uscc, setUscc] = useState('');
  const [confirmed, setConfirmed] = useState(false);
  const [district, setDistrict] = useState('');
  const [nature, setNature] = useState({ stateOwned: false, registeredIn: 'CN', foreignControlled: false });
  const { run, busy, userErrors, trouble } = useAction(OrganisationRegisterDocument, (result) => result.organisationRegister, { onDone: () => go('/work/organisation?tab=verification') });
  const at = (field: (typeof fields)[number]) => errorAt(userErrors, field);

  return (
    <>
      <PageHeader title={t('organisation.newTitle')} subtitle={t('organisation.newSubtitle')} />
      <form
        style={{ maxWidth: 640 }}
        onSubmit={(event) => {
          event.preventDefault();
          void run({ input: { name: name.trim(), nameEn: nameEn.trim() || null, kind, uscc: uscc.replaceAll(/\s/g, ''), usccConfirmed: confirmed, district: district || null, ...nature } });
        }}
      >
        <Field label={t('organisation.name')} required error={at('name')} hint={t('organisation.nameHint')}>
          {(ties) => <Input {...ties} maxLength={120} value={name} onChange={(event) => setName(event.target.value)} />}
        </Field>
        <UsccField value={uscc} onChange={setUscc} confirmed={confirmed} onConfirm={setConfirmed} error={at('uscc')} />
        <FieldGrid>
          <Field label={t('organisation.kind')} required error={at('kind')}>
            {({ id }) => <PlainSelect id={id} value={kind} onChange={setKind} options={kinds.map((value) => ({ value, label: t(`organisationKind.${value}`) }))} />}
          </Field>
          <Field label={t('organisation.district')} error={at('district')}>
            {({ id }) => <DistrictSelect id={id} value={district} onChange={setDistrict} />}
          </Field>
        </FieldGrid>
        <Field label={t('organisation.nameEn')} error={at('nameEn')}>
          {(ties) => <Input {...ties} lang="en" maxLength={200} value={nameEn} onChange={(event) => setNameEn(event.target.value)} />}
        </Field>
        <NatureFields value={nature} onChange={setNature} error={at('registeredIn')} />
        <Refusals userErrors={userErrors} trouble={trouble} fields={fields} />
        <Button type="primary" size="large" htmlType="submit" loading={busy} disabled={name.trim() === '' || uscc.trim() === ''}>
          {t('organisation.register')}
        </Button>
      </form>
    </>
  );
}
