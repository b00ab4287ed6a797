import type { ReactNode } from 'react';
import { NoticeState } from './notice-state.js';

/** Says what would be here and offers the first step. */
export function EmptyState({ title, text, action }: { title: string; text?: ReactNode; action?: ReactNode }) {
  return <NoticeState title={title} text={text} actions={action} role="status" />;
}
