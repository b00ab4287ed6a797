import { Input } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { BiddingSessionDocument, SessionAnnulDocument } from '../api/generated/graphql.js';
import { useAction } from '../api/use-action.js';
import { useQuery } from '../api/use-query.js';
import { errorAt } from '../api/user-errors.js';
import { ConfirmPage } from '../elements/confirm-page.js';
import { Facts } from '../elements/facts.js';
import { Field } from '../elements/field.js';
import { Loaded } from '../elements/loaded.js';
import { MoneyText } from '../elements/money-text.js';
import { Refusals } from '../elements/refusals.js';
import { useMessages } from '../i18n/use-messages.js';
import { biddingDeskPath } from '../paths.js';
import { useLotTitle } from '../bidding/use-lot-title.js';

/** Annuls a session: the words have to be written out, since nothing brings it back. */
export function AnnulSessionPage() {
  const t = useMessages();
  const lotTitle = useLotTitle();
  const go = useNavigate();
  const { id = '' } = useParams();
  const [note, setNote] = useState('');
  const [words, setWords] = useState('');
  const query = useQuery(BiddingSessionDocument, { id });
  const annul = useAction(SessionAnnulDocument, (result) => result.sessionAnnul, { onDone: () => go(biddingDeskPath(id)) });
  const asked = t('biddingDesk.annul.words');
  return (
    <Loaded query={query} pick={(result) => result.biddingSession}>
      {(session) => (
        <ConfirmPage
          title={t('biddingDesk.annul.title')}
          act={t('biddingDesk.annul.act')}
          busy={annul.busy}
          back={biddingDeskPath(id)}
          blocked={!session.availableActions.includes('ANNUL') || note.trim() === '' || words.trim().toLowerCase() !== asked.toLowerCase()}
          declaration={null}
          onAct={() => void annul.run({ input: { sessionId: id, note: note.trim() } })}
          refusals={<Refusals {...annul} fields={['note']} />}
          consequences={[t('biddingDesk.annul.ends'), t('biddingDesk.annul.deposits'), t('biddingDesk.annul.public')]}
        >
          <Facts
            narrow
            pairs={[
              [t('biddingDesk.list.lot'), `${lotTitle(session)} · ${session.reference}`],
              [t('bidding.price.now'), session.price ? <MoneyText key="price" money={session.price} /> : null],
              [t('biddingDesk.list.admitted'), session.admitted],
            ]}
          />
          <div style={{ height: 16 }} />
          <Field label={t('biddingDesk.annul.note')} required error={errorAt(annul.userErrors, 'note')} hint={t('biddingDesk.annul.noteHint')}>
            {(ties) => <Input.TextArea {...ties} rows={3} maxLength={1000} value={note} onChange={(event) => setNote(event.target.value)} />}
          </Field>
          <Field label={t('biddingDesk.annul.write', { words: asked })} required>
            {(ties) => <Input {...ties} value={words} autoComplete="off" onChange={(event) => setWords(event.target.value)} />}
          </Field>
        </ConfirmPage>
      )}
    </Loaded>
  );
}
