import * as v from 'valibot'
import { ExpectedError } from '../errors.ts'
import type { Report } from './report.ts'

const Text = v.string()
const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const Pixels = v.pipe(v.number(), v.safeInteger(), v.minValue(1))
const PictureFile = v.pipe(v.string(), v.regex(/^[0-9]+-[a-z0-9-]{1,150}\.png$/))

const Resource = v.object({ id: Text, key: Text, type: Text, name: Text })
const Survivor = v.object({ before: Resource, after: Resource })
const Field = v.object({ path: Text, before: v.optional(v.any()), after: v.optional(v.any()) })
const Tag = v.picklist(['destructive', 'exposure', 'capacity-lowered', 'unconfirmed'])
const Severity = v.picklist(['critical', 'high', 'medium', 'low', 'info'])
const every = { tags: v.array(Tag), severity: v.exactOptional(Severity) }
const fields = v.array(Field)

const Change = v.variant('kind', [
  v.object({ ...every, kind: v.literal('added'), after: Resource }),
  v.object({ ...every, kind: v.literal('removed'), before: Resource }),
  v.object({ ...every, kind: v.literal('changed'), ...Survivor.entries, fields }),
  v.object({
    ...{ ...every, kind: v.literal('replaced'), ...Survivor.entries, fields },
    ...{ confidence: v.number(), because: v.array(Text) },
  }),
  v.object({
    ...{ ...every, kind: v.literal('rollout'), parent: Survivor, memberType: Text, fields },
    ...{ removed: v.array(Resource), added: v.array(Resource) },
  }),
  v.object({
    ...{ ...every, kind: v.picklist(['membership-added', 'membership-removed']) },
    ...{ group: Survivor, member: Survivor },
  }),
  v.object({ ...every, kind: v.picklist(['connection-added', 'connection-removed']), from: Survivor, to: Survivor }),
])

const PictureSide = v.looseObject({ file: PictureFile, width: Pixels, height: Pixels })
const Region = v.looseObject({
  ...{ x: Count, y: Count, width: Pixels, height: Pixels },
  ...{ changedPixels: Count, resources: v.array(Text) },
})
const Picture = v.looseObject({
  ...{ before: PictureSide, after: PictureSide, diff: v.exactOptional(v.object({ file: PictureFile })) },
  ...{ changedPixels: Count, totalPixels: Pixels, regions: v.array(Region) },
})
const Side = v.object({ takenAt: v.exactOptional(v.pipe(Text, v.isoTimestamp())), resources: Count })

const TargetReport = v.looseObject({
  target: v.object({
    provider: v.picklist(['aws', 'azure']),
    account: v.object({ id: Text, name: Text }),
    region: Text,
  }),
  status: v.picklist(['compared', 'no-before', 'no-after', 'unreadable']),
  ...{ before: v.exactOptional(Side), after: v.exactOptional(Side) },
  ...{ changes: v.array(Change), unchanged: Count },
  cosmetic: v.object({ moved: Count, recoloured: Count, estimated: Count, described: Count }),
  warnings: v.array(v.object({ code: Text, type: v.exactOptional(Text), text: Text })),
  picture: v.exactOptional(Picture),
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
  targets: v.array(TargetReport),
})

/** What another job has found out. Verdict and counts are left out: they follow from the targets. */
export type ReportPart = Pick<Report, 'deployment' | 'ignored' | 'targets'>

/**
 * Reads the report.json of another job, which is input from outside like any other.
 * @throws ExpectedError REPORT_MALFORMED
 */
export function parseReport(origin: string, bytes: Uint8Array | undefined): ReportPart {
  const result = v.safeParse(ReportFile, parsedJson(bytes))
  // Facts about pictures are passed on as they are: they only ever reach a page, where everything is escaped.
  if (result.success) return result.output as unknown as ReportPart
  const issue = result.issues[0]
  const problem = `${v.getDotPath(issue) ?? 'its root'}: ${issue.message.slice(0, 200)}`
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
