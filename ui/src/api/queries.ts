import {
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useHost } from '../host/context';
import { Failure, type Host } from '../host/host';
import { type Changed, type CommandName, type Commands, type Envelope, READS } from './bindings';
import { invalidate } from './invalidate';

/** What a command takes. */
export type Input<C extends CommandName> = Commands[C]['input'];
/** What a command answers. */
export type Output<C extends CommandName> = Commands[C]['output'];

/** The answer of one call: the value, and what the call changed. */
export interface Called<C extends CommandName> {
  value: Output<C>;
  changed: Changed[];
}

/** Runs a command of the door on a host. Prefer the hooks; this is for row sources and jobs. */
export async function call<C extends CommandName>(
  host: Host,
  command: C,
  input: Input<C>,
): Promise<Called<C>> {
  const envelope = (await host.rpc(command, input)) as Envelope;
  return { value: envelope.value as Output<C>, changed: envelope.changed };
}

/** Options of a query: `enabled` false waits; `keep` shows the last answer while the next one comes. */
export interface QueryOptions {
  enabled?: boolean;
  keep?: boolean;
}

/** Reads through the door. Asked again whenever a kind the command reads has changed. */
export function useRpcQuery<C extends CommandName>(
  command: C,
  input: Input<C>,
  options: QueryOptions = {},
): UseQueryResult<Output<C>, Failure> {
  const host = useHost();
  return useQuery<Output<C>, Failure>({
    queryKey: [command, input],
    queryFn: async () => {
      try {
        return (await call(host, command, input)).value;
      } catch (thrown) {
        throw Failure.from(thrown);
      }
    },
    meta: { reads: READS[command] },
    enabled: options.enabled ?? true,
    ...(options.keep ? { placeholderData: (last: Output<C> | undefined) => last } : {}),
  } as Parameters<typeof useQuery<Output<C>, Failure>>[0]);
}

/** Changes through the door; then every query that reads a changed kind is asked again. */
export function useRpcMutation<C extends CommandName>(
  command: C,
): UseMutationResult<Output<C>, Failure, Input<C>> {
  const host = useHost();
  const client = useQueryClient();
  return useMutation<Output<C>, Failure, Input<C>>({
    mutationKey: [command],
    mutationFn: async (input) => {
      try {
        const { value, changed } = await call(host, command, input);
        invalidate(client, changed);
        return value;
      } catch (thrown) {
        throw Failure.from(thrown);
      }
    },
  });
}
