import type { CallOptions, Client } from './client.js';
import type { Write } from './endpoint.js';
import { strongTag } from './versioned.js';

export interface ConditionalOptions extends CallOptions {
  /** The `etag` that was read with `getVersioned`, or `*` to overwrite any version. */
  readonly ifMatch: string;
}

/**
 * Sends a request that changes data: `await send(client, endpoints.teams.update(55, { ProfileSummary: 'New' }), { ifMatch: etag })`. The
 * result is the `ETag` of the response if it has one, and otherwise its body.
 *
 * @throws CoworkingError if the call fails. After the kinds `network`, `timeout`, `aborted` and `unreadable`, and after the status 503,
 *     the request may have taken effect.
 */
export function send<T, O extends readonly unknown[]>(client: Client, write: Write<T, O>, ...[options]: O): Promise<T> {
  const { method, path, body, repeatable = false, tagged } = write;
  const { ifMatch, ...callOptions } = (options ?? {}) as Partial<ConditionalOptions>;
  return client.request(
    path,
    callOptions,
    (result, headers) => (tagged ? strongTag(headers) : result) as T,
    {
      method,
      headers: {
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...(ifMatch !== undefined && { 'If-Match': ifMatch }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    },
    // A repeated request with a tag would fail with 412 if the first one had taken effect.
    repeatable && (ifMatch === undefined || ifMatch === '*'),
  );
}
