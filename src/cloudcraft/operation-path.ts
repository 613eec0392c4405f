import type { Code } from '../codes.ts'
import { ExpectedError } from '../errors.ts'
import { visibleLine } from '../text.ts'

/** Ids become URL path segments, so only characters that cannot leave the segment. Cloudcraft's are UUIDs. */
export const PATH_SEGMENT = /^[A-Za-z0-9_-]{1,100}$/

/** The values for the braces of an operation's path. */
export interface PathParts {
  readonly blueprintId?: string
  readonly accountId?: string
  readonly region?: string
  readonly format?: string
}

/** For each part: its name for people, the code if it is invalid, and the remedy. */
const PARTS = {
  blueprintId: ['a blueprint id', 'REQUEST_INVALID', 'Use an id that the list of blueprints shows.'],
  accountId: ['an account id', 'REQUEST_INVALID', 'Use the id that `accounts` prints.'],
  region: ['a region', 'REGION_INVALID', 'Name a region such as us-east-1.'],
  format: ['a format', 'REQUEST_INVALID', 'Choose one of the documented formats.'],
} as const satisfies Record<keyof PathParts, readonly [string, Code, string]>

/**
 * The path of one call. Ids and regions come from outside: with `..` in one of them, the request would go to another operation.
 * @throws ExpectedError REQUEST_INVALID, REGION_INVALID
 */
export function operationPath(title: string, path: string, parts: PathParts): string {
  return path.replace(/\{(\w+)\}/g, (_, name: keyof PathParts) => {
    const part = parts[name] ?? ''
    if (typeof part === 'string' && PATH_SEGMENT.test(part)) return part
    const [what, code, remedy] = PARTS[name]
    throw new ExpectedError(code, `${title}: "${visibleLine(String(part), 60)}" is not ${what}`, remedy)
  })
}
