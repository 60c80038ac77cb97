import { Configuration, TeamsApi } from '../target/openapi-generator'

export async function call(baseUrl: string, token: () => string) {
  const teams = new TeamsApi(new Configuration({ basePath: baseUrl, accessToken: token }))
  return await teams.getTeamProfile({ teamId: 55, shape: 'Name,TeamMembers.FullName' })
}
