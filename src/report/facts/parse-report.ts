import * as v from 'valibot'
import { ExpectedError } from '../../errors.ts'
import { type ChangeKind, TAGS } from '../../inventory/change.ts'
import { ONE_ISSUE } from '../../json.ts'
import { visibleLine } from '../../text.ts'
import { ControlShape, SettleShape } from './calm-shape.ts'
import { CostShape, costNamesWhatIsThere } from './cost-shape.ts'
import { driftShape, WatchShape } from './drift-shape.ts'
import { EvidenceShape, Sha256 } from './evidence-shape.ts'
import { MapShape } from './map-shape.ts'
import { DiagramShape, PictureShape } from './picture-shape.ts'
import { namesWhatIsThere, type PlanPart, PlanShape } from './plan-shape.ts'
import type { Report } from './report.ts'
import { ValueShape } from './value-shape.ts'

const Text = v.string()
const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

const Resource = v.object({ id: Text, key: Text, type: Text, name: Text })
const Survivor = v.object({ before: Resource, after: Resource })
const Field = v.object({ path: Text, before: v.exactOptional(ValueShape), after: v.exactOptional(ValueShape) })
/** In GB. */
const Size = v.pipe(v.number(), v.finite(), v.minValue(0))
/** Our own words, which are shown unquoted. */
const Reason = v.pipe(Text, v.regex(/^[a-z][a-z ]{0,99}$/))
const Tag = v.picklist(TAGS)
const Severity = v.picklist(['critical', 'high', 'medium', 'low', 'info'])
const Exposure = v.object({
  traffic: v.array(v.object({ protocol: Text, ports: v.exactOptional(Text) })),
  ...{ through: v.exactOptional(v.array(Resource)), behind: v.exactOptional(v.array(Resource)) },
  behindCount: v.exactOptional(Count),
})
const every = { tags: v.array(Tag), severity: v.exactOptional(Severity), exposure: v.exactOptional(Exposure) }
const SizeText = v.pipe(Text, v.minLength(1), v.maxLength(120))
/** Reports of older versions have no size. */
const configuration = {
  fields: v.array(Field),
  size: v.exactOptional(v.object({ before: SizeText, after: SizeText })),
}

const membership = { group: Survivor, member: Survivor }
const connection = { from: Survivor, to: Survivor }

/** A kind that is missing here does not compile. */
const CHANGES = {
  added: v.object({ ...every, kind: v.literal('added'), after: Resource, pool: v.exactOptional(Resource) }),
  removed: v.object({ ...every, kind: v.literal('removed'), before: Resource, pool: v.exactOptional(Resource) }),
  changed: v.object({ ...every, kind: v.literal('changed'), ...Survivor.entries, ...configuration }),
  replaced: v.object({
    ...{ ...every, kind: v.literal('replaced'), ...Survivor.entries, ...configuration },
    ...{ confidence: v.pipe(v.number(), v.minValue(0), v.maxValue(1)), because: v.array(Reason) },
  }),
  rollout: v.object({
    ...{ ...every, kind: v.literal('rollout'), parent: Survivor, memberType: Text, ...configuration },
    ...{ removed: v.array(Resource), added: v.array(Resource) },
    members: v.exactOptional(v.object({ before: Count, after: Count })),
    lost: v.exactOptional(v.object({ count: Count, sizes: v.exactOptional(v.array(Size)) })),
  }),
  'membership-added': v.object({ ...every, kind: v.literal('membership-added'), ...membership }),
  'membership-removed': v.object({ ...every, kind: v.literal('membership-removed'), ...membership }),
  'connection-added': v.object({ ...every, kind: v.literal('connection-added'), ...connection }),
  'connection-removed': v.object({ ...every, kind: v.literal('connection-removed'), ...connection }),
} satisfies Record<ChangeKind, unknown>
export const ChangeShape = v.variant('kind', Object.values(CHANGES))

const Side = v.object({
  takenAt: v.exactOptional(v.pipe(Text, v.isoTimestamp())),
  ...{ resources: Count, sha256: v.exactOptional(Sha256) },
})

export const TargetShape = v.object({
  provider: v.picklist(['aws', 'azure']),
  account: v.object({ id: Text, name: Text, number: v.exactOptional(Text) }),
  region: Text,
})

const TargetReport = v.object({
  target: TargetShape,
  status: v.picklist(['compared', 'no-before', 'no-after', 'unreadable']),
  ...{ before: v.exactOptional(Side), after: v.exactOptional(Side) },
  ...{ changes: v.array(ChangeShape), unchanged: Count },
  cosmetic: v.object({ moved: Count, recoloured: Count, estimated: Count, described: Count }),
  warnings: v.array(v.object({ code: Text, type: v.exactOptional(Text), text: Text })),
  ...{ control: v.exactOptional(ControlShape), settle: v.exactOptional(SettleShape) },
  ...{ picture: v.exactOptional(PictureShape), diagram: v.exactOptional(DiagramShape), map: v.exactOptional(MapShape) },
  drift: v.exactOptional(driftShape(ChangeShape)),
  cost: v.exactOptional(CostShape),
})

const Rule = v.object({
  ...{ reason: Text, line: Count, hidden: Count },
  state: v.picklist(['used', 'unused', 'expired']),
})

const ReportFile = v.object({
  schemaVersion: v.literal(1),
  tool: v.object({ name: v.literal('cloudcraft-deployment-diff'), version: Text }),
  deployment: v.exactOptional(v.pipe(Text, v.maxLength(100))),
  ignored: v.exactOptional(v.object({ hidden: Count, rules: v.array(Rule) })),
  plan: v.exactOptional(PlanShape),
  watch: v.exactOptional(WatchShape),
  evidence: v.exactOptional(EvidenceShape),
  targets: v.array(TargetReport),
})
const WholeReport = v.pipe(
  ReportFile,
  v.check(({ targets }) => targets.every(costNamesWhatIsThere), 'a cost names changes that are not there'),
  v.check(({ plan, targets }) => plan === undefined || namesWhatIsThere(plan, targets), 'plan names what is not there'),
)

/** What another job has found. Verdict and counts are left out: they are recomputed from the targets. */
export type ReportPart = Pick<Report, 'deployment' | 'ignored' | 'evidence' | 'targets'> & { readonly plan?: PlanPart }

/**
 * Reads the report.json of another job, which is untrusted input like any other.
 * @throws ExpectedError REPORT_MALFORMED
 */
export function parseReport(origin: string, bytes: Uint8Array | undefined): ReportPart {
  const result = v.safeParse(WholeReport, parsedJson(bytes), ONE_ISSUE)
  if (result.success) return result.output
  const issue = result.issues[0]
  const problem = `${v.getDotPath(issue) ?? 'its root'}: ${visibleLine(issue.message, 200)}`
  const what = `report.json of ${origin} cannot be read: ${problem}`
  throw new ExpectedError('REPORT_MALFORMED', what, 'Use the same version of this Action in all jobs')
}

function parsedJson(bytes: Uint8Array | undefined): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
}
