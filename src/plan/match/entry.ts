import type { Announcement, KnownResource } from '../announcement.ts'

/** An announcement and its plan. */
export interface Entry {
  /** Position of the plan among all. */
  readonly source: number
  readonly announcement: Announcement
}

export interface KnownEntry {
  readonly source: number
  readonly resource: KnownResource
}

/** Announcements that cannot be distinguished, and what appeared of their kind. */
export interface SeenSet {
  readonly changes: readonly number[]
  readonly announced: number
  readonly appeared: number
}

/** Where an announcement's resource was seen. */
export interface Seen {
  readonly target: number
  /** Positions in the inventories of the target. */
  readonly before?: number
  readonly after?: number
  readonly confidence: number
  readonly because: readonly string[]
  /** Present if it is unknown which of several it is; `before` and `after` are then absent. */
  readonly set?: SeenSet
}

/** A key for the position of a resource in a plan. */
export function addressKey(source: number, address: string): string {
  return `${source}\n${address}`
}
