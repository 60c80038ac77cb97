import { useEffect, useReducer, useState } from 'react';
import type { Client } from './client.js';
import type { Endpoint } from './endpoint.js';
import type { Path, Shaped } from './shape.js';

export interface DataOptions<P extends string> {
  /** The fields to return, such as `{ fields: ['Name', 'TeamMembers.FullName'] }`. Default: all. */
  readonly shape?: { readonly fields: readonly P[] };
}

export interface Data<R> {
  /** The response, or undefined until it has arrived and after a failed call. */
  readonly resource: R | undefined;
  /** What the call has thrown, usually a `CoworkingError`. */
  readonly error: unknown;
  /** Whether a call is in progress. */
  readonly isLoading: boolean;
  /** Calls the endpoint again. The resource stays until the new response arrives. */
  readonly reload: () => void;
}

/**
 * Reads an endpoint while the component is mounted, and again if the client, the endpoint or the fields change. It never returns the
 * response of another endpoint, and aborts calls whose result is no longer needed. Without an endpoint, it waits. Each component sends
 * its own calls; for a cache, use `@coworkingapi/client/react-query`.
 */
export function useData<T, S, const P extends Path<S> = never>(
  client: Client,
  endpoint: Endpoint<T, S> | undefined,
  { shape }: DataOptions<P> = {},
): Data<Shaped<T, P>> {
  const key = endpoint && [endpoint, ...(shape?.fields ?? [])].join();
  const [version, reload] = useReducer((it: number) => it + 1, 0);
  const [last, setLast] = useState<{ client: Client; key: string; version: number; resource?: Shaped<T, P>; error?: unknown }>();

  useEffect(() => {
    if (!endpoint || !key) {
      return;
    }
    const controller = new AbortController();
    const { signal } = controller;
    const settle = (result: { resource: Shaped<T, P> } | { error: unknown }) =>
      signal.aborted || setLast({ client, key, version, ...result });
    client
      .get(endpoint, { ...(shape && { shape: shape.fields }), signal })
      .then((resource) => settle({ resource }), (error: unknown) => settle({ error }));
    return () => controller.abort();
  }, [client, key, version]);

  const current = last?.client === client && last.key === key ? last : undefined;
  return {
    resource: current?.resource,
    error: current?.error,
    isLoading: !!key && current?.version !== version,
    reload,
  };
}
