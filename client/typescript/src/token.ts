import { check } from './check.js';

/**
 * Returns the bearer token of the current customer. It is called before each attempt; concurrent calls share one result. After the API
 * has rejected a token as expired, it is called once more, with this token, and should return another one.
 */
export type TokenProvider = (expired?: string) => string | Promise<string>;

/** Returns a provider that keeps the token of `source` until the API rejects it as expired. */
export function cachedToken(source: () => string | Promise<string>): TokenProvider {
  let token: string | undefined;
  return async (expired) => (token = token && token !== expired ? token : await source());
}

/** Calls the provider once for all calls that wait for a token. */
export function sharedToken(provider: TokenProvider): (expired?: string) => Promise<string> {
  let latest: string | undefined;
  let running: Promise<string> | undefined;

  const request = (expired?: string) =>
    (running ??= (async () => {
      try {
        latest = await provider(expired === latest ? expired : undefined);
      } finally {
        running = undefined;
      }
      // Other characters could end the header, and fetch would quote the token in its error.
      check(latest && /^[!-~]+$/.test(latest), 'The token is empty, or has a blank or a non-ASCII character.');
      return latest;
    })());

  return async (expired) => {
    const shared = running;
    const token = await request(expired);
    // The call that started a shared request may not have known that this token is expired.
    return shared && token === expired ? request(expired) : token;
  };
}
