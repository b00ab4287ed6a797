import { Link } from 'react-router';
import { MomentText } from '../../elements/date-text.js';
import { CopyText } from '../../elements/copy-text.js';
import { EmptyState } from '../../elements/empty-state.js';
import { Facts } from '../../elements/facts.js';
import { LinkButton } from '../../elements/link-button.js';
import { Section } from '../../elements/section.js';
import { useMessages } from '../../i18n/use-messages.js';
import { dealActPath, verifyPath } from '../../paths.js';
import type { ShownDeal } from '../shown-deal.js';
import { ContractText } from './contract-text.js';
import { SignatureList } from './signature-list.js';

/** The contract: its text, the paper, who has signed, and how anyone can check it. */
export function ContractTab({ deal }: { deal: ShownDeal }) {
  const t = useMessages();
  const { contract } = deal;
  if (!contract) return <EmptyState title={t('deals.contract.none.title')} text={t('deals.contract.none.text')} />;
  return (
    <>
      <Section
        title={contract.templateTitle}
        extra={
          <a href={contract.signedPdfUrl ?? contract.pdfUrl} target="_blank" rel="noreferrer">
            {contract.signedPdfUrl ? t('deals.contract.signedPdf') : t('deals.contract.pdf')}
          </a>
        }
      >
        <Facts
          narrow
          pairs={[
            [t('deals.contract.number'), <CopyText key="number" text={contract.reference} label={t('deals.contract.number')} />],
            [t('deals.contract.version'), <span key="version" className="mono">{contract.templateVersion}</span>],
            [t('deals.contract.createdAt'), <MomentText key="created" at={contract.createdAt} />],
            [t('deals.contract.hash'), <CopyText key="hash" long text={contract.documentHash} label={t('deals.contract.hash')} />],
            [
              t('deals.contract.code'),
              <span key="code">
                <CopyText text={contract.verificationCode} label={t('deals.contract.code')} /> <Link to={verifyPath(contract.verificationCode)}>{t('deals.contract.verify')}</Link>
              </span>,
            ],
          ]}
        />
      </Section>
      <Section title={t('deals.contract.signatures')}>
        <SignatureList signatures={contract.signatures} />
        {deal.availableActions.includes('SIGN_CONTRACT') ? (
          <p style={{ marginTop: 16 }}>
            <LinkButton type="primary" to={dealActPath(deal.id, 'sign')}>
              {t('deals.act.SIGN_CONTRACT')}
            </LinkButton>
          </p>
        ) : null}
      </Section>
      <Section title={t('deals.contract.text')}>
        <ContractText blocks={contract.blocks} label={contract.title} />
      </Section>
    </>
  );
}
