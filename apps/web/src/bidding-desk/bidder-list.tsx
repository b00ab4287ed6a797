import { Button, Input } from 'antd';
import { useState } from 'react';
import { BidderAdmitDocument, BidderRefuseDocument, type BidderState, type DeskSessionQuery } from '../api/generated/graphql.js';
import { useAction } from '../api/use-action.js';
import { errorAt } from '../api/user-errors.js';
import { Field } from '../elements/field.js';
import { MoneyText } from '../elements/money-text.js';
import { PlainTable } from '../elements/plain-table.js';
import { Refusals } from '../elements/refusals.js';
import { Section } from '../elements/section.js';
import { StateTag, type Tone } from '../elements/state-tag.js';
import { momentText } from '../formats/date-text.js';
import { useMessages, useName } from '../i18n/use-messages.js';

type Bidder = NonNullable<NonNullable<DeskSessionQuery['biddingSession']>['bidders']>['edges'][number]['node'];

const tones: Record<BidderState, Tone> = { SIGNED_UP: 'active', TO_REVIEW: 'attention', TO_CONFIRM: 'attention', ADMITTED: 'good', REFUSED: 'bad', LEFT: 'neutral' };

const may = ({ availableActions }: Bidder, action: string): boolean => (availableActions as readonly string[]).includes(action);

/** Who signed up, and the decision on those that the centre has to look at; whoever else is to be refused is called up from his row. */
export function BidderList({ bidders }: { bidders: readonly Bidder[] }) {
  const t = useMessages();
  const nameOf = useName();
  const [calledUp, setCalledUp] = useState<readonly string[]>([]);
  const toDecide = bidders.filter((bidder) => may(bidder, 'ADMIT') || (calledUp.includes(bidder.id) && may(bidder, 'REFUSE')));
  const refusable = bidders.some((bidder) => may(bidder, 'REFUSE'));
  return (
    <Section title={t('biddingDesk.bidders.title', { count: bidders.length })}>
      {bidders.length === 0 ? <p>{t('biddingDesk.bidders.empty')}</p> : null}
      {toDecide.map((bidder) => (
        <Review key={bidder.id} bidder={bidder} />
      ))}
      {bidders.length > 0 ? (
        <PlainTable
          head={[t('biddingDesk.bidders.number'), t('biddingDesk.bidders.who'), t('right.status'), t('bidding.mine.deposit'), t('biddingDesk.bidders.channel'), { name: t('biddingDesk.bidders.best'), right: true }, t('biddingDesk.bidders.signedUp'), ...(refusable ? [''] : [])]}
          rows={bidders.map((bidder) => ({
            key: bidder.id,
            cells: [
              bidder.number ?? '—',
              bidder.organisation ? nameOf(bidder.organisation) : '—',
              <StateTag key="state" tone={tones[bidder.state]}>
                {t(`bidderState.${bidder.state}`)}
              </StateTag>,
              t(`depositState.${bidder.depositState}`),
              `${t(`bidChannel.${bidder.channel}`)}${bidder.preEmption ? ` · ${t('biddingDesk.bidders.first', { place: bidder.preEmption })}` : ''}`,
              bidder.best ? <MoneyText key="best" money={bidder.best} strong={bidder.leading} /> : null,
              momentText(bidder.signedUpAt),
              ...(refusable
                ? [
                    may(bidder, 'REFUSE') && !toDecide.includes(bidder) ? (
                      <Button key="refuse" size="small" onClick={() => setCalledUp((before) => [...before, bidder.id])}>
                        {t('biddingDesk.bidders.callUp')}
                      </Button>
                    ) : null,
                  ]
                : []),
            ],
          }))}
        />
      ) : null}
    </Section>
  );
}

function Review({ bidder }: { bidder: Bidder }) {
  const t = useMessages();
  const nameOf = useName();
  const [reason, setReason] = useState('');
  const admit = useAction(BidderAdmitDocument, (result) => result.bidderAdmit);
  const refuse = useAction(BidderRefuseDocument, (result) => result.bidderRefuse);
  return (
    <section style={{ padding: 16, marginBottom: 12, border: '1px solid var(--line)', borderRadius: 4 }} aria-label={t('biddingDesk.bidders.review')}>
      <p style={{ marginBottom: 12 }}>
        <strong>{bidder.organisation ? nameOf(bidder.organisation) : bidder.number}</strong> · {t(`bidderState.${bidder.state}`)}
        {bidder.preEmptionGround ? ` · ${t('biddingDesk.bidders.ground', { ground: bidder.preEmptionGround })}` : ''}
      </p>
      {may(bidder, 'REFUSE') ? (
        <Field label={t('biddingDesk.bidders.reason')} required={!may(bidder, 'ADMIT')} error={errorAt(refuse.userErrors, 'reason')}>
          {(ties) => <Input {...ties} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />}
        </Field>
      ) : null}
      <Refusals userErrors={[...admit.userErrors, ...refuse.userErrors]} trouble={admit.trouble ?? refuse.trouble} fields={['reason']} />
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 10 }}>
        {may(bidder, 'ADMIT') ? (
          <Button type="primary" loading={admit.busy} onClick={() => void admit.run({ input: { bidderId: bidder.id } })}>
            {t('biddingDesk.bidders.admit')}
          </Button>
        ) : null}
        {may(bidder, 'ADMIT') ? (
          <Button loading={admit.busy} onClick={() => void admit.run({ input: { bidderId: bidder.id, asOrdinary: true } })}>
            {t('biddingDesk.bidders.asOrdinary')}
          </Button>
        ) : null}
        {may(bidder, 'REFUSE') ? (
          <Button loading={refuse.busy} disabled={reason.trim() === ''} onClick={() => void refuse.run({ input: { bidderId: bidder.id, reason: reason.trim() } })}>
            {t('biddingDesk.bidders.refuse')}
          </Button>
        ) : null}
      </div>
    </section>
  );
}
