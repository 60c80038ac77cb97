// Tests comment.mjs with a fake of the GitHub API. Usage: node --test .github/comment.test.mjs
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';

const MARKER = '<!-- contract-review -->\n';
const SCRIPT = new URL('comment.mjs', import.meta.url).pathname;

function reports(body, changes, passes) {
  const folder = mkdtempSync(join(tmpdir(), 'review-'));
  writeFileSync(join(folder, 'review.md'), MARKER + body);
  writeFileSync(join(folder, 'review.json'), JSON.stringify({ passes, counts: { changes } }));
  return folder;
}

// Runs the script, and returns its write requests as [method, path, body].
async function run(folder, comments, status = 200) {
  const written = [];
  const server = createServer(async (request, response) => {
    const url = new URL(request.url, 'http://localhost');
    const page = Number(url.searchParams.get('page'));
    let text = '';
    for await (const part of request) {
      text += part;
    }
    if (request.method !== 'GET') {
      written.push([request.method, url.pathname, JSON.parse(text).body]);
    }
    response.writeHead(request.headers.authorization === 'Bearer secret' ? status : 401);
    response.end(JSON.stringify(request.method === 'GET' ? comments.slice((page - 1) * 100, page * 100) : {}));
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  try {
    await promisify(execFile)(process.execPath, [SCRIPT, folder], {
      env: {
        GITHUB_API_URL: `http://127.0.0.1:${server.address().port}`,
        GITHUB_REPOSITORY: 'team/api',
        GITHUB_TOKEN: 'secret',
        PULL_REQUEST: '7',
      },
    });
    return written;
  } finally {
    server.close();
  }
}

const bot = (id, body) => ({ id, body, user: { type: 'Bot' } });
const others = Array.from({ length: 130 }, (_, id) => ({ id, body: 'I like it.', user: { type: 'User' } }));

test('creates a comment if there is none', async () => {
  assert.deepEqual(await run(reports('3 changes', 3, true), others),
    [['POST', '/repos/team/api/issues/7/comments', `${MARKER}3 changes`]]);
});

test('updates its comment on any page', async () => {
  assert.deepEqual(await run(reports('2 changes', 2, false), [...others, bot(500, `${MARKER}3 changes`)]),
    [['PATCH', '/repos/team/api/issues/comments/500', `${MARKER}2 changes`]]);
});

test('creates no comment without changes', async () => {
  assert.deepEqual(await run(reports('Nothing changed.', 0, true), others), []);
});

test('updates an older comment after the last change was reverted', async () => {
  assert.deepEqual(await run(reports('Nothing changed.', 0, true), [bot(5, `${MARKER}3 changes`)]),
    [['PATCH', '/repos/team/api/issues/comments/5', `${MARKER}Nothing changed.`]]);
});

test('creates a comment for policy violations without changes', async () => {
  assert.equal((await run(reports('An exception is unused.', 0, false), [])).length, 1);
});

test('does not update an identical comment', async () => {
  assert.deepEqual(await run(reports('3 changes\n', 3, true), [bot(5, `${MARKER}3 changes`)]), []);
});

test('does not update a comment with the marker by a user', async () => {
  const [[method]] = await run(reports('3 changes', 3, true), [{ id: 5, body: `${MARKER}hello`, user: { type: 'User' } }]);
  assert.equal(method, 'POST');
});

test('fails if GitHub rejects the request', async () => {
  await assert.rejects(run(reports('3 changes', 3, true), [], 403), /failed with status 403/);
});
