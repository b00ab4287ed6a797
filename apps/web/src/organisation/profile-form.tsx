import { Button, Input } from 'antd';
import { useState } from 'react';
import { OrganisationChangeProfileDocument, type OrganisationFieldsFragment } from '../api/generated/graphql.js';
import { useAction } from '../api/use-action.js';
import { errorAt } from '../api/user-errors.js';
import { DayText } from '../elements/date-text.js';
import { Facts } from '../elements/facts.js';
import { Field } from '../elements/field.js';
import { Refusals } from '../elements/refusals.js';
import { useMessages } from '../i18n/use-messages.js';
import { natureText } from './nature-text.js';
import { DistrictSelect } from './district-select.js';
import { NatureFields } from './nature-fields.js';
import { useRegion } from './use-region.js';
import { UsccField } from './uscc-field.js';

const fields = ['name', 'nameEn', 'uscc', 'district', 'registeredIn'] as const;

/** What others see of the organisation; its name and code are fixed once the centre has them before it. */
export function ProfileForm({ organisation }: { organisation: OrganisationFieldsFragment }) {
  const t = useMessages();
  const [name, setName] = useState(organisation.name);
  const [nameEn, setNameEn] = useState(organisation.nameEn ?? '');
  const [uscc, setUscc] = useState(organisation.uscc ?? '');
  const [confirmed, setConfirmed] = useState(false);
  const [district, setDistrict] = useState(organisation.district ?? '');
  const regionName = useRegion();
  const { stateOwned, registeredIn, foreignControlled } = organisation;
  const [nature, setNature] = useState({ stateOwned, registeredIn, foreignControlled });
  const [saved, setSaved] = useState(false);
  const { run, busy, userErrors, trouble } = useAction(OrganisationChangeProfileDocument, (result) => result.organisationChangeProfile, { onDone: () => setSaved(true) });
  const mayChange = organisation.availableActions.includes('CHANGE_PROFILE');
  const open = mayChange && (organisation.verification === 'UNVERIFIED' || organisation.verification === 'RETURNED');
  const identity = open ? { name: name.trim(), uscc: uscc.replaceAll(/\s/g, ''), usccConfirmed: confirmed, ...nature } : {};

  return (
    <div style={{ maxWidth: 640 }}>
      <Facts
        narrow
        pairs={[
          [t('organisation.name'), open ? null : organisation.name],
          [
            t('organisation.uscc'),
            open ? null : (
              <span key="uscc" className="mono">
                {organisation.uscc}
              </span>
            ),
          ],
          [t('organisation.kind'), t(`organisationKind.${organisation.kind}`)],
          [t('organisation.registeredIn'), open ? null : regionName(registeredIn)],
          [t('organisation.nature'), open ? null : natureText(t, organisation)],
          [t('organisation.since'), <DayText key="since" at={organisation.createdAt} />],
        ]}
      />
      <form
        style={{ marginTop: 24 }}
        onSubmit={(event) => {
          event.preventDefault();
          setSaved(false);
          void run({ input: { organisationId: organisation.id, ...identity, nameEn: nameEn.trim() || null, district: district || null } });
        }}
      >
        {open ? (
          <>
            <Field label={t('organisation.name')} required error={errorAt(userErrors, 'name')} hint={t('organisation.nameHint')}>
              {(ties) => <Input {...ties} maxLength={120} value={name} onChange={(event) => setName(event.target.value)} />}
            </Field>
            <UsccField value={uscc} onChange={setUscc} confirmed={confirmed} onConfirm={setConfirmed} error={errorAt(userErrors, 'uscc')} />
            <NatureFields value={nature} onChange={setNature} error={errorAt(userErrors, 'registeredIn')} />
          </>
        ) : null}
        <Field label={t('organisation.nameEn')} error={errorAt(userErrors, 'nameEn')}>
          {(ties) => <Input {...ties} lang="en" maxLength={200} disabled={!mayChange} value={nameEn} onChange={(event) => setNameEn(event.target.value)} />}
        </Field>
        <Field label={t('organisation.district')} error={errorAt(userErrors, 'district')}>
          {({ id }) => <DistrictSelect id={id} value={district} onChange={setDistrict} disabled={!mayChange} />}
        </Field>
        <Refusals userErrors={userErrors} trouble={trouble} fields={fields} />
        {mayChange ? (
          <Button type="primary" htmlType="submit" loading={busy}>
            {t('common.save')}
          </Button>
        ) : (
          <p style={{ color: 'var(--ink-soft)' }}>{t('organisation.onlyAdministrators')}</p>
        )}{' '}
        <span role="status">{saved && !busy ? t('organisation.saved') : ''}</span>
      </form>
    </div>
  );
}
