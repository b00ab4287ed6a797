import { Alert, Button, Input } from 'antd';
import { useState, type FormEvent } from 'react';
import { contextOfBox, openShare, unwrapKeeperKeys } from '@haihe/bidding/rules';
import { SessionsToOpenDocument, SharesGiveDocument, type SessionsToOpenQuery } from '../api/generated/graphql.js';
import { useAction } from '../api/use-action.js';
import { useQuery } from '../api/use-query.js';
import { ErrorState } from '../elements/error-state.js';
import { Field } from '../elements/field.js';
import { Refusals } from '../elements/refusals.js';
import { RowsSkeleton } from '../elements/skeletons.js';
import { useMessages, useTitle } from '../i18n/use-messages.js';

type SessionToOpen = SessionsToOpenQuery['biddingSessions']['edges'][number]['node'];

/** Sessions that wait for the reader's part of their keys. */
export function OpenBoxes() {
  const t = useMessages();
  const { data, error, refetch } = useQuery(SessionsToOpenDocument, {});
  if (data === undefined) return error ? <ErrorState trouble={error} onRetry={() => void refetch()} /> : <RowsSkeleton rows={2} />;
  const waiting = data.biddingSessions.edges.map(({ node }) => node).filter(({ boxesToOpen }) => boxesToOpen.length > 0);
  if (waiting.length === 0) return <p>{t('keeper.open.none')}</p>;
  return waiting.map((session) => <OpenSession key={session.id} session={session} />);
}

/** The key file is read and used here; what leaves the browser is this keeper's part of each box's key. */
function OpenSession({ session }: { session: SessionToOpen }) {
  const t = useMessages();
  const title = useTitle();
  const { run, userErrors, trouble } = useAction(SharesGiveDocument, (result) => result.sharesGive);
  const [file, setFile] = useState<File | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [wrong, setWrong] = useState<'NO_KEY_FILE' | 'WRONG_PASSPHRASE' | 'OTHER_KEY' | null>(null);
  const [busy, setBusy] = useState(false);
  const own = session.keepers.find(({ isMe }) => isMe);

  const give = async (event: FormEvent) => {
    event.preventDefault();
    setWrong(null);
    if (!file) {
      setWrong('NO_KEY_FILE');
      return;
    }
    setBusy(true);
    try {
      const keys = await unwrapKeeperKeys(await file.text(), passphrase);
      if (typeof keys === 'string') setWrong(keys);
      else if (keys.publicKey !== own?.publicKey) setWrong('OTHER_KEY');
      else {
        const lot = { session: session.reference, listing: session.listing?.reference ?? '' };
        const shares = session.boxesToOpen.map(({ bidder, box }) => ({ bidder, share: openShare(box, contextOfBox(lot, bidder ?? null, session.round), keys) }));
        await run({ input: { sessionId: session.id, shares } });
      }
    } finally {
      setBusy(false);
    }
  };

  return (
    <form onSubmit={(event) => void give(event)} style={{ maxWidth: 560, marginBottom: 24 }}>
      <h3>
        {session.reference} {session.listing ? title(session.listing) : ''}
      </h3>
      <p style={{ marginBottom: 12 }}>{t('keeper.open.waiting', { boxes: session.boxesToOpen.length, given: session.sharesGiven, needed: session.keepersNeeded })}</p>
      {own?.hasGiven ? <Alert style={{ marginBottom: 16 }} type="success" showIcon title={t('keeper.open.given')} /> : null}
      <Refusals userErrors={userErrors} trouble={trouble} />
      {wrong ? <Alert style={{ marginBottom: 16 }} role="alert" type="error" showIcon title={t(`keeper.open.wrong.${wrong}`)} /> : null}
      <Field label={t('keeper.open.file')} required hint={t('keeper.open.stays')}>
        {({ status: _, ...ties }) => <input {...ties} type="file" accept="application/json,.json" style={{ maxWidth: '100%' }} onChange={(event) => setFile(event.target.files?.[0] ?? null)} />}
      </Field>
      <Field label={t('keeper.passphrase')} required>
        {(ties) => <Input.Password {...ties} value={passphrase} autoComplete="off" onChange={(event) => setPassphrase(event.target.value)} />}
      </Field>
      <Button htmlType="submit" type="primary" loading={busy}>
        {t('keeper.open.act')}
      </Button>
    </form>
  );
}
