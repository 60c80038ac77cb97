// The API once more, in plain Node and by other hands, to show that what checks an implementation does not mind whose it is.
//
//     node server.mjs --fixture <contracts/fixture> --port 0
//
// It knows the fixture and takes the names in tokens.json for tokens. Wherever the spec leaves a choice it chooses otherwise than
// the Spring server: words of problems, order of their fields, header case, charset, chunks, blanks in JSON, waiting times.
// POST /_verification/state {"state": "share-used-up", "coworkerId": 103} brings it into a state of the contracts.
// It ends with its standard input, so that no test leaves it behind.

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
        answer: (id, customer) => profiles.team(id, customer),
    },
    {
        path: /^\/api\/public\/coworkers\/published\/([^/]+)\/related$/,
        fields: RELATED_PROFILES,
        answer: id => profiles.related(id),
    },
];

const ALWAYS = { server: 'somebody-else', via: '1.1 a-proxy-that-is-none' };
const LARGEST_ID = 2n ** 63n - 1n;

// The states of docs/contracts.md; data-broken is a time zone that does not exist, at which this server fails.
const STATES = ['ready', 'share-used-up', 'database-down', 'data-broken'];
const BREAKABLE = profiles.locations.get(2);
const ITS_TIME_ZONE = BREAKABLE.timeZone;

let state = { state: 'ready' };

/** The checks, in the one order in which they are made: what no token helps against comes first, what needs data last. */
function answer(request) {
    const [path, query] = target(request);
    const customer = customerOf(request);
    const operation = OPERATIONS.find(candidate => candidate.path.test(path));
    if (!operation) {
        throw new Problem('ROUTE_NOT_FOUND', `Nothing is at ${quoted(path)}.`);
    }
    if (!['GET', 'HEAD'].includes(request.method)) {
        throw new Problem('METHOD_NOT_ALLOWED', `${request.method} is not for this path.`);
    }
    if (!acceptsJson(request.headers.accept)) {
        throw new Problem('NOT_ACCEPTABLE', 'There is JSON in UTF-8 here, and nothing else.');
    }
    if (customer === null) {
        throw new Problem('TOKEN_MISSING', 'Say who you are, with a bearer token.');
    }
    if (state.state === 'share-used-up' && state.coworkerId === customer) {
        throw new Problem('RATE_LIMITED', 'You have asked too often. Have a coffee.');
    }
    const selected = select(shapeIn(query), operation.fields);
    const id = idIn(operation.path.exec(path)[1]);
    if (state.state === 'database-down') {
        throw new Problem('UNAVAILABLE', 'Our data is out of reach for a moment.');
    }
    return project(operation.answer(id, customer), selected);
}

