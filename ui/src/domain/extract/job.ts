import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { JobStatus } from '../../api/bindings';
import { invalidate } from '../../api/invalidate';
import { call } from '../../api/queries';
import { useHost } from '../../host/context';

/** A job is asked after at this pace where its events do not come. */
const POLL_MS = 1000;

/** Follows a job through events, and by asking once a second. */
export function useJob(job: string | null): JobStatus | null {
  const host = useHost();
  const client = useQueryClient();
  const [status, setStatus] = useState<JobStatus | null>(null);
  useEffect(() => {
    setStatus(null);
    if (job === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let over = false;
    const take = (next: JobStatus) => {
      if (over) return;
      setStatus(next);
      if (next.state === 'running') return;
      over = true;
      clearTimeout(timer);
      invalidate(client, [{ kind: 'extract', id: '*' }]);
    };
    const ask = async () => {
      try {
        take((await call(host, 'job_status', { job })).value);
      } finally {
        if (!over) timer = setTimeout(() => void ask().catch(() => undefined), POLL_MS);
      }
    };
    const stop = host.onEvent((event) => event.job?.job === job && take(event.job));
    void ask().catch(() => undefined);
    return () => {
      over = true;
      clearTimeout(timer);
      stop();
    };
  }, [host, client, job]);
  return status;
}
