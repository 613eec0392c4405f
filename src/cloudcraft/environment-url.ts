import * as v from 'valibot'
import { ExpectedError } from '../errors.ts'

/** An empty variable counts as unset: that is what `env: { CLOUDCRAFT_HOST: '' }` in a workflow means. */
const part = (pattern: RegExp, fallback: string) =>
  v.pipe(
    v.optional(v.pipe(v.string(), v.trim()), ''),
    v.transform((text) => text || fallback),
    v.regex(pattern),
  )

const UrlParts = v.object({
  CLOUDCRAFT_PROTOCOL: part(/^https?$/, 'https'),
  CLOUDCRAFT_HOST: part(/^([\w.-]+|\[[\da-f:.]+\])$/i, 'api.cloudcraft.co'),
  CLOUDCRAFT_PORT: part(/^\d{0,5}$/, ''),
  CLOUDCRAFT_BASE_PATH: part(/^[\w./~-]*$/, ''),
  /** The Go SDK's name for the base path. */
  CLOUDCRAFT_PATH: part(/^[\w./~-]*$/, ''),
})

/** The API's address from the variables of the official SDKs. @throws ExpectedError API_URL_INVALID, naming the variable */
export function urlFromParts(env: Readonly<Record<string, string | undefined>>): string {
  const read = v.safeParse(UrlParts, env)
  if (!read.success) {
    const names = [...new Set(read.issues.map((issue) => v.getDotPath(issue)))].join(', ')
    throw new ExpectedError('API_URL_INVALID', `${names}: not a part of a web address`, 'Correct or unset it.')
  }
  const { CLOUDCRAFT_PROTOCOL: protocol, CLOUDCRAFT_HOST: host, CLOUDCRAFT_PORT: port } = read.output
  const { CLOUDCRAFT_BASE_PATH: basePath, CLOUDCRAFT_PATH: goPath } = read.output
  const path = (basePath || goPath).replace(/^\/+/, '')
  return `${protocol}://${host}${port && `:${port}`}/${path}`
}
