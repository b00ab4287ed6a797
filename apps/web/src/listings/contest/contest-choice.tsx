import { contestRules, plainRules } from '@haihe/bidding/rules';
import { messageOf, Refusal } from '@haihe/platform/errors';
import { useState } from 'react';
import { ContestChooseDocument } from '../../api/generated/graphql.js';
import { serverNow } from '../../api/server-clock.js';
import { useAction } from '../../api/use-action.js';
import { errorAt } from '../../api/user-errors.js';
import { NumberField } from '../../bidding-desk/number-field.js';
import { ConfirmPage } from '../../elements/confirm-page.js';
import { Facts } from '../../elements/facts.js';
import { FieldGrid } from '../../elements/field-grid.js';
import { MoneyInput } from '../../elements/money-input.js';
import { Refusals } from '../../elements/refusals.js';
import { readAmount, typedAmount } from '../../formats/money-text.js';
import { useLanguage, useMessages, useTitle } from '../../i18n/use-messages.js';
import { fenOf } from '../../money/fen.js';
import { listingPath } from '../../paths.js';
import type { ContestListing } from './contest-page.js';
import styles from './contest.module.css';

/** Open bids that rise, online: the one set of rules that needs no more than a price. */
const TEMPLATE = 'exchange-ascending/2026.1';

/** The seller chooses that two offers bring a session about, with the rules before him. */
export function ContestChoice({ listing }: { listing: ContestListing }) {
  const t = useMessages();
  const title = useTitle();
  const english = useLanguage() === 'en';
  const asked = listing.price.amount?.amount ?? null;
  const [start, setStart] = useState(asked === null ? '' : typedAmount(asked));
  const [deposit, setDeposit] = useState(asked === null ? '' : typedAmount(tenth(asked)));
  const [days, setDays] = useState('5');
  const choose = useAction(ContestChooseDocument, (result) => result.contestChoose);
  const [startPrice, ofEach] = [readAmount(start), readAmount(deposit)];
  const noticeDays = /^\d{1,2}$/.test(days.trim()) ? Number(days.trim()) : null;
  const rules = startPrice !== null && ofEach !== null && noticeDays !== null && noticeDays > 0 ? rulesText(startPrice, ofEach, noticeDays, english) : null;
  const at = (field: string) => errorAt(choose.userErrors, field);

  const act = () => {
    if (startPrice === null || ofEach === null || noticeDays === null) return;
    const yuan = (amount: string) => ({ amount, currency: 'CNY' });
    void choose.run({ input: { listingId: listing.id, template: TEMPLATE, startPrice: yuan(startPrice), deposit: yuan(ofEach), noticeDays } });
  };

  return (
    <ConfirmPage
      title={t('contest.title')}
      reversible
      act={t('contest.act')}
      busy={choose.busy}
      blocked={!Array.isArray(rules)}
      declaration={t('contest.declaration')}
      back={listingPath(listing.id)}
      onAct={act}
      refusals={<Refusals {...choose} fields={['startPrice', 'deposit', 'noticeDays']} />}
      consequences={[t('contest.happens.shown'), t('contest.happens.start'), t('contest.happens.offers'), t('contest.happens.bound'), t('contest.happens.undo')]}
    >
      <Facts
        narrow
        pairs={[
          [t('myListings.listing'), title(listing)],
          [t('common.reference'), listing.reference],
        ]}
      />
      <div className={styles['part']}>
        <MoneyInput required label={t('contest.field.startPrice')} value={start} onChange={setStart} error={at('startPrice')} hint={t('contest.hint.startPrice')} />
        <FieldGrid>
          <MoneyInput required label={t('contest.field.deposit')} value={deposit} onChange={setDeposit} error={at('deposit')} hint={t('contest.hint.deposit')} />
          <NumberField label={t('contest.field.noticeDays')} value={days} onChange={setDays} suffix={t('biddingDesk.unit.days')} error={at('noticeDays')} hint={t('contest.hint.noticeDays')} />
        </FieldGrid>
      </div>
      <div className={styles['part']}>
        <h2>{t('contest.rules')}</h2>
        {Array.isArray(rules) ? (
          <ul className={styles['rules']}>
            {rules.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        ) : (
          <p role="status">{rules ?? t('contest.incomplete')}</p>
        )}
      </div>
    </ConfirmPage>
  );
}

/** The rules in sentences, or why there are none. */
function rulesText(startPrice: string, deposit: string, noticeDays: number, english: boolean): string[] | string {
  try {
    const rules = contestRules({ template: TEMPLATE, startPrice: Number(fenOf(startPrice)), deposit: Number(fenOf(deposit)), noticeDays }, new Date(serverNow()));
    return plainRules(rules).map(({ zh, en }) => (english ? en : zh));
  } catch (thrown) {
    if (thrown instanceof Refusal) return messageOf(thrown, english ? 'en' : 'zh-CN');
    throw thrown;
  }
}

/** A tenth, in whole fen. */
function tenth(amount: string): string {
  const fen = fenOf(amount) / 10n;
  return `${fen / 100n}.${String(fen % 100n).padStart(2, '0')}`;
}
