import type { Target } from '../../snapshot/target.ts'
import type { ReportPart } from '../facts/parse-report.ts'
import type { TargetReport } from '../facts/report.ts'

/** One job's report and its pictures. */
export interface Leg {
  readonly report: ReportPart
  readonly files: ReadonlyMap<string, Uint8Array>
  /** The name of the artifact, for people. */
  readonly name?: string
  /** Milliseconds since 1970; a job that is run again is newer. */
  readonly createdAt?: number
}

/** A target in the inputs: an account by name or id, and a region. */
export interface WantedTarget {
  readonly account: string
  readonly region: string
}

/** One target of a job's report. */
export interface Told {
  readonly target: TargetReport
  readonly leg: Leg
}

/** The jobs that report on a wanted target: a run may have jobs of other environments. Without a list, all jobs. */
export function legsOf(legs: readonly Leg[], wanted: readonly WantedTarget[]): readonly Leg[] {
  if (wanted.length === 0) return legs
  return legs.filter(({ report }) => report.targets.some(({ target }) => isOneOf(target, wanted)))
}

function isOneOf(target: Target, wanted: readonly WantedTarget[]): boolean {
  return wanted.length === 0 || wanted.some((one) => isWanted(target, one))
}

/**
 * Every wanted target once: if two jobs report on one, the newer job counts, since a job that was run again has scanned again. In the order
 * of the jobs.
 */
export function toldOnce(legs: readonly Leg[], wanted: readonly WantedTarget[] = []): readonly Told[] {
  const told: Told[] = []
  for (const leg of legs) {
    for (const target of leg.report.targets.filter((one) => isOneOf(one.target, wanted))) {
      const known = told.findIndex((one) => isSame(one.target.target, target.target))
      if (known < 0) told.push({ target, leg })
      else if ((leg.createdAt ?? 0) >= (told[known]?.leg.createdAt ?? 0)) told[known] = { target, leg }
    }
  }
  return told
}

/** A job that could not ask Cloudcraft knows only the name of an account. */
function isSame(one: Target, other: Target): boolean {
  if (one.provider !== other.provider || one.region !== other.region) return false
  if (one.account.id === other.account.id && one.account.id !== '') return true
  return (isNameless(one) || isNameless(other)) && lower(one.account.name) === lower(other.account.name)
}

function isNameless({ account: { id, name } }: Target): boolean {
  return id === '' || id === name
}

/** Whether a report's target is what the inputs mean. */
export function isWanted({ account, region }: Target, wanted: WantedTarget): boolean {
  const names = [account.id, account.name].map(lower)
  const isNumbered = account.number !== undefined && account.number === wanted.account.replaceAll('-', '')
  return (isNumbered || names.includes(lower(wanted.account))) && lower(region) === lower(wanted.region)
}

/** In the order of the inputs; others come last, in their original order. */
export function inOrder(targets: readonly TargetReport[], wanted: readonly WantedTarget[]): readonly TargetReport[] {
  const placeOf = ({ target }: TargetReport) => {
    const place = wanted.findIndex((one) => isWanted(target, one))
    return place < 0 ? wanted.length : place
  }
  const placed = targets.map((target) => ({ target, place: placeOf(target) }))
  return placed.toSorted((one, other) => one.place - other.place).map(({ target }) => target)
}

function lower(text: string): string {
  return text.trim().toLowerCase()
}
