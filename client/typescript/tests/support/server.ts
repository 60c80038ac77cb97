import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { createClient, type Client, type ClientOptions } from '../../src/index.js';

export interface Received {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export interface TestServer {
  readonly url: string;
  /** The requests that arrived. */
  readonly received: Received[];
  /** Resolves when the nth request arrives. */
  readonly arrival: (count: number) => Promise<void>;
  readonly client: (options?: Partial<ClientOptions>) => Client;
}

export type Handler = (request: Received, response: ServerResponse) => void;

/** Starts a server whose nth request is answered by the nth handler, and all later ones by the last handler. */
export async function serve(...handlers: Handler[]): Promise<TestServer> {
  const received: Received[] = [];
  const waiting: { readonly count: number; readonly resolve: () => void }[] = [];
  const server = createServer((message, response) => {
    let body = '';
    message.on('data', (chunk) => (body += chunk));
    message.on('end', () => {
      const request = { method: message.method!, url: message.url!, headers: message.headers, body };
      received.push(request);
      waiting.filter(({ count }) => count <= received.length).forEach(({ resolve }) => resolve());
      handlers[Math.min(received.length, handlers.length) - 1]!(request, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    received,
    arrival: (count) =>
      new Promise((resolve) => (received.length >= count ? resolve() : waiting.push({ count, resolve }))),
    client: (options) => createClient({ baseUrl: url, token: () => 'secret-token', ...options }),
  };
}

export function json(body: unknown, headers: Record<string, string> = {}): Handler {
  return (_, response) => {
    response.writeHead(200, { 'Content-Type': 'application/json', 'X-Request-Id': 'r-1', ...headers });
    response.end(JSON.stringify(body));
  };
}

export function problem(status: number, code: string, headers: Record<string, string> = {}, more: object = {}): Handler {
  return (_, response) => {
    response.writeHead(status, { 'Content-Type': 'application/problem+json', 'X-Request-Id': 'r-1', ...headers });
    response.end(JSON.stringify({ type: 'about:blank', title: 'T', status, detail: 'The detail.', instance: 'urn:uuid:1', code, ...more }));
  };
}

export function raw(status: number, body: string, headers: Record<string, string> = {}): Handler {
  return (_, response) => {
    response.writeHead(status, headers);
    response.end(body);
  };
}

/** Returns the error of a call that must fail. */
export async function failure(call: Promise<unknown>): Promise<any> {
  return call.then(
    (result) => {
      throw new Error(`The call did not fail, but returned ${JSON.stringify(result)}`);
    },
    (error: unknown) => error,
  );
}
