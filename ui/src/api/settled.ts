import { useEffect, useState } from 'react';

/** How long a person may pause in typing before the engine is asked. */
const PAUSE_MS = 350;

/** A value that follows another once that has been still for a moment. */
export function useSettled<T>(value: T, pause = PAUSE_MS): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause);
    return () => clearTimeout(timer);
  }, [value, pause]);
  return settled;
}
