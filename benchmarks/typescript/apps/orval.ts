import { getTeamProfile } from '../target/orval/api'

declare global {
  var baseUrl: string
}

export async function call(baseUrl: string, token: () => string) {
  globalThis.baseUrl = baseUrl
  const response = await getTeamProfile(
    55,
    { _shape: 'Name,TeamMembers.FullName' },
    { headers: { Authorization: `Bearer ${token()}` } },
  )
  if (response.status !== 200) throw response.data
  return response.data
}
