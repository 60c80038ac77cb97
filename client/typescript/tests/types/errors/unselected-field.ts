import { endpoints, type Client } from '../../../src/index.js';
declare const client: Client;
const team = await client.get(endpoints.teams.one(55), { shape: ['Name', 'TeamMembers.FullName'] });
team.Description;
team.TeamMembers[0]?.Email;
