import { useEffect, useRef, useState } from 'react';

/**
 * Whether a table is wider than its frame. Only then the frame scrolls by itself: a head can stick to the window as long
 * as nothing around it scrolls.
 */
export function useTooWide() {
  const frame = useRef<HTMLDivElement>(null);
  const [tooWide, setTooWide] = useState(false);
  useEffect(() => {
    const outer = frame.current;
    const inner = outer?.firstElementChild;
    if (!outer || !inner) return;
    const observer = new ResizeObserver(() => setTooWide(inner.getBoundingClientRect().width > outer.clientWidth + 1));
    observer.observe(outer);
    observer.observe(inner);
    return () => observer.disconnect();
  }, []);
  return { frame, tooWide };
}
