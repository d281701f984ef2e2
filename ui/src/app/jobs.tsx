import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react';
import type { JobStatus } from '../api/bindings';
import { useRpcMutation, useRpcQuery } from '../api/queries';
import { useHost } from '../host/context';

interface JobsValue {
  /** Jobs of this session, newest first. */
  jobs: JobStatus[];
  /** State of one job. */
  job: (id: string | null) => JobStatus | undefined;
  cancel: (id: string) => void;
  /** Forgets a job that has ended. */
  dismiss: (id: string) => void;
}

const JobsContext = createContext<JobsValue | null>(null);

/** Follows long work through the event channel; asks once at the start for what is running already. */
export function JobsProvider({ children }: { children: ReactNode }) {
  const host = useHost();
  const [heard, setHeard] = useState<ReadonlyMap<string, JobStatus>>(new Map());
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set());
  const listed = useRpcQuery('job_list', {});
  const { mutate: cancelJob } = useRpcMutation('job_cancel');

  useEffect(
    () =>
      host.onEvent(({ job }) => {
        if (job) setHeard((before) => new Map(before).set(job.job, job));
      }),
    [host],
  );
  const cancel = useCallback((id: string) => cancelJob({ job: id }), [cancelJob]);
  const dismiss = useCallback((id: string) => setDismissed((before) => new Set(before).add(id)), []);

  const value = useMemo(() => {
    const all = new Map((listed.data?.jobs ?? []).map((job) => [job.job, job]));
    for (const [id, job] of heard) all.set(id, job);
    const jobs = [...all.values()].reverse();
    return {
      jobs: jobs.filter((job) => !dismissed.has(job.job)),
      job: (id: string | null) => (id === null ? undefined : all.get(id)),
      cancel,
      dismiss,
    };
  }, [listed.data, heard, dismissed, cancel, dismiss]);
  return <JobsContext value={value}>{children}</JobsContext>;
}

/** Long work of this session. */
export function useJobs(): JobsValue {
  const value = use(JobsContext);
  if (!value) throw new Error('JobsProvider is missing above this component');
  return value;
}
