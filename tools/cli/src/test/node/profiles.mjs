// Builds the two responses from the fixture.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from './problem.mjs';

const MOST_RELATED = 20;
const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });

export class Profiles {

    constructor(folder) {
        const rows = name => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
        const byId = name => new Map(rows(name).map(row => [row.id, row]));
        this.locations = byId('locations');
        this.coworkers = byId('coworkers');
        this.teams = byId('teams');
        this.threads = rows('threads');
        this.groups = new Map([...this.locations.values()]
            .flatMap(location => location.communityGroups.map(group => [group.id, { ...group, location }])));
    }

    /** Returns the profile of a team for one of its members. */
    team(id, readerId) {
        const team = this.teams.get(Number(id));
        if (!team) {
            throw new Problem('TEAM_NOT_FOUND', `The team ${id} does not exist.`);
        }
        const memberships = team.members.filter(member => member.active).sort((one, other) => one.coworkerId - other.coworkerId);
        const reader = memberships.find(member => member.coworkerId === readerId);
        if (!reader) {
            throw new Problem('NOT_A_TEAM_MEMBER', `Only members of the team ${id} may read its profile.`);
        }
        const members = memberships.map(membership => this.#customer(membership, reader.isTeamAdministrator));
        const administrators = members.filter(member => member.IsTeamAdministrator);
        const location = this.locations.get(team.locationId);
        const tags = team.profileTags.split(/\s+/).filter(tag => tag !== '');
        return {
            ...toPascalCase(team),
            IdString: String(team.id),
            ProfileTags: tags.join(' '),
            ProfileTagsList: tags,
            BusinessName: location.name,
            BusinessHomeUrl: location.homeUrl,
            TeamMembersCount: members.length,
            TeamAdministratorsFullNames: administrators.map(member => member.FullName),
            TeamAdministrators: administrators,
            TeamMembers: members.filter(member => !member.IsTeamAdministrator),
            AllTeamMembers: members,
            HasDefaultPlan: team.defaultTariffId !== null,
            DisableAttendaceDashboard: team.disableAttendanceDashboard, // spelled like this in the API
            HasCommunityGroup: team.communityGroupId !== null,
            HasImages: team.hasImage1 || team.hasImage2 || team.hasImage3,
            CreatedOn: localTime(team.createdAt, location),
            CreatedOnUtc: utc(team.createdAt),
            UpdatedOn: localTime(team.updatedAt, location),
            UpdatedOnUtc: utc(team.updatedAt),
        };
    }

    /** Returns the profiles and threads related to a published coworker. Each list is created on access, so that only selected lists are computed. */
    related(id) {
        const source = this.coworkers.get(Number(id));
        if (!source?.published) {
            throw new Problem('COWORKER_NOT_FOUND', `The directory has no profile ${id}.`);
        }
        const profiles = this;
        return {
            get RelatedProfiles() {
                return profiles.#relatedTo(source);
            },
            get Threads() {
                return profiles.#publicThreadsOf(source);
            },
        };
    }

    #relatedTo(source) {
        return [...this.coworkers.values()]
            .filter(coworker => coworker.published && coworker !== source)
            .map(coworker => ({ coworker, shared: coworker.tags.filter(tag => source.tags.includes(tag)) }))
            .filter(({ shared }) => shared.length > 0)
            .sort((one, other) => other.shared.length - one.shared.length
                || byCodePoint(one.coworker.fullName, other.coworker.fullName)
                || one.coworker.id - other.coworker.id)
            .slice(0, MOST_RELATED)
            .map(({ coworker, shared }) => ({
                ...this.#person(coworker),
                ProfileTagsList: shared,
                InvoicingSpaceName: this.locations.get(coworker.locationId).name,
            }));
    }

    #publicThreadsOf(author) {
        return this.threads
            .filter(thread => thread.coworkerId === author.id && !thread.isPrivate)
            .sort((one, other) => Date.parse(other.startedAt) - Date.parse(one.startedAt) || other.id - one.id)
            .map(thread => this.#thread(thread, author));
    }

    #thread(thread, author) {
        const { location, ...group } = this.groups.get(thread.communityGroupId);
        const replied = thread.lastMessageAt !== null;
        return {
            ...toPascalCase(thread),
            ThreadUniqueId: thread.uniqueId,
            Private: thread.isPrivate,
            UserId: author.userId,
            FullName: author.fullName,
            ShortFullName: shortName(author.fullName),
            GroupId: group.id,
            GroupName: group.name,
            BusinessId: location.id,
            BusinessName: location.name,
            BusinessWebAddress: location.webAddress,
            LastMessage: replied ? localTime(thread.lastMessageAt, location) : null,
            LastMessageUtc: replied ? utc(thread.lastMessageAt) : null,
            LastMessageText: replied ? thread.lastMessageText : '',
            LastMessageUserFullName: replied ? this.coworkers.get(thread.lastMessageCoworkerId).fullName : '',
        };
    }

    #customer(membership, withCard) {
        return {
            ...toPascalCase(membership),
            ...this.#person(this.coworkers.get(membership.coworkerId)),
            AccessCardId: withCard ? membership.accessCardId : null,
        };
    }

    #person(coworker) {
        return { ...toPascalCase(coworker), GuessedFirstName: words(coworker.fullName)[0], Position: coworker.positionTitle };
    }
}

/** Converts the property names of a row to PascalCase. The projection removes properties that are not in the spec. */
function toPascalCase(row) {
    return Object.fromEntries(Object.entries(row).map(([name, value]) => [name[0].toUpperCase() + name.slice(1), value]));
}

function words(fullName) {
    return fullName.trim().split(/\s+/);
}

/** Returns the first name and the initial of the last name. The initial is a grapheme, which may consist of several code points. */
function shortName(fullName) {
    const [first, ...others] = words(fullName);
    return others.length === 0 ? first : `${first} ${[...GRAPHEMES.segment(others.at(-1))][0].segment}.`;
}

/** Compares by code points, which have the order of their UTF-8 bytes. JavaScript compares strings by UTF-16 code units. */
function byCodePoint(one, other) {
    return Buffer.compare(Buffer.from(one), Buffer.from(other));
}

function utc(instant) {
    return new Date(instant).toISOString().replace('.000Z', 'Z');
}

/** Returns the local time of the location, without an offset. */
function localTime(instant, location) {
    const format = new Intl.DateTimeFormat('en', {
        timeZone: location.timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit',
        hour: '2-digit', minute: '2-digit', second: '2-digit',
    });
    const part = Object.fromEntries(format.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
    return `${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}:${part.second}`;
}
