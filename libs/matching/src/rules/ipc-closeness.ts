import { CLASS_BITS, GROUP_BITS, SUBCLASS_BITS } from './ipc-symbol.js';
import type { IpcPlace } from './ipc-symbol.js';

/**
 * How close two places are, 0 to 1: how far they share their way through the tree. The steps are those of the tree's own
 * fan-out (8 sections, some 130 classes, 650 subclasses, 7,500 main groups, 70,000 subgroups): the share of log(70,000) that
 * the common way has already decided.
 */
export function ipcCloseness(one: IpcPlace, other: IpcPlace): number {
  if (one.group === other.group) {
    if ((one.group & ((1 << GROUP_BITS) - 1)) === 0) return SAME_SUBCLASS;
    return one.subgroup !== 0 && one.subgroup === other.subgroup ? 1 : SAME_MAIN_GROUP;
  }
  if (one.group >>> GROUP_BITS === other.group >>> GROUP_BITS) return SAME_SUBCLASS;
  if (one.group >>> SUBCLASS_BITS === other.group >>> SUBCLASS_BITS) return SAME_CLASS;
  return one.group >>> CLASS_BITS === other.group >>> CLASS_BITS ? SAME_SECTION : 0;
}

const decided = (places: number): number => Math.log(places) / Math.log(70_000);
const SAME_MAIN_GROUP = decided(7500);
const SAME_SUBCLASS = decided(650);
const SAME_CLASS = decided(130);
const SAME_SECTION = decided(8);
