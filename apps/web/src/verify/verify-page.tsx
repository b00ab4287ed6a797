import { Alert } from 'antd';
import { useParams } from 'react-router';
import { ContractVerificationDocument } from '../api/generated/graphql.js';
import { useQuery } from '../api/use-query.js';
import { CopyText } from '../elements/copy-text.js';
import { MomentText } from '../elements/date-text.js';
import { ErrorState } from '../elements/error-state.js';
import { Facts } from '../elements/facts.js';
import { PageHeader } from '../elements/page-header.js';
import { Section } from '../elements/section.js';
import { PageSkeleton } from '../elements/skeletons.js';
import { StateTag, type Tone } from '../elements/state-tag.js';
import { useMessages } from '../i18n/use-messages.js';
import { Page } from '../shell/page.js';
import { CodeForm } from './code-form.js';
import type { ContractVerification } from './contract-verification.js';
import { FileCheck } from './file-check.js';
import { OwnCheck } from './own-check.js';

/** The public check of a contract: is it genuine, and is this file it? */
export function VerifyPage() {
  const { code = '' } = useParams();
  const t = useMessages();
  return (
    <Page>
      {code === '' ? (
        <>
          <PageHeader title={t('verify.title')} subtitle={t('verify.subtitle')} />
          <CodeForm />
        </>
      ) : (
        <Verification key={code} code={code} />
      )}
    </Page>
  );
}

function Verification({ code }: { code: string }) {
  const t = useMessages();
  const { data, error, refetch } = useQuery(ContractVerificationDocument, { code });
  if (data === undefined) return error ? <ErrorState page trouble={error} onRetry={() => void refetch()} /> : <PageSkeleton />;
  const contract = data.contractVerification;
  if (contract) return <Found contract={contract} />;
  return (
    <>
      <PageHeader title={t('verify.title')} subtitle={t('verify.subtitle')} />
      <Alert style={{ marginBottom: 24 }} type="error" showIcon role="alert" title={t('verify.unknown.title')} description={t('verify.unknown.text')} />
      <CodeForm code={code} />
    </>
  );
}

type Standing = 'complete' | 'broken' | 'superseded' | 'half' | 'open';
const tones: Readonly<Record<Standing, Tone>> = { complete: 'good', broken: 'bad', superseded: 'bad', half: 'attention', open: 'attention' };

function standingOf({ complete, superseded, signatures }: ContractVerification): Standing {
  if (signatures.some(({ valid }) => !valid)) return 'broken';
  if (superseded) return 'superseded';
  if (complete) return 'complete';
  return signatures.length > 0 ? 'half' : 'open';
}

function Found({ contract }: { contract: ContractVerification }) {
  const t = useMessages();
  const standing = standingOf(contract);
  const [seller, buyer] = contract.parties;
  return (
    <>
      <PageHeader title={t('verify.title')} subtitle={t(`verify.standing.${standing}.text`)} reference={contract.reference} state={<StateTag tone={tones[standing]}>{t(`verify.standing.${standing}.title`)}</StateTag>} />
      <Section title={t('verify.file')}>
        <FileCheck contract={contract} />
      </Section>
      <Section title={t('verify.contract')}>
        <Facts
          narrow
          pairs={[
            [t('verify.template'), contract.templateTitle],
            [t('verify.seller'), seller],
            [t('verify.buyer'), buyer],
            [t('verify.createdAt'), <MomentText key="at" at={contract.createdAt} />],
            ...contract.signatures.map(
              (one) =>
                [
                  t(`verify.signed.${one.side === 'SELLER' ? 'SELLER' : 'BUYER'}`),
                  <span key={one.side}>
                    <MomentText at={one.signedAt} /> <StateTag tone={one.valid ? 'good' : 'bad'}>{t(one.valid ? 'verify.valid' : 'verify.invalid')}</StateTag>
                  </span>,
                ] as const,
            ),
            [t('verify.hash'), <CopyText long key="hash" text={contract.documentHash} label={t('verify.hash')} />],
            [t('verify.copyHash'), contract.signedCopyHash ? <CopyText long key="copy" text={contract.signedCopyHash} label={t('verify.copyHash')} /> : null],
            [t('verify.code'), <CopyText key="code" text={contract.code} label={t('verify.code')} />],
          ]}
        />
      </Section>
      {contract.signatures.length > 0 ? <OwnCheck signatures={contract.signatures} /> : null}
    </>
  );
}
