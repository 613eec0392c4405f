import type { Code } from '../codes.ts'
import { ExpectedError } from '../errors.ts'
import type { BlueprintMeta } from './blueprints.ts'
import type { Cloudcraft } from './cloudcraft.ts'

/** Blueprints of ours are recognised by a name that only we give, and tags that match it. The caller decides which name and which tags. */
type Shelf = Pick<Cloudcraft['blueprints'], 'list' | 'get' | 'delete'>

/** At most this many blueprints with a matching name are read. */
const MAX_CANDIDATES = 100

/**
 * The blueprints whose names match, with their tags, which a list is not documented to contain.
 * @throws ExpectedError
 */
export async function findNamed(
  blueprints: Shelf,
  isNamed: (blueprint: BlueprintMeta) => boolean,
): Promise<readonly (BlueprintMeta & { readonly tags: readonly string[] })[]> {
  const candidates = (await blueprints.list()).filter(isNamed).slice(0, MAX_CANDIDATES)
  const found: (BlueprintMeta & { readonly tags: readonly string[] })[] = []
  for (const one of candidates) {
    const whole = one.tags.length > 0 ? one : await readIfThere(blueprints, one.id)
    if (whole !== undefined) found.push({ ...one, tags: whole.tags })
  }
  return found
}

async function readIfThere(blueprints: Shelf, id: string) {
  try {
    return (await blueprints.get(id)).blueprint
  } catch (error) {
    if (isGone(error)) return undefined
    throw error
  }
}

/** Removes one; false if it was already gone. @throws ExpectedError */
export async function removeIfThere(blueprints: Shelf, id: string): Promise<boolean> {
  try {
    await blueprints.delete(id)
    return true
  } catch (error) {
    if (isGone(error)) return false
    throw error
  }
}

export function isGone(error: unknown): boolean {
  return hasCode(error, 'BLUEPRINT_NOT_FOUND')
}

export function hasCode(error: unknown, ...codes: readonly Code[]): error is ExpectedError {
  return error instanceof ExpectedError && codes.includes(error.code)
}
