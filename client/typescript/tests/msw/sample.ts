import { fileURLToPath } from 'node:url';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { readTestKitData } from '../../scripts/test-kit-data.mjs';
import { type CoworkingStub, createStub } from '../../src/msw/create.js';

export const BASE_URL = 'https://api.example.com';

const file = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Frozen sample contracts, which the tests of the Java kit use as well. */
export const SAMPLE = readTestKitData(file('../../../../api/openapi.yaml'), [
  file('../../../../tools/openapi/src/test/sample/contracts'),
  file('../../../java-test/src/test/contracts'),
]);

/** Creates a stub of the sample, and serves it during the tests of the file or of the suite. */
export function serveSample(consumer?: string): CoworkingStub {
  return serve(createStub(SAMPLE, BASE_URL, consumer));
}

export function serve(stub: CoworkingStub): CoworkingStub {
  const server = setupServer(...stub.handlers);
  beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
  afterEach(() => stub.reset());
  afterAll(() => server.close());
  return stub;
}

export interface Received {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // The tests read any property.
  readonly json: any;
}

export interface Sent extends RequestInit {
  /** A token of the contracts, or null for none. */
  readonly token?: string | null;
  readonly query?: string;
}

/** Sends a request as jane-smith, and reads its response. */
export async function send(path: string, { token = 'jane-smith', query = '', ...init }: Sent = {}): Promise<Received> {
  const headers = new Headers(init.headers);
  if (token !== null) {
    headers.set('Authorization', `Bearer ${token}`);
  }
  const response = await fetch(`${BASE_URL}${path}${query === '' ? '' : `?${query}`}`, { ...init, headers });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, json: text === '' ? undefined : JSON.parse(text) };
}

/** Returns the messages about unmatched requests, and resets the stub. */
export function messages(stub: CoworkingStub): string {
  try {
    stub.reset();
    return '';
  } catch (e) {
    return (e as Error).message;
  }
}
