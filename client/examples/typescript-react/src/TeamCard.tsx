import { endpoints, hasCode, type Client } from '@coworkingapi/client';
import { useData } from '@coworkingapi/client/react';

export function TeamCard({ client, teamId }: { client: Client; teamId: number }) {
  const {
    resource: team,
    error,
    reload,
  } = useData(client, endpoints.teams.one(teamId), {
    shape: { fields: ['Name', 'ProfileSummary', 'ProfileTagsList', 'TeamMembers'] },
  });

  if (hasCode(error, 'TEAM_NOT_FOUND')) {
    return <p role="alert">This team does not exist.</p>;
  }
  if (error) {
    return (
      <p role="alert">
        The team cannot be shown at the moment. <button onClick={reload}>Try again</button>
      </p>
    );
  }
  if (!team) {
    return <p>Loading…</p>;
  }
  return (
    <article>
      <h1>{team.Name}</h1>
      <p>{team.ProfileSummary}</p>
      <p>{team.ProfileTagsList.join(' · ')}</p>
      <ul>
        {team.TeamMembers.map((member) => (
          <li key={member.Id}>{member.FullName}</li>
        ))}
      </ul>
    </article>
  );
}
