import { GateBox } from '../deals/gates/gates-tab.js';
import { DealQueue } from './deal-queue.js';

/** Objections and export papers that wait for the centre. */
export function GatesQueuePage() {
  return <DealQueue queue="GATES">{(deal) => deal.gates.map((gate) => <GateBox key={gate.kind} deal={deal} gate={gate} />)}</DealQueue>;
}
