import { createServer } from 'node:http'

const team = JSON.stringify({ Name: 'Tech Innovators', TeamMembers: [{ FullName: 'Bob Wilson' }] })
const json = (response, status, body, headers = {}) =>
  response.writeHead(status, { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json', ...headers }).end(body)
const problem = (status, code) =>
  JSON.stringify({ type: 'about:blank', title: code, status, detail: 'The detail.', instance: 'urn:uuid:1', code })

/** The situations, by name: each responds to the nth request of a client, counted from 1. */
const situations = {
  shaped: (request, response) => json(response, 200, team),
  outage: (request, response, n) =>
    n === 1 ? json(response, 503, problem(503, 'UNAVAILABLE'), { 'Retry-After': '1' }) : json(response, 200, team),
  expired: (request, response) =>
    request.headers.authorization === 'Bearer new'
      ? json(response, 200, team)
      : json(response, 401, problem(401, 'TOKEN_EXPIRED'), { 'WWW-Authenticate': 'Bearer error="invalid_token"' }),
  missing: (request, response) => json(response, 404, problem(404, 'TEAM_NOT_FOUND')),
  page: (request, response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end('<h1>Sign in</h1>'),
  stalled: (request, response) => response.writeHead(200, { 'Content-Type': 'application/json' }).write('{"Name": "Te'),
}

const limit = 30_000

/** Makes one call in each situation, and returns what the caller observed. */
export async function observe(call) {
  const observed = {}
  for (const [name, respond] of Object.entries(situations)) {
    let requests = 0
    const server = createServer((request, response) => respond(request, response, ++requests))
    await new Promise(listening => server.listen(0, '127.0.0.1', listening))
    let tokens = 0
    const token = () => (++tokens === 1 ? 'old' : 'new')
    const start = performance.now()
    const outcome = await Promise.race([
      call(`http://127.0.0.1:${server.address().port}`, token).then(
        result => `result with ${Object.keys(result ?? {}).length} keys`,
        error => `${error.name ?? error.constructor.name}${error.code ? ` ${error.code}` : ''}${error.kind ? ` (${error.kind})` : ''}`,
      ),
      new Promise(ended => setTimeout(ended, limit, `no result after ${limit / 1000} s`).unref()),
    ])
    observed[name] = { outcome, requests, seconds: (performance.now() - start) / 1000 }
    server.closeAllConnections()
    server.close()
  }
  return observed
}
