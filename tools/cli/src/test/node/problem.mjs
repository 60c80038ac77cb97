// Errors on the wire: RFC 9457 problems. Status and type follow from the code; the words are this server's own.

import { randomUUID } from 'node:crypto';

const KINDS = {
    INVALID_PARAMETER: [400, 'Bad parameter'],
    INVALID_SHAPE: [400, 'Bad shape'],
    UNKNOWN_SHAPE_FIELD: [400, 'No such field'],
    TOKEN_MISSING: [401, 'Who are you'],
    TOKEN_INVALID: [401, 'Token refused'],
    TOKEN_EXPIRED: [401, 'Token too old'],
    NOT_A_TEAM_MEMBER: [401, 'For the team only'],
    TEAM_NOT_FOUND: [404, 'No such team'],
    COWORKER_NOT_FOUND: [404, 'No such profile'],
    ROUTE_NOT_FOUND: [404, 'No such path'],
    METHOD_NOT_ALLOWED: [405, 'Wrong method'],
    NOT_ACCEPTABLE: [406, 'Only as json'],
    RATE_LIMITED: [429, 'Too fast'],
    INTERNAL_ERROR: [500, 'Our fault'],
    UNAVAILABLE: [503, 'Come back later'],
};

/** What each code owes its caller in the headers. The pattern of the challenge leaves no room for quotes and backslashes. */
const HEADERS = {
    TOKEN_MISSING: () => ({ 'www-authenticate': 'Bearer realm="coworking-api"' }),
    TOKEN_INVALID: detail => challenge('invalid_token', detail),
    TOKEN_EXPIRED: detail => challenge('invalid_token', detail),
    NOT_A_TEAM_MEMBER: detail => challenge('insufficient_scope', detail),
    METHOD_NOT_ALLOWED: () => ({ allow: 'GET, HEAD' }),
    RATE_LIMITED: () => ({ 'retry-after': '17' }),
    UNAVAILABLE: () => ({ 'retry-after': '3' }),
};

function challenge(error, description) {
    return { 'www-authenticate': `Bearer realm="coworking-api", error="${error}", error_description="${description}"` };
}

export class Problem extends Error {

    constructor(code, detail) {
        super(detail);
        const [status, title] = KINDS[code];
        this.status = status;
        this.headers = { 'content-type': 'application/problem+json; charset=utf-8', ...HEADERS[code]?.(detail) };
        this.body = {
            code,
            status,
            title,
            detail,
            type: `https://coworkingapi.org/problems/${code.toLowerCase().replaceAll('_', '-')}`,
            instance: `urn:uuid:${randomUUID()}`,
        };
    }

    /** Anything else that was thrown is a failure of ours: the log gets all of it, the caller nothing but where to look. */
    static of(thrown) {
        if (thrown instanceof Problem) {
            return thrown;
        }
        const problem = new Problem('INTERNAL_ERROR', 'Something broke on our side; the instance finds it in our log.');
        console.error(problem.body.instance, thrown);
        return problem;
    }
}

/** The caller's words as a detail repeats them: never longer than a line, and never half a character. */
export function quoted(words) {
    const characters = [...words];
    return `'${characters.length > 80 ? characters.slice(0, 80).join('') + '…' : words}'`;
}
