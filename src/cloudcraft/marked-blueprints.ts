import type { Code } from '../codes.ts'
import { ExpectedError } from '../errors.ts'
import type { BlueprintMeta } from './blueprints.ts'
import type { Cloudcraft } from './cloudcraft.ts'

/**
 * Blueprints of ours are recognised by what is written on them: a name that only we give, and tags that go with it. Which name and which
 * tags is up to whoever looks for them.
 */
type Shelf = Pick<Cloudcraft['blueprints'], 'list' | 'get' | 'delete'>

/** More blueprints than this with a fitting name are not looked at. */
const MAX_CANDIDATES = 100

/**
 * The blueprints whose names fit, with their tags: a list is not documented to show these.
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

/** Removes one; false when it was gone already. @throws ExpectedError */
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
