import { useRef } from 'react';

/**
 * A key that stays the same while the same content is sent again (a double click, a retry after a lost answer)
 * and is new for other content.
 */
export function useIdempotencyKey(): (content: unknown) => string {
  const last = useRef<{ content: string; key: string } | null>(null);
  return (content) => {
    const text = JSON.stringify(content);
    if (last.current?.content !== text) last.current = { content: text, key: crypto.randomUUID() };
    return last.current.key;
  };
}
