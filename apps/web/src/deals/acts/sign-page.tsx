import { Input } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { DealContractSignDocument } from '../../api/generated/graphql.js';
import { useAction } from '../../api/use-action.js';
import { errorAt } from '../../api/user-errors.js';
import { ConfirmPage } from '../../elements/confirm-page.js';
import { EmptyState } from '../../elements/empty-state.js';
import { Field } from '../../elements/field.js';
import { LinkButton } from '../../elements/link-button.js';
import { PageHeader } from '../../elements/page-header.js';
import { Refusals } from '../../elements/refusals.js';
import { useMessages } from '../../i18n/use-messages.js';
import { dealPath, dealTabPath } from '../../paths.js';
import { ContractText } from '../contract/contract-text.js';
import type { ReaderSide } from '../reader-side.js';
import type { ShownDeal } from '../shown-deal.js';
import { ActPage } from './act-page.js';
import { DealFacts } from './deal-facts.js';
import { NotNow } from './not-now.js';

/** Signs the contract that is shown here and no other: it is named by its digest, and the password is asked once more. */
export function SignPage() {
  return <ActPage>{(deal, side) => <SignBody deal={deal} side={side} />}</ActPage>;
}

function SignBody({ deal, side }: { deal: ShownDeal; side: ReaderSide }) {
  const t = useMessages();
  const go = useNavigate();
  const [password, setPassword] = useState('');
  // What was read when the page opened is what is signed, whatever arrives afterwards.
  const [contract] = useState(deal.contract);
  const sign = useAction(DealContractSignDocument, (result) => result.dealContractSign, { onDone: () => go(dealTabPath(deal.id, 'contract')) });
  const back = dealTabPath(deal.id, 'contract');
  if (!contract) {
    return (
      <>
        <PageHeader title={t('deals.sign.title')} />
        <EmptyState title={t('deals.contract.none.title')} text={t('deals.contract.none.text')} action={<LinkButton to={dealPath(deal.id)}>{t('deals.back')}</LinkButton>} />
      </>
    );
  }
  const other = side === 'SELLER' ? 'BUYER' : 'SELLER';
  const last = (deal.contract ?? contract).signatures.length > 0;
  return (
    <ConfirmPage
      title={t('deals.sign.title')}
      act={t('deals.sign.act')}
      busy={sign.busy}
      back={back}
      blocked={password === '' || !deal.availableActions.includes('SIGN_CONTRACT')}
      declaration={t('deals.sign.declaration')}
      onAct={() => void sign.run({ input: { dealId: deal.id, documentHash: contract.documentHash, password } })}
      refusals={
        <div style={{ marginTop: 20 }}>
          <Field label={t('deals.sign.password')} required error={errorAt(sign.userErrors, 'password')} hint={t('deals.sign.passwordHint')}>
            {({ status, ...ties }) => <Input.Password {...ties} status={status} autoComplete="current-password" value={password} onChange={(event) => setPassword(event.target.value)} />}
          </Field>
          <NotNow deal={deal} busy={sign.busy} unless={['SIGN_CONTRACT']} />
          <Refusals {...sign} fields={['password']} />
        </div>
      }
      consequences={[
        t('deals.sign.binds'),
        last ? t('deals.sign.concludes') : t('deals.sign.waits', { side: t(`deals.side.${other}`) }),
        last ? t('deals.sign.pays') : t('deals.sign.frozen'),
        t('deals.sign.kept'),
      ]}
    >
      <DealFacts
        deal={deal}
        more={[
          [t('deals.contract.number'), <span key="number" className="mono">{contract.reference}</span>],
          [t('deals.contract.hash'), <span key="hash" className="mono" style={{ overflowWrap: 'anywhere' }}>{contract.documentHash}</span>],
          [
            t('deals.contract.document'),
            <a key="pdf" href={contract.pdfUrl} target="_blank" rel="noreferrer">
              {t('deals.contract.pdf')}
            </a>,
          ],
        ]}
      />
      <ContractText framed blocks={contract.blocks} label={contract.title} />
    </ConfirmPage>
  );
}
