import * as v from 'valibot'
import { ExpectedError } from '../../errors.ts'
import { isArray, isObject, type Json, type JsonObject, own } from '../../json.ts'
import type { Plan, UnreadPlan } from '../../plan/announcement.ts'
import type { Snapshot } from '../../snapshot/snapshot.ts'
import type { Rasterise } from '../build/diagram-pictures.ts'
import { WatchShape } from '../facts/drift-shape.ts'
import type { Evidence } from '../facts/evidence-shape.ts'
import type { Report } from '../facts/report.ts'
import { type CompareOptions, tellWhatChanged } from '../told.ts'
import { adoptBesides } from './adopt-besides.ts'
import { type Difference, firstDifference } from './first-difference.ts'

/** A report, and what it was allegedly made from. */
export interface Claim {
  /** report.json. */
  readonly report: Uint8Array
  /** evidence.json, if there is one. */
  readonly evidence?: Uint8Array
  /** The page, pictures and drawings next to it, by name. */
  readonly beside?: ReadonlyMap<string, Uint8Array>
  /** The snapshots, or what is wrong with them; `before` is undefined if none was given. */
  readonly before: Snapshot | ExpectedError | undefined
  readonly after: Snapshot | ExpectedError
  /** What the deployment announced, if given. */
  readonly plans?: readonly (Plan | UnreadPlan)[]
  /** This program's version; other versions may compare differently. */
  readonly toolVersion: string
  readonly rasteriser?: () => Promise<Rasterise>
}

export interface MadeAgain {
  readonly difference: Difference | undefined
  readonly notRecomputed: readonly string[]
  /** The report as it was recomputed, without the parts that were not. */
  readonly report: Report
  /** Its pictures and drawings, by name. */
  readonly pictures: ReadonlyMap<string, Uint8Array>
}

/** Rebuilds the report and compares. @returns the failure if it cannot be rebuilt at all */
export async function makeAgain(
  given: JsonObject,
  evidence: Evidence,
  claim: Claim,
): Promise<MadeAgain | ExpectedError> {
  const { before, after } = claim
  if (before instanceof ExpectedError || after instanceof ExpectedError) throw new TypeError('checked before')
  try {
    const { report, files } = await tellWhatChanged(before, after, optionsOf(given, evidence, claim))
    const computed = JSON.parse(JSON.stringify(report)) as JsonObject
    const planned = new Set(claim.plans === undefined ? [] : ['plan'])
    const { expected, notRecomputed } = adoptBesides(given, computed, planned)
    // The seal is checked separately: it covers what was adopted. Evidence of a later version is not understood here.
    return {
      difference: firstDifference(given, { ...expected, evidence: JSON.parse(JSON.stringify(evidence)) as Json }),
      notRecomputed,
      report,
      pictures: new Map([...files].flatMap(([name, bytes]) => (typeof bytes === 'string' ? [] : [[name, bytes]]))),
    }
  } catch (error) {
    if (error instanceof ExpectedError) return error
    if (error instanceof AggregateError && error.errors[0] instanceof ExpectedError) return error.errors[0]
    throw error
  }
}

function optionsOf(given: JsonObject, { ignore, run }: Evidence, claim: Claim): CompareOptions {
  const [deployment, tool] = [own(given, 'deployment'), own(given, 'tool')]
  const version = isObject(tool) ? own(tool, 'version') : undefined
  const { plans, rasteriser } = claim
  const watch = v.safeParse(WatchShape, own(given, 'watch'))
  return {
    toolVersion: typeof version === 'string' ? version : claim.toolVersion,
    ...(typeof deployment === 'string' && { deployment }),
    ...(run && { run }),
    ...(watch.success && { watch: watch.output }),
    ...(ignore && { ignore: { sources: ignore.sources, now: new Date(`${ignore.day}T12:00:00Z`) } }),
    ...(plans && { plans: asNamed(plans, given) }),
    ...(rasteriser && isRasterised(given) && { rasteriser }),
  }
}

/** Plans under their names in the report: they are identified by their digest. */
function asNamed(plans: readonly (Plan | UnreadPlan)[], given: JsonObject): readonly (Plan | UnreadPlan)[] {
  const plan = own(given, 'plan')
  const sources = isObject(plan) ? own(plan, 'sources') : undefined
  const named = new Map(
    (isArray(sources) ? sources : []).flatMap((source) => {
      const [file, digest] = isObject(source) ? [own(source, 'file'), own(source, 'digest')] : []
      return typeof file === 'string' && typeof digest === 'string' ? [[digest, file] as const] : []
    }),
  )
  return plans.map((one) => ({ ...one, file: named.get(one.digest ?? '') ?? one.file }))
}

/** A machine that cannot turn drawings into pixels leaves the pictures out, as the command line does if no files are requested. */
function isRasterised(given: JsonObject): boolean {
  const targets = own(given, 'targets')
  return (isArray(targets) ? targets : []).some((target) => {
    const diagram = isObject(target) ? own(target, 'diagram') : undefined
    return isObject(diagram) && Object.hasOwn(diagram, 'png')
  })
}
