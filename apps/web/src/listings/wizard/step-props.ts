import type { UserError } from '../../api/user-errors.js';
import type { Draft } from './draft.js';

/** What every step of the wizard is given. */
export interface StepProps {
  draft: Draft;
  put: (change: Partial<Draft>) => void;
  errors: readonly UserError[];
}
