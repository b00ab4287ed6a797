import type { ImportState } from '../api/generated/graphql.js';
import { StateTag, type Tone } from '../elements/state-tag.js';
import { useMessages } from '../i18n/use-messages.js';

const tones: Record<ImportState, Tone> = { QUEUED: 'neutral', RUNNING: 'active', DONE: 'good', FAILED: 'bad', CANCELLED: 'neutral' };

/** Where an import stands. */
export function ImportStateTag({ state }: { state: ImportState }) {
  const t = useMessages();
  return <StateTag tone={tones[state]}>{t(`importState.${state}`)}</StateTag>;
}
