// The example of the documentation of "Get Team Profile"; only the imports and the type argument differ.
import { endpoints, type Client } from '../../src/index.js';
import { useData } from '../../src/react.js';

export function TeamCard({ httpClient, teamId }: { httpClient: Client; teamId: number }) {
  const { resource: team } = useData(httpClient, endpoints.teams.one(teamId), {
    shape: {
      fields: ['Name', 'ProfileWebsite', 'ProfileSummary', 'ProfileTagsList', 'ProfileIsPublic', 'TeamMembers'],
    },
  })
  return <>{team && `${team.Name}: ${team.TeamMembers[0]?.FullName}`}</>;
}
