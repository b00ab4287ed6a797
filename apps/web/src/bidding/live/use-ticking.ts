import { useEffect, useState } from 'react';
import { serviceNow } from './service-clock.js';

/** The service's time, again and again. */
export function useTicking(every: number): number {
  const [now, setNow] = useState(serviceNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(serviceNow()), every);
    return () => clearInterval(timer);
  }, [every]);
  return now;
}
