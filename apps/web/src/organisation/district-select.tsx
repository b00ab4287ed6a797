import { PlainSelect } from '../elements/plain-select.js';
import { useMessages } from '../i18n/use-messages.js';
import { districts } from './districts.js';
import { useDistrict } from './use-district.js';

/** One of Tianjin's districts, or somewhere else. */
export function DistrictSelect({ id, value, onChange, disabled = false }: { id: string; value: string; onChange: (value: string) => void; disabled?: boolean }) {
  const t = useMessages();
  const districtName = useDistrict();
  const known: readonly string[] = districts;
  const own = value !== '' && !known.includes(value) ? [{ value, label: value }] : [];
  return <PlainSelect id={id} value={value} onChange={onChange} disabled={disabled} options={[{ value: '', label: t('organisation.elsewhere') }, ...own, ...known.map((name) => ({ value: name, label: districtName(name) }))]} />;
}
