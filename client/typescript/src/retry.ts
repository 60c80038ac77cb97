const BACKOFF = 100;
const LONGEST_BACKOFF = 2000;

/** Returns a random part ("full jitter") of a pause that doubles with each attempt, in milliseconds. */
export function backoff(attempt: number): number {
  return Math.random() * Math.min(BACKOFF * 2 ** (attempt - 1), LONGEST_BACKOFF);
}

/** Returns the seconds to wait, from seconds or a date (RFC 9110, section 10.2.3), or undefined if the header is absent or invalid. */
export function retryAfter(headers: Headers): number | undefined {
  const text = headers.get('Retry-After') ?? '';
  if (/^\d{1,10}$/.test(text)) {
    return Number(text);
  }
  const date = text.endsWith(' GMT') ? Date.parse(text) : NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, Math.ceil((date - Date.now()) / 1000));
}

/** Returns whether the error is temporary. A 409 without a body is throttling; the 409 of a conflict has a body. */
export function isTemporary(status: number, body: string, seconds: number | undefined): boolean {
  return [429, 502, 503, 504].includes(status) || (status === 409 && !body && seconds !== undefined);
}
