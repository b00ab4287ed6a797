import { Checkbox } from 'antd';
import { Field } from '../elements/field.js';
import { PlainSelect } from '../elements/plain-select.js';
import { useMessages } from '../i18n/use-messages.js';
import { regions } from './regions.js';
import { useRegion } from './use-region.js';

/** What an organisation states of itself, and the centre verifies. */
export interface Nature {
  stateOwned: boolean;
  registeredIn: string;
  foreignControlled: boolean;
}

interface NatureFieldsProps {
  value: Nature;
  onChange: (value: Nature) => void;
  error: string | undefined;
}

/** Where it is registered, who controls it, whether it is the state's. */
export function NatureFields({ value, onChange, error }: NatureFieldsProps) {
  const t = useMessages();
  const regionName = useRegion();
  const known: readonly string[] = regions;
  const own = known.includes(value.registeredIn) ? [] : [value.registeredIn];
  return (
    <>
      <Field label={t('organisation.registeredIn')} required error={error} hint={t('organisation.registeredInHint')}>
        {({ id }) => <PlainSelect id={id} value={value.registeredIn} onChange={(registeredIn) => onChange({ ...value, registeredIn })} options={[...own, ...known].map((code) => ({ value: code, label: regionName(code) }))} />}
      </Field>
      <p style={{ display: 'grid', gap: 8, marginBottom: 20 }}>
        <Checkbox checked={value.stateOwned} onChange={(event) => onChange({ ...value, stateOwned: event.target.checked })}>
          {t('organisation.stateOwned')}
        </Checkbox>
        <Checkbox checked={value.foreignControlled} onChange={(event) => onChange({ ...value, foreignControlled: event.target.checked })}>
          {t('organisation.foreignControlled')}
        </Checkbox>
      </p>
    </>
  );
}
