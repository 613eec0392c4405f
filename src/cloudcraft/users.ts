import * as v from 'valibot'
import type { Session } from './call.ts'
import { requestJson } from './request.ts'

const moment = v.nullish(v.string(), null)

const UserAnswer = v.object({
  id: v.string(),
  name: v.nullish(v.string(), ''),
  email: v.nullish(v.string(), ''),
  settings: v.nullish(v.record(v.string(), v.unknown()), {}),
  createdAt: moment,
  updatedAt: moment,
  accessedAt: moment,
})

/** The user that a key belongs to. Moments are ISO 8601 texts. */
export type User = Readonly<v.InferOutput<typeof UserAnswer>>

/** The user of the key: the cheapest call to check that the key works. @throws ExpectedError */
export async function readUser(session: Session): Promise<User> {
  const { value } = await requestJson(session, 'getMyInformation', { title: 'user of the key' }, UserAnswer)
  return value
}
