import type { IsoDate } from '@haihe/platform/clock';
import { render } from '@haihe/platform/errors';
import type { BilingualText } from '@haihe/platform/errors';
import { deadlineRule } from './deadline.js';
import { gateTexts } from './gate.js';
import type { GateKind } from './gate.js';

/**
 * Why a deal has a gate, with the days of the rule that governs it.
 *
 * @param agreedOn the day of agreement
 * @param names who may buy first; left out where nobody is to be named
 */
export function gateReason(kind: GateKind, agreedOn: IsoDate, names: readonly string[] = []): BilingualText {
  const days = deadlineRule('PUBLICITY', agreedOn).count;
  const { reason } = gateTexts[kind];
  return { zh: render(reason, 'zh-CN', { days, names: names.join('、') }).trim(), en: render(reason, 'en', { days, names: names.join(', ') }).trim() };
}
