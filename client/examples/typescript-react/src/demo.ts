let token: Promise<string> | undefined;

/** Signs in as the first customer of the demo server. A portal gets its token from the identity provider instead. */
export function demoToken(baseUrl: string): Promise<string> {
  return (token ??= fetch(`${baseUrl}/demo/customers`)
    .then((response) => response.json() as Promise<{ token: string }[]>)
    .then(([customer]) => customer!.token));
}
