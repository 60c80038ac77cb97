// An independent implementation of the API in plain Node, to test that `contract verify` does not depend on the Spring server.
//
//     node server.mjs --fixture <contracts/fixture> --port 0
//
// It serves the data of the fixture, and accepts the names in tokens.json as tokens. Where the spec permits, it differs from the
// Spring server: titles and details of problems, order of properties, header case, charset, chunked responses, spaces in JSON, retry
// times. POST /_verification/state {"state": "share-used-up", "coworkerId": 103} sets a state of the contracts.
// It exits when its standard input is closed, so that it does not outlive a test.

import { readFileSync } from 'node:fs';
import { createServer, STATUS_CODES } from 'node:http';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Problem, quoted } from './problem.mjs';
import { Profiles } from './profiles.mjs';
import { project, RELATED_PROFILES, select, TEAM } from './shape.mjs';

const { fixture, port } = parseArgs({ options: { fixture: { type: 'string' }, port: { type: 'string', default: '0' } } }).values;
const profiles = new Profiles(fixture);
const tokens = new Map(JSON.parse(readFileSync(join(fixture, 'tokens.json'), 'utf8')).map(token => [token.name, token]));

const OPERATIONS = [
    {
        path: /^\/api\/public\/teams\/([^/]+)\/profile$/,
        fields: TEAM,
        respond: (id, customer) => profiles.team(id, customer),
    },
    {
        path: /^\/api\/public\/coworkers\/published\/([^/]+)\/related$/,
        fields: RELATED_PROFILES,
        respond: id => profiles.related(id),
    },
];

const ALWAYS = { server: 'other-server', via: '1.1 other-proxy' };
const LARGEST_ID = 2n ** 63n - 1n;

// The states of docs/contracts.md. For data-broken, the server sets an invalid time zone, which causes an internal error.
const STATES = ['ready', 'share-used-up', 'database-down', 'data-broken'];
const BROKEN_LOCATION = profiles.locations.get(2);
const VALID_TIME_ZONE = BROKEN_LOCATION.timeZone;

let state = { state: 'ready' };

/** Checks the request in the order of the spec: errors that do not depend on the token first, and errors that depend on data last. */
function respond(request) {
    const [path, query] = target(request);
    const customer = customerOf(request);
    const operation = OPERATIONS.find(candidate => candidate.path.test(path));
    if (!operation) {
        throw new Problem('ROUTE_NOT_FOUND', `The path ${quoted(path)} does not exist.`);
    }
    if (!['GET', 'HEAD'].includes(request.method)) {
        throw new Problem('METHOD_NOT_ALLOWED', `The method ${request.method} is not supported.`);
    }
    if (!acceptsJson(request.headers.accept)) {
        throw new Problem('NOT_ACCEPTABLE', 'Responses are JSON in UTF-8 only.');
    }
    if (customer === null) {
        throw new Problem('TOKEN_MISSING', 'A bearer token is required.');
    }
    if (state.state === 'share-used-up' && state.coworkerId === customer) {
        throw new Problem('RATE_LIMITED', 'The rate limit is exceeded.');
    }
    const selected = select(shapeIn(query), operation.fields);
    const id = idIn(operation.path.exec(path)[1]);
    if (state.state === 'database-down') {
        throw new Problem('UNAVAILABLE', 'The database is temporarily unavailable.');
    }
    return project(operation.respond(id, customer), selected);
}

