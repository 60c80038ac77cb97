import { execFile } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, rmSync, utimesSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { raw, serve, type Handler } from './support/server.js';

const home = resolve(import.meta.dirname, '..');
const trial = resolve(home, 'target/trial');
const SPEC = resolve(trial, 'openapi.yaml');
const COMPLETE = resolve(trial, 'openapi-full.yaml');
const BOOKING = { Id: 7, Title: null, Room: { Name: 'North' } };

const run = (script: string, args: string[] = [], env: NodeJS.ProcessEnv = {}) =>
  promisify(execFile)(process.execPath, [resolve(home, script), ...args], { cwd: home, env: { ...process.env, ...env } });

const generate = (env: NodeJS.ProcessEnv = {}) =>
  run('scripts/generate.mjs', [], {
    OPENAPI_SPEC: SPEC,
    OPENAPI_COMPLETE: COMPLETE,
    OPENAPI_OUT: resolve(trial, 'generated-sources'),
    ...env,
  });

const answer =
  (status: number, body: unknown): Handler =>
  (_, response) => {
    response.writeHead(status, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify(body));
  };

beforeAll(() => {
  rmSync(trial, { recursive: true, force: true });
  mkdirSync(trial, { recursive: true });
  // The times of a checkout are arbitrary.
  for (const name of ['openapi.yaml', 'openapi-full.yaml']) {
    copyFileSync(resolve(home, 'tests/trial', name), resolve(trial, name));
    utimesSync(resolve(trial, name), new Date(), new Date());
  }
});

describe('the client of the frozen document', () => {
  // Its types exist only after the generation; the compiler checks the calls with them.
  let calls: any;

  beforeAll(async () => {
    await generate();
    const compiled = await run('node_modules/typescript/bin/tsc', ['-p', 'tests/trial']).catch(({ stdout }) => ({ stdout }));
    expect(compiled.stdout).toBe('');
    for (const root of ['src', 'target/trial/generated-sources', 'tests/trial']) {
      cpSync(resolve(trial, 'compiled', root), resolve(trial, 'dist'), { recursive: true });
    }
    calls = await import(pathToFileURL(resolve(trial, 'dist/calls.js')).href);
  }, 120_000);

  test('sends a body, and returns that of a 201', async () => {
    const server = await serve(answer(201, BOOKING));
    expect(await calls.create(calls.connect(server.url))).toEqual(BOOKING);
    expect(server.received).toMatchObject([{ method: 'POST', url: '/trial/bookings', body: '{"Room":"North"}' }]);
  });

  test('sends an optional query before a required body', async () => {
    const server = await serve(answer(201, BOOKING));
    await calls.create(calls.connect(server.url), true);
    expect(server.received[0]).toMatchObject({ url: '/trial/bookings?notify=true', body: '{"Room":"North"}' });
  });

  test('sends a body that has the schema of a response, without its other properties', async () => {
    const server = await serve(answer(200, BOOKING));
    expect(await calls.change(calls.connect(server.url))).toBeNull();
    expect(server.received).toMatchObject([{ method: 'PATCH', url: '/trial/bookings/7', body: '{"Room":{}}' }]);
  });

  test.each([undefined, '"1"'])('deletes with the tag %s, and returns nothing', async (tag) => {
    const server = await serve(raw(204, ''));
    expect(await calls.remove(calls.connect(server.url), tag)).toBeUndefined();
    expect(server.received).toMatchObject([{ method: 'DELETE', url: '/trial/bookings/7', body: '' }]);
    expect(server.received[0]!.headers['if-match']).toBe(tag);
  });

  test.each([
    [undefined, '', undefined],
    [30, '{"Minutes":30}', 'application/json'],
  ])('sends the optional body %s, and returns the tag', async (minutes, body, type) => {
    const server = await serve(raw(204, '', { ETag: '"2"' }));
    expect(await calls.remind(calls.connect(server.url), minutes)).toBe('"2"');
    expect(server.received).toMatchObject([{ method: 'PUT', url: '/trial/bookings/7/reminder', body }]);
    expect(server.received[0]!.headers['content-type']).toBe(type);
  });

  test('requests a shape beside a query', async () => {
    const server = await serve(answer(200, { Room: { Name: 'North' } }));
    expect(await calls.read(calls.connect(server.url))).toEqual({ Room: { Name: 'North' } });
    expect(server.received[0]!.url).toBe('/trial/bookings/7?currency=EUR&_shape=Room.Name');
  });

  test('reads a response without shapes', async () => {
    const server = await serve(answer(200, { Rooms: [{ Name: 'North' }] }));
    expect(await calls.list(calls.connect(server.url))).toEqual(['North']);
    expect(server.received[0]!.url).toBe('/trial/rooms');
  });
});

describe('the generator names the command that derives the complete document', () => {
  const COMMAND = "Run 'mvn compile -pl api -am' in the root of the repository, which derives it from the spec.";

  test('if the document does not exist', async () => {
    await expect(generate({ OPENAPI_COMPLETE: resolve(trial, 'missing.yaml') })).rejects.toMatchObject({
      stderr: `generate: client/typescript/target/trial/missing.yaml does not exist. ${COMMAND}\n`,
    });
  });

  test('if the document is older than the spec', async () => {
    const old = resolve(trial, 'old.yaml');
    copyFileSync(COMPLETE, old);
    utimesSync(old, 0, 0);
    await expect(generate({ OPENAPI_COMPLETE: old })).rejects.toMatchObject({
      stderr: `generate: client/typescript/target/trial/old.yaml is older than client/typescript/target/trial/openapi.yaml. ${COMMAND}\n`,
    });
  });
});

test('the generator refuses a document of another spec', async () => {
  await expect(generate({ OPENAPI_SPEC: resolve(home, '../../api/openapi.yaml') })).rejects.toMatchObject({
    stderr: 'generate: GET /trial/rooms is not in api/openapi.yaml\n',
  });
});
