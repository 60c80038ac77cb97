// Creates or updates the comment with the contract review on a pull request. Creates none if the review has no changes and passes.
// Usage: node comment.mjs <folder of reports>, with GITHUB_TOKEN, GITHUB_REPOSITORY, GITHUB_API_URL and PULL_REQUEST.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const MARKER = '<!-- contract-review -->';
const { GITHUB_API_URL = 'https://api.github.com', GITHUB_REPOSITORY, GITHUB_TOKEN, PULL_REQUEST } = process.env;

async function call(method, path, body) {
  const response = await fetch(`${GITHUB_API_URL}/repos/${GITHUB_REPOSITORY}${path}`, {
    method,
    headers: {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${GITHUB_TOKEN}`,
      'x-github-api-version': '2022-11-28',
      'content-type': 'application/json',
    },
    body: body && JSON.stringify(body),
  });
  if (!response.ok) {
    throw new Error(`${method} ${path} failed with status ${response.status}.`);
  }
  return response.json();
}

// Other users can write the marker too, so only comments by a bot are considered.
async function existingComment() {
  for (let page = 1; ; page++) {
    const comments = await call('GET', `/issues/${PULL_REQUEST}/comments?per_page=100&page=${page}`);
    const found = comments.find((comment) => comment.user?.type === 'Bot' && comment.body?.startsWith(MARKER));
    if (found || comments.length < 100) {
      return found;
    }
  }
}

const folder = process.argv[2];
const text = readFileSync(join(folder, 'review.md'), 'utf8');
const { passes, counts } = JSON.parse(readFileSync(join(folder, 'review.json'), 'utf8'));
const comment = await existingComment();

if (comment && comment.body.trim().replaceAll('\r\n', '\n') === text.trim()) {
  console.log('The comment is unchanged.');
} else if (comment) {
  await call('PATCH', `/issues/comments/${comment.id}`, { body: text });
  console.log('The comment was updated.');
} else if (passes && counts.changes === 0) {
  console.log('No comment was created, because the review has no changes.');
} else {
  await call('POST', `/issues/${PULL_REQUEST}/comments`, { body: text });
  console.log('The comment was created.');
}
