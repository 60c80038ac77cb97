/**
 * Returns the bearer token of the current customer. It is called before each attempt; concurrent calls share one result. After the API
 * has rejected a token as expired, it is called once more, with this token, and should return another one.
 */
export type TokenProvider = (expired?: string) => string | Promise<string>;

/** Returns a provider that keeps the token of `source` until the API rejects it as expired. */
export function cachedToken(source: () => string | Promise<string>): TokenProvider {
  let cached: Promise<string> | undefined;
  return (expired) => {
    if (expired !== undefined) {
      cached = undefined;
    }
    const current = (cached ??= Promise.resolve().then(source));
    current.catch(() => {
      if (cached === current) {
        cached = undefined;
      }
    });
    return current;
  };
}

/** Calls the provider once for all calls that wait for a token. */
export function sharedToken(provider: TokenProvider): (expired?: string) => Promise<string> {
  let latest: string | undefined;
  let running: Promise<string> | undefined;
  let refresh: Promise<string> | undefined;

  const request = async (expired?: string): Promise<string> => {
    const token: unknown = await provider(expired);
    // Other characters could end the header, and fetch would quote the token in its error.
    if (typeof token !== 'string' || !/^[!-~]+$/.test(token)) {
      throw new TypeError('The token provider returned no token, or one with a blank, a line break or a non-ASCII character.');
    }
    return (latest = token);
  };

  return (expired) => {
    if (expired !== undefined && expired === latest) {
      refresh ??= request(expired).finally(() => (refresh = undefined));
    }
    return refresh ?? (running ??= request().finally(() => (running = undefined)));
  };
}
