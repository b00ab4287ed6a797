import { Alert, Button, Input } from 'antd';
import { useState, type FormEvent } from 'react';
import { makeKeeperKeys, wrapKeeperKeys } from '@haihe/bidding/rules';
import { KeeperRegisterDocument, KeeperDeskDocument } from '../api/generated/graphql.js';
import { useAction } from '../api/use-action.js';
import { useQuery } from '../api/use-query.js';
import { Field } from '../elements/field.js';
import { Refusals } from '../elements/refusals.js';
import { useMessages } from '../i18n/use-messages.js';

const SHORTEST = 12;

/** Makes a pair of keys here; the private one goes into a file for the keeper alone, the public one to the exchange. */
export function MakeKeys() {
  const t = useMessages();
  const { data } = useQuery(KeeperDeskDocument, {});
  const { run, userErrors, trouble } = useAction(KeeperRegisterDocument, (result) => result.keeperRegister);
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const own = data?.keepers.find(({ isMe }) => isMe);

  const make = async (event: FormEvent) => {
    event.preventDefault();
    const wrong = passphrase.length < SHORTEST ? t('keeper.make.short', { least: SHORTEST }) : passphrase === again ? undefined : t('keeper.make.differ');
    setError(wrong);
    if (wrong) return;
    setBusy(true);
    try {
      const keys = makeKeeperKeys();
      // The file is with the keeper before anything can be sealed to it.
      save(`haihe-keeper-${keys.publicKey.slice(0, 8)}.json`, await wrapKeeperKeys(keys, passphrase));
      if (await run({ input: { publicKey: keys.publicKey } })) {
        setPassphrase('');
        setAgain('');
      }
    } finally {
      setBusy(false);
    }
  };

  return (
    <form onSubmit={(event) => void make(event)} style={{ maxWidth: 560 }}>
      <Alert style={{ marginBottom: 16 }} type={own ? 'success' : 'info'} showIcon title={own ? t('keeper.make.have', { key: own.publicKey.slice(0, 8) }) : t('keeper.make.none')} description={t('keeper.make.text')} />
      <Refusals userErrors={userErrors} trouble={trouble} />
      <Field label={t('keeper.passphrase')} required error={error} hint={t('keeper.make.hint')}>
        {(ties) => <Input.Password {...ties} value={passphrase} autoComplete="new-password" onChange={(event) => setPassphrase(event.target.value)} />}
      </Field>
      <Field label={t('keeper.make.again')} required>
        {(ties) => <Input.Password {...ties} value={again} autoComplete="new-password" onChange={(event) => setAgain(event.target.value)} />}
      </Field>
      <Button htmlType="submit" type={own ? 'default' : 'primary'} loading={busy}>
        {t(own ? 'keeper.make.replace' : 'keeper.make.act')}
      </Button>
    </form>
  );
}

function save(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
