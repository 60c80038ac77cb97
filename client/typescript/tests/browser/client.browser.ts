import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeBlocks } from '../support/code-blocks.js';
import { startDemoServer, type DemoServer } from './support/demo-server.js';
import { startPageServer, type PageServer } from './support/page-server.js';
import { findRequirements } from './support/requirements.js';

/** The global variable of the page. */
declare const coworking: typeof import('../../src/index.js');

const required = findRequirements();
if (typeof required === 'string') {
  console.warn(`The tests in a browser are skipped: ${required}`);
}

describe.skipIf(typeof required === 'string')('a_client_of_another_origin', () => {
  const profile = mkdtempSync(join(tmpdir(), 'coworking-browser-'));
  let pages: PageServer;
  let demo: DemoServer;
  let browser: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    const { jar, chromium: executablePath } = required as Exclude<typeof required, string>;
    pages = await startPageServer();
    [demo, browser] = await Promise.all([
      startDemoServer(
        jar,
        `--coworking.cors.allowed-origins=http://localhost:${pages.port}`,
        // A few requests exhaust the limit of a customer.
        '--coworking.rate-limit.requests=20',
        '--coworking.rate-limit.period=1h',
      ),
      chromium.launchPersistentContext(profile, {
        executablePath,
        headless: true,
        args: [
          // The sandbox of Chromium does not support root, which runs the tests in containers.
          '--no-sandbox',
          '--disable-dev-shm-usage',
          '--disable-gpu',
          '--disable-quic',
          '--no-first-run',
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-sync',
        ],
      }),
    ]);
    page = await open(`http://localhost:${pages.port}`);
  });

  afterAll(async () => {
    await browser?.close();
    demo?.stop();
    pages?.stop();
    rmSync(profile, { recursive: true, force: true });
  });

  async function open(origin: string): Promise<Page> {
    const opened = await browser.newPage();
    await opened.goto(origin);
    return opened;
  }

  function api(token: string) {
    return { baseUrl: demo.baseUrl, token: demo.tokens[token] ?? token };
  }

  test('reads_the_selected_fields', async () => {
    const team = await page.evaluate(async ({ baseUrl, token }) => {
      const client = coworking.createClient({ baseUrl, token: () => token });
      return client.get(coworking.endpoints.teams.one(55), { shape: ['Name', 'TeamMembersCount', 'TeamAdministrators.FullName'] });
    }, api('jane-smith'));
    expect(team).toEqual({
      Name: 'Tech Innovators',
      TeamMembersCount: 12,
      TeamAdministrators: [{ FullName: 'Jane Smith' }, { FullName: 'John Doe' }],
    });
  });

  test('updates_a_profile_with_its_ETag_and_reads_why_a_second_update_fails', async () => {
    const result = await page.evaluate(async ({ baseUrl, token }) => {
      const { createClient, endpoints, getVersioned, hasCode, send } = coworking;
      const client = createClient({ baseUrl, token: () => token });
      const { data, etag } = await getVersioned(client, endpoints.teams.one(55), { shape: ['ProfileSummary'] });
      const update = (text: string) => send(client, endpoints.teams.update(55, { ProfileSummary: text }), { ifMatch: etag });
      const next = await update(`${data.ProfileSummary}!`);
      const error = await update('An outdated change').catch((e: unknown) => e);
      const after = await getVersioned(client, endpoints.teams.one(55), { shape: ['ProfileSummary'] });
      return {
        etag,
        next,
        before: data.ProfileSummary,
        after: after.data.ProfileSummary,
        afterTag: after.etag,
        error: hasCode(error, 'PRECONDITION_FAILED') && { status: error.status, requestId: error.requestId, attempts: error.attempts },
      };
    }, api('jane-smith'));
    expect(result.etag).toMatch(/^"\d+"$/);
    expect(result.next).not.toBe(result.etag);
    expect(result.afterTag).toBe(result.next);
    expect(result.after).toBe(`${result.before}!`);
    expect(result.error).toEqual({ status: 412, requestId: expect.stringMatching(/^[\w-]{36}$/), attempts: 1 });
  });

  test('iterates_over_the_pages_of_a_list', async () => {
    const names = await page.evaluate(async ({ baseUrl, token }) => {
      const client = coworking.createClient({ baseUrl, token: () => token });
      const found: string[] = [];
      for await (const team of coworking.all(client, coworking.endpoints.teams.my({ isTeamAdmin: false, _pageSize: 1 }), { shape: ['Name'] })) {
        found.push(team.Name);
      }
      return found;
    }, api('jane-smith'));
    expect(names).toContain('Tech Innovators');
  });

  test('reads_the_error_of_a_wrong_token_with_its_request_id', async () => {
    const error = await page.evaluate(async ({ baseUrl }) => {
      const { createClient, endpoints, hasCode } = coworking;
      const client = createClient({ baseUrl, token: () => 'wrong' });
      const e = await client.get(endpoints.teams.one(55)).catch((it: unknown) => it);
      return hasCode(e, 'TOKEN_INVALID') && { kind: e.kind, status: e.status, requestId: e.requestId, message: e.message };
    }, api('jane-smith'));
    expect(error).toMatchObject({ kind: 'api', status: 401, requestId: expect.stringMatching(/^[\w-]{36}$/) });
    expect(error && error.message).toContain(error && error.requestId);
  });

  test('reads_Retry_After_of_a_rate_limited_call', async () => {
    const error = await page.evaluate(async ({ baseUrl, token }) => {
      const { createClient, endpoints, hasCode } = coworking;
      const client = createClient({ baseUrl, token: () => token, attempts: 1 });
      for (let i = 0; i < 30; i++) {
        try {
          await client.get(endpoints.teams.one(55), { shape: ['Id'] });
        } catch (e) {
          return hasCode(e, 'RATE_LIMITED') && { status: e.status, retryAfter: e.retryAfter };
        }
      }
      return undefined;
    }, api('bob-wilson'));
    expect(error).toMatchObject({ status: 429, retryAfter: expect.any(Number) });
    expect(error && error.retryAfter).toBeGreaterThan(0);
  });

  test('gets_a_network_error_if_the_server_does_not_allow_its_origin', async () => {
    const other = await open(`http://127.0.0.1:${pages.port}`);
    const error = await other.evaluate(async ({ baseUrl, token }) => {
      const { createClient, CoworkingError, endpoints } = coworking;
      const client = createClient({ baseUrl, token: () => token, attempts: 1 });
      const e = await client.get(endpoints.teams.one(55)).catch((it: unknown) => it);
      return e instanceof CoworkingError && { kind: e.kind, status: e.status ?? null, message: e.message, cause: String(e.cause) };
    }, api('jane-smith'));
    expect(error).toEqual({
      kind: 'network',
      status: null,
      message: 'GET /api/public/teams/…/profile: network (refused, redirect or CORS)',
      cause: 'TypeError: Failed to fetch',
    });
  });

  test('the_first_example_of_the_README_prints_the_members_of_a_team', async () => {
    const [example] = codeBlocks(readFileSync('README.md', 'utf8'), 'js');
    mkdirSync('target/documents', { recursive: true });
    writeFileSync('target/documents/start.mjs', example!.code.replaceAll('http://localhost:8080', demo.baseUrl));
    const { stdout } = await promisify(execFile)(process.execPath, ['target/documents/start.mjs']);
    expect(stdout).toContain("Name: 'Tech Innovators'");
    expect(stdout).toContain('Bob Wilson');
  });
});
