import { createClient } from '../target/hey-api/client'
import { getTeamProfile } from '../target/hey-api'

export async function call(baseUrl: string, token: () => string) {
  const client = createClient({ baseUrl, auth: () => token() })
  const { data } = await getTeamProfile({
    client,
    path: { teamId: 55 },
    query: { _shape: 'Name,TeamMembers.FullName' },
    throwOnError: true,
  })
  return data
}
