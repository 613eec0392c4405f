import * as v from 'valibot'
import type { Session } from './call.ts'
import { requestJson } from './request.ts'

const text = v.nullish(v.string(), '')
const flag = v.nullish(v.boolean(), false)

const Member = v.object({
  id: text,
  userId: v.nullish(v.string(), null),
  name: text,
  email: text,
  role: text,
  mfaEnabled: flag,
})

const Team = v.object({
  id: v.string(),
  name: text,
  role: text,
  visible: flag,
  crossOrganizational: flag,
  externalSharing: flag,
  customerId: v.nullish(v.string(), null),
  createdAt: v.nullish(v.string(), null),
  updatedAt: v.nullish(v.string(), null),
  // The reference's example shows one object where its prose has a list.
  members: v.nullish(v.union([v.array(Member), oneAsList(Member)]), []),
})

/** The prose documents a list, the example shows one team, and all other lists of the API have a wrapper: accepts all three. */
const TeamsAnswer = v.union([
  v.array(Team),
  v.pipe(
    v.object({ teams: v.array(Team) }),
    v.transform(({ teams }) => teams),
  ),
  oneAsList(Team),
])

function oneAsList<T>(schema: v.GenericSchema<unknown, T>) {
  return v.pipe(
    schema,
    v.transform((one) => [one]),
  )
}

/** A team of the key's user. */
export type Team = Readonly<v.InferOutput<typeof Team>>

/** @throws ExpectedError */
export async function listTeams(session: Session): Promise<readonly Team[]> {
  const { value } = await requestJson(session, 'listMyTeams', { title: 'teams' }, TeamsAnswer)
  return value
}
