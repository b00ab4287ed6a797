import { WayBar, type WayStep } from '../../elements/way-bar.js';
import { useMessages } from '../../i18n/use-messages.js';
import { DueText } from '../due-text.js';
import type { ShownDeal } from '../shown-deal.js';

type Step = ShownDeal['steps'][number];

const states: Record<Step['state'], WayStep['state']> = { DONE: 'done', CURRENT: 'now', WAITING: 'ahead', SKIPPED: 'skipped', FAILED: 'failed' };

/** The whole way of a deal: what is done and when, who is next and by when. */
export function DealWay({ steps }: { steps: readonly Step[] }) {
  const t = useMessages();
  return (
    <WayBar
      label={t('way.title')}
      steps={steps.map((step) => ({
        key: step.code,
        title: step.title,
        state: states[step.state],
        at: step.doneAt,
        note: step.state === 'CURRENT' ? <NowNote step={step} /> : null,
      }))}
    />
  );
}

function NowNote({ step }: { step: Step }) {
  const t = useMessages();
  return (
    <>
      {step.responsible ? <span style={{ display: 'block' }}>{t(`deals.side.${step.responsible}`)}</span> : null}
      {step.dueAt ? <DueText at={step.dueAt} /> : null}
    </>
  );
}
