import { isObject, type JsonObject, own } from '../../json.ts'
import type { BlueprintData } from './blueprint-copy.ts'

/** New ids by old ids. An id that is in neither map is unchanged. */
export interface NewIds {
  readonly accounts: ReadonlyMap<string, string>
  readonly blueprints: ReadonlyMap<string, string>
}

/** A component may link to another blueprint; leading spaces have been observed. */
const LINK = /^(\s*blueprint:\/\/)([A-Za-z0-9_-]{1,100})(.*)$/s

/** Cloudcraft's id of the linked account that a live diagram shows. */
export function liveAccountOf(data: BlueprintData): string | undefined {
  const account = Object.hasOwn(data, 'liveAccount') ? data['liveAccount'] : undefined
  const id = typeof account === 'object' && account !== null && 'id' in account ? account.id : undefined
  return typeof id === 'string' ? id : undefined
}

/** The parts of a link to a blueprint, if the property is one. */
function linkAt(key: string, value: unknown): RegExpExecArray | null {
  return key === 'link' && typeof value === 'string' ? LINK.exec(value) : null
}

/** The blueprints that its components link to. */
export function linksOf(data: BlueprintData): ReadonlySet<string> {
  const found = new Set<string>()
  JSON.stringify(data, (key, value) => {
    const [, , id] = linkAt(key, value) ?? []
    if (id !== undefined) found.add(id)
    return value
  })
  return found
}

/** A link to a blueprint without the id; other links unchanged. */
export function blindLink(link: string): string {
  return link.replace(LINK, '$1')
}

/** The document with the new ids. */
export function withIds(data: BlueprintData, { accounts, blueprints }: NewIds): BlueprintData {
  const account = liveAccountOf(data)
  const mapped: JsonObject = JSON.parse(JSON.stringify(data), (key, value) => {
    const [, before, id, rest] = linkAt(key, value) ?? []
    return id === undefined ? value : `${before}${blueprints.get(id) ?? id}${rest}`
  })
  if (account === undefined || !accounts.has(account)) return mapped
  const live = own(mapped, 'liveAccount')
  return { ...mapped, liveAccount: { ...(isObject(live) && live), id: accounts.get(account) } }
}
