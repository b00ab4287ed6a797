import { Button, Input, Popover } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { SearchSaveDocument } from '../api/generated/graphql.js';
import { useAction } from '../api/use-action.js';
import { errorAt } from '../api/user-errors.js';
import { Field } from '../elements/field.js';
import { Refusals } from '../elements/refusals.js';
import { useMessages } from '../i18n/use-messages.js';
import { toFilter, type SearchState } from './search-state.js';

/** Keeps this search under a name. */
export function SaveSearch({ state }: { state: SearchState }) {
  const t = useMessages();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [saved, setSaved] = useState(false);
  const { run, busy, userErrors, trouble } = useAction(SearchSaveDocument, (result) => result.searchSave, { onDone: () => setSaved(true) });

  const form = saved ? (
    <p style={{ width: 280 }} role="status">
      {t('search.saved')} <Link to="/work/favourites?tab=searches">{t('search.toSaved')}</Link>
    </p>
  ) : (
    <form
      style={{ width: 280 }}
      onSubmit={(event) => {
        event.preventDefault();
        void run({ input: { name, filter: toFilter(state), sort: state.sort } });
      }}
    >
      <Field label={t('search.saveName')} required error={errorAt(userErrors, 'name')} hint={t('search.saveHint')}>
        {(ties) => <Input {...ties} autoFocus maxLength={60} value={name} onChange={(event) => setName(event.target.value)} />}
      </Field>
      <Refusals userErrors={userErrors} trouble={trouble} fields={['name']} />
      <Button type="primary" htmlType="submit" loading={busy} disabled={name.trim() === ''}>
        {t('search.save')}
      </Button>
    </form>
  );

  const openTo = (next: boolean) => {
    setOpen(next);
    if (next) {
      setSaved(false);
      setName(state.text);
    }
  };

  return (
    <Popover open={open} onOpenChange={openTo} trigger="click" placement="bottomRight" content={form}>
      <Button>{t('search.save')}</Button>
    </Popover>
  );
}
