import { Section } from '../../elements/section.js';
import { StateTag, type Tone } from '../../elements/state-tag.js';
import { DayText, MomentText } from '../../elements/date-text.js';
import { Facts } from '../../elements/facts.js';
import { useMessages } from '../../i18n/use-messages.js';
import { AttachmentList } from '../../listings/attachment-list.js';
import type { ReaderSide } from '../reader-side.js';
import type { ShownDeal } from '../shown-deal.js';
import { ExportGate } from './export-gate.js';
import { PreEmptionGate } from './pre-emption-gate.js';
import { PublicityGate } from './publicity-gate.js';

type Gate = ShownDeal['gates'][number];

const tones: Record<Gate['state'], Tone> = { OPEN: 'attention', OBJECTED: 'attention', CLEARED: 'good', REFUSED: 'bad' };

/** What must be out of the way before the contract is signed, why, and what the reader can do about it. */
export function GatesTab({ deal }: { deal: ShownDeal; side: ReaderSide }) {
  return deal.gates.map((gate) => <GateBox key={gate.kind} deal={deal} gate={gate} />);
}

/** One gate with its forms; also in the centre's queue. */
export function GateBox({ deal, gate }: { deal: ShownDeal; gate: Gate }) {
  const t = useMessages();
  return (
    <Section boxed title={gate.title} extra={<StateTag tone={tones[gate.state]}>{t(`deals.gateState.${gate.state}`)}</StateTag>}>
      <p style={{ marginBottom: 12 }}>{gate.reason}</p>
      <Facts
        narrow
        pairs={[
          [t('deals.gate.names'), gate.names.join(t('common.listComma'))],
          [t('deals.gate.postedOn'), gate.postedOn ? <DayText key="posted" at={gate.postedOn} /> : null],
          [t('deals.gate.due'), gate.dueOn ? <DayText key="due" at={gate.dueOn} /> : gate.kind === 'PUBLICITY' && gate.state === 'OPEN' ? t('deals.gate.notPosted') : null],
          [t('deals.gate.classification'), gate.classification ? t(`deals.exportClass.${gate.classification}`) : null],
          [t('deals.gate.note'), gate.note],
          [t('deals.gate.objection'), gate.objection],
          [t('deals.gate.decidedAt'), gate.decidedAt ? <MomentText key="decided" at={gate.decidedAt} /> : null],
          [t('deals.gate.decision'), gate.decision],
          [t('deals.gate.source'), gate.source],
          [t('deals.gate.documents'), gate.documents.length > 0 ? <AttachmentList key="documents" attachments={gate.documents} /> : null],
        ]}
      />
      {gate.kind === 'PUBLICITY' ? <PublicityGate deal={deal} /> : gate.kind === 'PRE_EMPTION' ? <PreEmptionGate deal={deal} /> : <ExportGate deal={deal} />}
    </Section>
  );
}
