// The fields of each response in the order of api/openapi.yaml, and the selection of fields with _shape.

import { Problem, quoted } from './problem.mjs';

const CUSTOMER = scalars(`Id UniqueId FullName GuessedFirstName Email AvatarUrl Position CompanyName IsTeamAdministrator
    CanMakeBookings CanBookForTeam CanPurchaseProducts CanPurchaseEvents CanAccessCommunity AccessCardId`);

const COWORKER = scalars(`Id UniqueId FullName GuessedFirstName AvatarUrl Position CompanyName BusinessArea ProfileSummary
    ProfileWebsite ProfileTagsList InvoicingSpaceName Twitter Linkedin Github Instagram Facebook Skype Telegram`);

const THREAD = scalars(`Id UniqueId ThreadUniqueId Subject Message Tags Private UserId CoworkerId FullName ShortFullName
    GroupId GroupName BusinessId BusinessName BusinessWebAddress MessageCount LikeCount LastMessage LastMessageUtc
    LastMessageText LastMessageUserFullName`);

export const TEAM = {
    ...scalars(`Id UniqueId IdString Name Description ProfileSummary ProfileIsPublic ProfileWebsite ProfileTags ProfileTagsList
        BusinessName BusinessHomeUrl Twitter Facebook Linkedin Instagram Github Pinterest Skype Telegram Flickr Vimeo Tumblr
        Blogger TeamMembersCount TeamAdministratorsFullNames`),
    TeamAdministrators: CUSTOMER,
    TeamMembers: CUSTOMER,
    AllTeamMembers: CUSTOMER,
    ...scalars(`PayingMemberId CreateSingleInvoiceForTeam MaxTeamMemberCount HasContactDetails HasDefaultPlan DefaultTariffId
        DefaultTariffName DefaultMemberTariffKeepNewAccountsOnHold DisableAttendaceDashboard DiscountCharges
        DiscountExtraServices DiscountTariffs DiscountTimePasses HasCommunityGroup GoogleMapsLink HasTeamLogo HasImage1
        HasImage2 HasImage3 HasImages CreatedOn CreatedOnUtc UpdatedOn UpdatedOnUtc`),
};

export const RELATED_PROFILES = { RelatedProfiles: COWORKER, Threads: THREAD };

/** The pattern of the schema Shape in the spec. It defines the grammar and all limits except for the length. */
const GRAMMAR = /^ *([A-Za-z0-9_]+ *(\. *[A-Za-z0-9_]+ *){0,7}(, *[A-Za-z0-9_]+ *(\. *[A-Za-z0-9_]+ *){0,7}){0,99})?$/;
const MAX_LENGTH = 2048;

/** Fields without children: scalars and lists of scalars. */
function scalars(names) {
    return Object.fromEntries(names.split(/\s+/).map(name => [name, null]));
}

/** Returns the fields that a shape selects, or all fields if it is blank. */
export function select(text, fields) {
    if (text.length > MAX_LENGTH || !GRAMMAR.test(text)) {
        throw new Problem('INVALID_SHAPE',
            `A _shape must have at most ${MAX_LENGTH} characters and 100 paths, separated by commas, with at most 8 names each, separated by dots.`);
    }
    if (text.trim() === '') {
        return fields;
    }
    const paths = text.split(',').map(path => path.split('.').map(name => name.trim()));
    const known = pathsOf(fields);
    const unknown = paths.map(path => path.join('.')).find(path => !known.includes(path));
    if (unknown !== undefined) {
        throw new Problem('UNKNOWN_SHAPE_FIELD', `Unknown field ${quoted(unknown)}. Did you mean '${nearest(unknown, known)}'?`
            + ' Names are case-sensitive.');
    }
    return pick(fields, paths);
}

function pick(fields, paths) {
    const picked = {};
    for (const [name, below] of Object.entries(fields)) {
        const rests = paths.filter(path => path[0] === name).map(path => path.slice(1));
        if (rests.length > 0) {
            // A path that ends at this field selects all of its children.
            picked[name] = rests.some(rest => rest.length === 0) ? below : pick(below, rests);
        }
    }
    return picked;
}

/** Returns a copy with the selected fields, in the order of the spec. A missing field is an error. */
export function project(value, fields) {
    if (value === null || fields === null) {
        return value;
    }
    if (Array.isArray(value)) {
        return value.map(element => project(element, fields));
    }
    const copy = {};
    for (const [name, below] of Object.entries(fields)) {
        const found = value[name];
        if (found === undefined) {
            throw new Error(`The field ${name} is missing.`);
        }
        copy[name] = project(found, below);
    }
    return copy;
}

function pathsOf(fields, prefix = '') {
    return Object.entries(fields ?? {}).flatMap(([name, below]) => [prefix + name, ...pathsOf(below, `${prefix}${name}.`)]);
}

function nearest(path, known) {
    const wanted = path.slice(0, MAX_LENGTH / 16).toLowerCase();
    const distances = known.map(candidate => distance(wanted, candidate.toLowerCase()));
    return known[distances.indexOf(Math.min(...distances))];
}

/** Returns the Levenshtein distance. */
function distance(from, to) {
    let row = Array.from({ length: to.length + 1 }, (_, column) => column);
    for (let i = 0; i < from.length; i++) {
        const next = [i + 1];
        for (let j = 0; j < to.length; j++) {
            next.push(Math.min(next[j] + 1, row[j + 1] + 1, row[j] + (from[i] === to[j] ? 0 : 1)));
        }
        row = next;
    }
    return row[to.length];
}
