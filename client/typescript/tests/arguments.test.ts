import { expect, test } from 'vitest';
import { createClient, endpoints, type ClientOptions } from '../src/index.js';

const valid = { baseUrl: 'https://example.com', token: () => 't' };

test.each([
  [{ baseUrl: undefined }, 'baseUrl must be an http(s) URL without user, query and fragment.'],
  [{ baseUrl: '' }, 'baseUrl must be an http(s) URL without user, query and fragment.'],
  [{ baseUrl: 'example.com' }, 'baseUrl must be an http(s) URL without user, query and fragment.'],
  [{ baseUrl: 'ftp://example.com' }, 'baseUrl must be an http(s) URL without user, query and fragment.'],
  [{ baseUrl: 'https://user:secret@example.com' }, 'baseUrl must be an http(s) URL without user, query and fragment.'],
  [{ baseUrl: 'https://example.com/?a=b' }, 'baseUrl must be an http(s) URL without user, query and fragment.'],
  [{ baseUrl: 'https://example.com#a' }, 'baseUrl must be an http(s) URL without user, query and fragment.'],
  [{ token: undefined }, 'token must be a function that returns the bearer token.'],
  [{ token: 'secret' }, 'token must be a function that returns the bearer token.'],
  [{ attempts: 0 }, 'attempts must be 1 or more.'],
  [{ attempts: NaN }, 'attempts must be 1 or more.'],
  [{ attemptTimeout: 0 }, 'attemptTimeout must be positive.'],
  [{ timeout: 0 }, 'timeout must be from 1 to 2147483647 ms.'],
  [{ timeout: Infinity }, 'timeout must be from 1 to 2147483647 ms.'],
])('createClient refuses %o', (options, message) => {
  expect(() => createClient({ ...valid, ...options } as unknown as ClientOptions)).toThrow(new TypeError(message));
});

test.each([
  [{ shape: [] }, 'shape must name a field; omit it for all fields.'],
  [{ timeout: 0 }, 'timeout must be from 1 to 2147483647 ms.'],
  [{ timeout: -1 }, 'timeout must be from 1 to 2147483647 ms.'],
  [{ timeout: NaN }, 'timeout must be from 1 to 2147483647 ms.'],
  [{ timeout: 2 ** 31 }, 'timeout must be from 1 to 2147483647 ms.'],
])('get refuses %o', async (options, message) => {
  await expect((async () => createClient(valid).get(endpoints.teams.one(55), options))()).rejects.toThrow(new TypeError(message));
});