/** Path and query. A path that a proxy and a server might read differently is refused, whatever it leads to. */
function target(request) {
    const [raw, query = ''] = request.url.replace(/^https?:\/\/[^/?]*/i, '').split(/\?(.*)/s);
    const lookalike = /\/\/|\/\.\.?(\/|$)|;|%(2f|5c|3b|25|2e|[01]|7f)/i.test(raw);
    const unheardOf = request.httpVersionMajor !== 1 || request.httpVersionMinor === 1 && !request.headers.host;
    if (lookalike || unheardOf || !/^[\w.~:/?@!$&'()*+,;=%-]*$/.test(request.url)) {
        throw new Problem('INVALID_PARAMETER', 'This is no request that HTTP knows, or one that could be misunderstood.');
    }
    return [decoded(raw), query];
}

function decoded(text) {
    try {
        return decodeURIComponent(text);
    } catch {
        throw new Problem('INVALID_PARAMETER', 'The address has a percent sign that encodes nothing in UTF-8.');
    }
}

/** The customer whose token it is; null without a token. A bad token is refused wherever it is sent to. */
function customerOf(request) {
    const [credentials, ...more] = request.headersDistinct.authorization ?? [''];
    if (more.length > 0) {
        throw new Problem('TOKEN_INVALID', 'There is more than one Authorization header, and no telling which counts.');
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
            throw new Problem('TOKEN_EXPIRED', 'This token was good once. A fresh one will be again.');
        case 'other-audience':
            throw new Problem('TOKEN_INVALID', 'This token is for another API than this one.');
        default:
            throw new Problem('TOKEN_INVALID', 'This is no token that anybody gave out.');
    }
}

/** The most exact range that fits decides (RFC 9110, section 12.5.1). */
function acceptsJson(accept = '*/*') {
    const ranges = accept.split(',').map(range => {
        const [type, ...parameters] = range.toLowerCase().split(';').map(part => part.trim());
        const value = name => parameters.find(parameter => parameter.startsWith(`${name}=`))?.slice(name.length + 1);
        const exactness = ['*/*', 'application/*', 'application/json'].indexOf(type);
        const fits = exactness >= 0 && /^"?utf-8"?$/.test(value('charset') ?? 'utf-8');
        return { fits, exactness, quality: Number(value('q') ?? 1) };
    });
    const best = ranges.filter(range => range.fits).sort((one, other) => other.exactness - one.exactness)[0];
    return accept.trim() === '' || best !== undefined && best.quality > 0;
}

/** The text of _shape. The whole query must be readable, for a part that is not might have been meant as _shape. */
function shapeIn(query) {
    const shapes = query.split('&').map(pair => pair.replaceAll('+', ' ').split(/=(.*)/s).map(decoded))
        .filter(([name]) => name === '_shape');
    if (shapes.length > 1) {
        throw new Problem('INVALID_SHAPE', 'There is one _shape to a request, however many paths it lists.');
    }
    return shapes[0]?.[1] ?? '';
}

function idIn(segment) {
    if (!/^[1-9][0-9]*$/.test(segment) || BigInt(segment) > LARGEST_ID) {
        throw new Problem('INVALID_PARAMETER', `${quoted(segment)} is no id; one is a whole number from 1 to ${LARGEST_ID}.`);
    }
    return segment;
}

/** Brings the server into the state that the request's body tells. */
async function enter(request) {
    const chunks = await request.toArray();
    let asked;
    try {
        asked = JSON.parse(Buffer.concat(chunks).toString());
    } catch {
        throw new Problem('INVALID_PARAMETER', 'The state is not told in JSON.');
    }
    if (!STATES.includes(asked?.state) || asked.state === 'share-used-up' && !Number.isInteger(asked.coworkerId)) {
        throw new Problem('INVALID_PARAMETER', `There are the states ${STATES.join(', ')}; share-used-up has a coworkerId.`);
    }
    state = asked;
    BREAKABLE.timeZone = state.state === 'data-broken' ? 'Nowhere/Land' : ITS_TIME_ZONE;
}

async function handle(request, response) {
    try {
        if (request.method === 'POST' && request.url === '/_verification/state') {
            await enter(request);
            response.writeHead(204, ALWAYS).end();
        } else {
            send(response, 200, { 'content-type': 'application/json; charset=utf-8' }, answer(request));
        }
    } catch (thrown) {
        const problem = Problem.of(thrown);
        send(response, problem.status, problem.headers, problem.body);
    }
}

/** Written before it is ended, so that Node cannot know the length, and sends chunks. */
function send(response, status, headers, body) {
    response.writeHead(status, { ...ALWAYS, ...headers });
    response.write(JSON.stringify(body, null, 2) + '\n');
    response.end();
}

/** What Node's parser refuses never becomes a request, and gets its problem straight into the connection. */
function refuse(error, socket) {
    if (error.code === 'ECONNRESET' || !socket.writable) {
        socket.destroy();
        return;
    }
    const problem = error.code === 'HPE_INVALID_METHOD'
        ? new Problem('METHOD_NOT_ALLOWED', 'HTTP has no such method.')
        : new Problem('INVALID_PARAMETER', 'This is not HTTP/1.1, or it is more than anybody needs to say.');
    const headers = Object.entries({ ...ALWAYS, ...problem.headers, connection: 'close' });
    const head = [`HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`, ...headers.map(header => header.join(': '))];
    socket.end([...head, '', JSON.stringify(problem.body)].join('\r\n'));
}

const server = createServer({ requireHostHeader: false }, handle); // or Node refuses requests without a problem
server.on('checkExpectation', handle);
server.on('connect', (request, socket) => refuse({ code: 'HPE_INVALID_METHOD' }, socket));
server.on('clientError', refuse);
server.listen(Number(port), '127.0.0.1', () => console.log(`listening on http://127.0.0.1:${server.address().port}`));

process.stdin.resume().on('end', () => process.exit());
