import type { Target } from '../snapshot/target.ts'
import { type BuildOptions, buildReport } from './build.ts'
import type { ReportPart } from './parse-report.ts'
import { type IgnoreRuleReport, NO_COSMETICS, type PictureReport, type Report, type TargetReport } from './report.ts'

/** One job's report and the pictures it names. */
export interface Leg {
  readonly report: ReportPart
  readonly files: ReadonlyMap<string, Uint8Array>
}

export interface Merged {
  readonly report: Report
  readonly files: ReadonlyMap<string, Uint8Array>
}

/**
 * One report of many jobs: their targets one after the other, counts and verdict made anew. Pictures get the number of
 * their job in front, since every job begins to count at 1; a picture that is not what its report says is left out.
 * @param missing targets of which no job has told anything: they are unknown, not unchanged
 */
export function mergeLegs(legs: readonly Leg[], missing: readonly TargetReport[], toolVersion: string): Merged {
  const files = new Map<string, Uint8Array>()
  const targets = legs.flatMap(({ report, files: own }, at) =>
    report.targets.map((target) => moved(target, `${at + 1}-`, own, files)),
  )
  const deployment = worst(legs.flatMap(({ report }) => report.deployment ?? []))
  const ignored = mergedRules(legs.flatMap(({ report }) => report.ignored ?? []))
  const options: BuildOptions = {
    toolVersion,
    ...(deployment !== undefined && { deployment }),
    ...(ignored && { ignored }),
  }
  return { report: buildReport([...targets, ...missing], options), files }
}

/** A target whose report is not there. */
export function missingTarget(target: Target, text: string): TargetReport {
  const warnings = [{ code: 'report-missing', text }]
  return { target, status: 'unreadable', changes: [], unchanged: 0, cosmetic: NO_COSMETICS, warnings }
}

function moved(
  target: TargetReport,
  prefix: string,
  own: ReadonlyMap<string, Uint8Array>,
  files: Map<string, Uint8Array>,
): TargetReport {
  const { picture, ...rest } = target
  if (picture === undefined) return target
  const { before, after, diff } = picture
  const names = [before.file, after.file, ...(diff === undefined ? [] : [diff.file])]
  const isWhole = isPicture(own, before) && isPicture(own, after) && (diff === undefined || own.has(diff.file))
  if (!isWhole) return { ...rest, warnings: [...rest.warnings, LOST_PICTURE] }
  for (const name of names) files.set(`${prefix}${name}`, own.get(name) as Uint8Array)
  return { ...rest, picture: renamed(picture, prefix) }
}

const LOST_PICTURE = { code: 'picture-missing', text: 'the pictures of this target are not in the report of its job' }

function renamed(picture: PictureReport, prefix: string): PictureReport {
  const { before, after, diff } = picture
  const name = <Named extends { readonly file: string }>(one: Named): Named => ({
    ...one,
    file: `${prefix}${one.file}`,
  })
  return { ...picture, before: name(before), after: name(after), ...(diff && { diff: name(diff) }) }
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** A PNG of the size that the report says: both stand in its first 24 bytes. */
function isPicture(files: ReadonlyMap<string, Uint8Array>, side: PictureReport['before']): boolean {
  const bytes = files.get(side.file)
  if (bytes === undefined || bytes.byteLength < 24 || PNG.some((byte, at) => bytes[at] !== byte)) return false
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return view.getUint32(16) === side.width && view.getUint32(20) === side.height
}

const ENDINGS = ['failure', 'cancelled', 'skipped', 'success']

/** A deployment in many jobs ended as its worst job. */
function worst(endings: readonly string[]): string | undefined {
  const rank = (ending: string) => ENDINGS.indexOf(ending)
  return endings.toSorted((one, other) => rank(one) - rank(other))[0]
}

/** The same rules in every job: one entry each, with everything it has hidden. */
function mergedRules(ignored: readonly NonNullable<Report['ignored']>[]): Report['ignored'] | undefined {
  if (ignored.length === 0) return undefined
  const rules = new Map<string, IgnoreRuleReport>()
  for (const rule of ignored.flatMap((one) => one.rules)) {
    const key = `${rule.line} ${rule.reason}`
    const known = rules.get(key)
    const hidden = rule.hidden + (known?.hidden ?? 0)
    const state = known?.state === 'used' || rule.state === 'used' ? 'used' : rule.state
    rules.set(key, { ...rule, hidden, state })
  }
  return { hidden: ignored.reduce((sum, { hidden }) => sum + hidden, 0), rules: [...rules.values()] }
}
