import type { Json } from '../json.ts'
import type { Action, Tool } from './announcement.ts'

/**
 * `happened`: as announced. `otherwise`: another action or value, or more than announced. `not-seen`: it should be visible and is not.
 * `unknown`: cannot be determined. `invisible`: nothing that Cloudcraft shows was announced.
 */
export type Outcome = 'happened' | 'otherwise' | 'not-seen' | 'unknown' | 'invisible'

export interface PlanSource {
  readonly file: string
  /** The SHA-256 of the file in hex. */
  readonly digest?: string
  readonly tool?: Tool
  readonly toolVersion?: string
  readonly complete: boolean
  /** Why it could not be read. */
  readonly error?: string
}

export interface AnnouncementReport {
  /** Position in `sources`. */
  readonly source: number
  readonly address: string
  /** Cloudcraft's type; for kinds that it does not show, the tool's own name: `aws_iam_role`. */
  readonly type: string
  readonly action: Action
  readonly outcome: Outcome
  /** Position in the report's targets; absent if no resource was found. */
  readonly target?: number
  /** Position in the target's changes; absent if nothing was seen to change. */
  readonly change?: number
  /** Instead of `change` if several belong to it, or if it is unknown which. */
  readonly changes?: readonly number[]
  /** 0 to 1: how certain it is that the resource is the announced one. */
  readonly confidence?: number
  readonly because: readonly string[]
}

export interface ChangePosition {
  readonly target: number
  readonly change: number
}

/** A resource that was not in the state that the plan expected; the path is empty if it did not exist. */
export interface StaleResource {
  readonly address: string
  readonly path: string
  readonly planned?: Json
  readonly actual?: Json
}

export interface PlanCounts {
  readonly happened: number
  readonly otherwise: number
  readonly notSeen: number
  readonly unknown: number
  readonly invisible: number
  readonly unplanned: number
  readonly follows: number
}

/** `plan` of report.json: what was announced, and what happened. */
export interface PlanReport {
  readonly sources: readonly PlanSource[]
  readonly announcements: readonly AnnouncementReport[]
  readonly unplanned: readonly ChangePosition[]
  /** `of`: the address of the announcement, or in words what it follows from. */
  readonly follows: readonly (ChangePosition & { readonly of: string })[]
  readonly stale: readonly StaleResource[]
  readonly counts: PlanCounts
}

/** The counts follow from the lists. */
export function countPlan({ announcements, unplanned, follows }: Omit<PlanReport, 'counts'>): PlanCounts {
  const count = (outcome: Outcome) => announcements.filter((one) => one.outcome === outcome).length
  return {
    happened: count('happened'),
    otherwise: count('otherwise'),
    notSeen: count('not-seen'),
    unknown: count('unknown'),
    invisible: count('invisible'),
    unplanned: unplanned.length,
    follows: follows.length,
  }
}