/** Returns the path and the query. Rejects paths that proxies and servers may interpret differently. */
function target(request) {
    const [raw, query = ''] = request.url.replace(/^https?:\/\/[^/?]*/i, '').split(/\?(.*)/s);
    const isAmbiguous = /\/\/|\/\.\.?(\/|$)|;|%(2f|5c|3b|25|2e|[01]|7f)/i.test(raw);
    const isUnsupported = request.httpVersionMajor !== 1 || request.httpVersionMinor === 1 && !request.headers.host;
    if (isAmbiguous || isUnsupported || !/^[\w.~:/?@!$&'()*+,;=%-]*$/.test(request.url)) {
        throw new Problem('INVALID_PARAMETER', 'The request is not valid HTTP, or its path is ambiguous.');
    }
    return [decoded(raw), query];
}

function decoded(text) {
    try {
        return decodeURIComponent(text);
    } catch {
        throw new Problem('INVALID_PARAMETER', 'The URL has an invalid percent-encoding.');
    }
}

/** Returns the customer of the token, or null without a token. Rejects invalid tokens for all paths. */
function customerOf(request) {
    const [credentials, ...more] = request.headersDistinct.authorization ?? [''];
    if (more.length > 0) {
        throw new Problem('TOKEN_INVALID', 'The request has more than one Authorization header.');
    }
    const [scheme, ...name] = credentials.split(/ +/);
    if (scheme.toLowerCase() !== 'bearer') {
        return null;
    }
    const token = tokens.get(name.join(' '));
    switch (token?.kind) {
        case 'valid':
            return token.coworkerId;
        case 'expired':
            throw new Problem('TOKEN_EXPIRED', 'The token has expired.');
        case 'other-audience':
            throw new Problem('TOKEN_INVALID', 'The token is for another API.');
        default:
            throw new Problem('TOKEN_INVALID', 'The token is not valid.');
    }
}

/** Returns whether the most specific matching media range accepts JSON (RFC 9110, section 12.5.1). */
function acceptsJson(accept = '*/*') {
    const ranges = accept.split(',').map(range => {
        const [type, ...parameters] = range.toLowerCase().split(';').map(part => part.trim());
        const value = name => parameters.find(parameter => parameter.startsWith(`${name}=`))?.slice(name.length + 1);
        const specificity = ['*/*', 'application/*', 'application/json'].indexOf(type);
        const matches = specificity >= 0 && /^"?utf-8"?$/.test(value('charset') ?? 'utf-8');
        return { matches, specificity, quality: Number(value('q') ?? 1) };
    });
    const best = ranges.filter(range => range.matches).sort((one, other) => other.specificity - one.specificity)[0];
    return accept.trim() === '' || best !== undefined && best.quality > 0;
}

/** Returns the value of _shape. Decodes the whole query, because an invalid part may be an encoded _shape. */
function shapeIn(query) {
    const shapes = query.split('&').map(pair => pair.replaceAll('+', ' ').split(/=(.*)/s).map(decoded))
        .filter(([name]) => name === '_shape');
    if (shapes.length > 1) {
        throw new Problem('INVALID_SHAPE', 'The parameter _shape must not be repeated.');
    }
    return shapes[0]?.[1] ?? '';
}

function idIn(segment) {
    if (!/^[1-9][0-9]*$/.test(segment) || BigInt(segment) > LARGEST_ID) {
        throw new Problem('INVALID_PARAMETER', `${quoted(segment)} is not a valid id; it must be an integer from 1 to ${LARGEST_ID}.`);
    }
    return segment;
}

/** Sets the state of the server from the body of the request. */
async function enter(request) {
    const chunks = await request.toArray();
    let requested;
    try {
        requested = JSON.parse(Buffer.concat(chunks).toString());
    } catch {
        throw new Problem('INVALID_PARAMETER', 'The state is not valid JSON.');
    }
    if (!STATES.includes(requested?.state) || requested.state === 'share-used-up' && !Number.isInteger(requested.coworkerId)) {
        throw new Problem('INVALID_PARAMETER', `The state must be one of ${STATES.join(', ')}; share-used-up requires a coworkerId.`);
    }
    state = requested;
    BROKEN_LOCATION.timeZone = state.state === 'data-broken' ? 'Nowhere/Land' : VALID_TIME_ZONE;
}

async function handle(request, response) {
    try {
        if (request.method === 'POST' && request.url === '/_verification/state') {
            await enter(request);
            response.writeHead(204, ALWAYS).end();
        } else {
            send(response, 200, { 'content-type': 'application/json; charset=utf-8' }, respond(request));
        }
    } catch (thrown) {
        const problem = Problem.of(thrown);
        send(response, problem.status, problem.headers, problem.body);
    }
}

/** Sends a chunked response: Node does not know the length, because the body is written before the response is ended. */
function send(response, status, headers, body) {
    response.writeHead(status, { ...ALWAYS, ...headers });
    response.write(JSON.stringify(body, null, 2) + '\n');
    response.end();
}

/** Sends a problem for a request that Node's parser rejects. */
function refuse(error, socket) {
    if (error.code === 'ECONNRESET' || !socket.writable) {
        socket.destroy();
        return;
    }
    const problem = error.code === 'HPE_INVALID_METHOD'
        ? new Problem('METHOD_NOT_ALLOWED', 'The method is not supported.')
        : new Problem('INVALID_PARAMETER', 'The request is not valid HTTP/1.1, or it is too large.');
    const headers = Object.entries({ ...ALWAYS, ...problem.headers, connection: 'close' });
    const head = [`HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`, ...headers.map(header => header.join(': '))];
    socket.end([...head, '', JSON.stringify(problem.body)].join('\r\n'));
}

const server = createServer({ requireHostHeader: false }, handle); // otherwise Node rejects requests without a problem
server.on('checkExpectation', handle);
server.on('connect', (request, socket) => refuse({ code: 'HPE_INVALID_METHOD' }, socket));
server.on('clientError', refuse);
server.listen(Number(port), '127.0.0.1', () => console.log(`listening on http://127.0.0.1:${server.address().port}`));

process.stdin.resume().on('end', () => process.exit());
