import type { IpcPlace } from '../rules/index.js';
import type { PackedText } from './packed-text.js';

/** A right, listing or demand as it is indexed; `facts` is what the caller filters and weighs by. */
export interface MatchDocument<Facts> {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  /** IPC symbols; others are passed over. */
  readonly classes: readonly string[];
  readonly facts: Facts;
}

/** A document ready for comparing. */
export interface PackedDocument<Facts> {
  readonly id: string;
  readonly text: PackedText;
  readonly classes: readonly IpcPlace[];
  readonly facts: Facts;
}
