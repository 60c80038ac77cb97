// Error responses: RFC 9457 problems. The code determines the status and the type; title and detail differ from the Spring server.

import { randomUUID } from 'node:crypto';

const CODES = {
    INVALID_PARAMETER: [400, 'Bad parameter'],
    INVALID_SHAPE: [400, 'Bad shape'],
    UNKNOWN_SHAPE_FIELD: [400, 'No such field'],
    TOKEN_MISSING: [401, 'Token required'],
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

/** The headers of each code. The spec allows no quotes and no backslashes in the description of a challenge. */
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
        const [status, title] = CODES[code];
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

    /** Converts an unexpected error to INTERNAL_ERROR. The error is logged with the id of the problem, and not sent to the caller. */
    static of(thrown) {
        if (thrown instanceof Problem) {
            return thrown;
        }
        const problem = new Problem('INTERNAL_ERROR', 'An internal error occurred. The instance identifies it in the server log.');
        console.error(problem.body.instance, thrown);
        return problem;
    }
}

/** Quotes input of the caller for a detail, shortened to 80 characters without splitting a surrogate pair. */
export function quoted(text) {
    const characters = [...text];
    return `'${characters.length > 80 ? characters.slice(0, 80).join('') + '…' : text}'`;
}
