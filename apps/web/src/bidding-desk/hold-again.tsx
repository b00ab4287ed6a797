import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { SessionHoldAgainDocument } from '../api/generated/graphql.js';
import { useAction } from '../api/use-action.js';
import { errorAt } from '../api/user-errors.js';
import { FieldGrid } from '../elements/field-grid.js';
import { MoneyInput } from '../elements/money-input.js';
import { Refusals } from '../elements/refusals.js';
import { Section } from '../elements/section.js';
import { readAmount, typedAmount } from '../formats/money-text.js';
import { useMessages } from '../i18n/use-messages.js';
import type { LiveSession } from '../bidding/live/use-session.js';
import { biddingDeskPath } from '../paths.js';
import { MomentInput } from './moment-input.js';
import { readMoment } from './session-draft.js';

/** A second session after one that sold nothing. */
export function HoldAgain({ session }: { session: LiveSession }) {
  const t = useMessages();
  const go = useNavigate();
  const [price, setPrice] = useState(typedAmount(session.startPrice.amount));
  const [opens, setOpens] = useState('');
  const again = useAction(SessionHoldAgainDocument, (result) => result.sessionHoldAgain, { onDone: ({ session: made }) => (made ? go(biddingDeskPath(made.id)) : undefined) });
  const amount = readAmount(price);
  const opensAt = readMoment(opens);
  return (
    <Section boxed title={t('biddingDesk.again.title')} extra={t('biddingDesk.again.hint')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (amount && opensAt) void again.run({ input: { sessionId: session.id, startPrice: { amount, currency: 'CNY' }, opensAt } });
        }}
      >
        <FieldGrid>
          <MoneyInput required label={t('biddingDesk.field.startPrice')} value={price} onChange={setPrice} error={errorAt(again.userErrors, 'startPrice')} />
          <MomentInput label={t('biddingDesk.field.opensAt')} value={opens} onChange={setOpens} error={errorAt(again.userErrors, 'opensAt')} />
        </FieldGrid>
        <Refusals {...again} fields={['startPrice', 'opensAt']} />
        <Button htmlType="submit" loading={again.busy} disabled={!amount || !opensAt}>
          {t('biddingDesk.again.act')}
        </Button>
      </form>
    </Section>
  );
}
