// Calls the API with the generated client, and prints one line for each call.
import api from './dist/index.js';

const { DEMO, CANNED, TOKEN } = process.env;
const configuration = basePath => new api.Configuration({ basePath, accessToken: TOKEN });
const team = (url, _shape) => new api.TeamsApi(configuration(url)).getTeamProfile({ teamId: 55, shape: _shape });
const related = coworkerId => new api.CoworkersApi(configuration(DEMO)).getRelatedProfiles({ coworkerId });
const problem = name => team(`${CANNED}/${name}`).then(() => 'no error', async failure => {
  if (!failure.response) throw failure;
  const { status, detail } = api.ProblemFromJSON(await failure.response.json());
  return `${status} ${detail}`;
});

const calls = {
  full: async () => { const { name, allTeamMembers } = await team(DEMO); return `${name}, ${allTeamMembers.length} members`; },
  related: async () => `${(await related(101)).relatedProfiles.length} profile`,
  threads: async () => `${(await related(202)).threads.filter(thread => thread.lastMessageUtc).length} with replies`,
  shaped: async () => {
    const { name, teamMembers } = await team(DEMO, 'Name,TeamMembers.FullName');
    return `${name}, ${teamMembers.length} members`;
  },
  link: async () => (await team(`${CANNED}/link`)).facebook,
  time: async () => (await team(`${CANNED}/time`)).createdOnUtc.getTime() / 1000,
  field: async () => (await team(`${CANNED}/field`)).name,
  member: () => problem('member'),
  code: () => problem('code'),
};
for (const [name, call] of Object.entries(calls)) {
  console.log(`${name}: ${await call().catch(failure => String(failure).replaceAll('\n', ' '))}`);
}
