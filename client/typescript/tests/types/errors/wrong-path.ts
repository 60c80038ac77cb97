import { endpoints, type Client } from '../../../src/index.js';
declare const client: Client;
await client.get(endpoints.teams.one(55), { shape: ['Name', 'TeamMembers.FullNam'] });
