import * as v from 'valibot'
import { ExpectedError } from '../errors.ts'
import type { Account, Provider } from '../snapshot/target.ts'

/** Ids go into a URL path: nothing that could leave its segment. Cloudcraft's are UUIDs. */
export const PATH_SEGMENT = /^[A-Za-z0-9_-]{1,100}$/

const AccountList = v.object({
  // `{}` is how the API has been seen to say "none".
  accounts: v.nullish(v.array(v.object({ id: v.pipe(v.string(), v.regex(PATH_SEGMENT)), name: v.string() })), []),
})

/** The user that a key belongs to. */
export interface User {
  readonly id: string
  readonly name: string
  readonly email: string
}

const UserAnswer = v.object({
  id: v.string(),
  name: v.nullish(v.string(), ''),
  email: v.nullish(v.string(), ''),
})

/** Role ARNs, external ids and client secrets in the answer are left behind here. Throws `ANSWER_UNEXPECTED`. */
export function readAccounts(provider: Provider, json: object): readonly Account[] {
  const read = v.safeParse(AccountList, json)
  if (!read.success) throw unexpected(`linked ${provider === 'aws' ? 'AWS' : 'Azure'} accounts`, read.issues[0])
  return (read.output.accounts ?? []).map(({ id, name }) => ({ provider, id, name }))
}

/** Throws `ANSWER_UNEXPECTED`. */
export function readUser(json: object): User {
  const read = v.safeParse(UserAnswer, json)
  if (!read.success) throw unexpected('user of the key', read.issues[0])
  return { id: read.output.id, name: read.output.name ?? '', email: read.output.email ?? '' }
}

/** Names the place and not the value: any value of an answer may be a secret. */
function unexpected(title: string, issue: v.BaseIssue<unknown>): ExpectedError {
  const place = v.getDotPath(issue) ?? 'the whole'
  const message = `${title}: Cloudcraft's answer is not shaped as documented (${place})`
  return new ExpectedError('ANSWER_UNEXPECTED', message, 'Check the API URL and any proxy in between.')
}
