import { expect } from 'vitest';
import { createClient, type Client } from '../../src/index.js';

const BASE_URL = 'https://api.example.com';

/** A request that waits for its response. */
export interface PendingRequest {
  /** Path and query. */
  readonly path: string;
  readonly signal: AbortSignal;
  readonly respond: (body: unknown, status?: number) => void;
}

/** An API whose responses a test sends itself, in any order. */
export class PendingApi {
  readonly requests: PendingRequest[] = [];
  readonly client: Client = this.newClient();

  newClient(): Client {
    return createClient({
      baseUrl: BASE_URL,
      token: () => 'token',
      timeout: 60_000,
      attemptTimeout: 60_000,
      fetch: (url, init) =>
        new Promise((resolve) => {
          this.requests.push({
            path: String(url).slice(BASE_URL.length),
            signal: init!.signal!,
            respond: (body, status = 200) =>
              resolve(
                new Response(JSON.stringify(body), {
                  status,
                  headers: { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json' },
                }),
              ),
          });
        }),
    });
  }

  /** Waits for the request with this index. */
  async request(index: number): Promise<PendingRequest> {
    await expect.poll(() => this.requests.length, { timeout: 10_000 }).toBeGreaterThan(index);
    return this.requests[index]!;
  }

  /** Responds to the request with this index. */
  async respond(index: number, body: unknown, status = 200): Promise<void> {
    (await this.request(index)).respond(body, status);
  }
}
