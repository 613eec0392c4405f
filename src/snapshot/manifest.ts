import * as v from 'valibot'
import { cut } from '../text.ts'

const Text = v.pipe(v.string(), v.maxLength(10_000))
const Sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))

/** The files in a manifest: exactly one folder deep, so that none can point outside the snapshot. */
export const SNAPSHOT_FILE = /^[0-9]+-[a-z0-9-]{1,120}\/((inventory|control|previous)\.json|render\.png)$/
const FilePath = v.pipe(v.string(), v.regex(SNAPSHOT_FILE))

const File = v.object({ file: FilePath, sha256: Sha256, bytes: v.pipe(v.number(), v.integer(), v.minValue(0)) })
/** Goes into reports unchanged. Truncated instead of refused: an overlong message must not make the snapshot unusable. */
const Sentence = v.pipe(
  v.string(),
  v.transform((text) => cut(text, 1000)),
)
const Failure = v.object({ error: v.object({ code: Text, message: Sentence, remedy: Sentence }) })

const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const Moment = v.pipe(v.string(), v.isoTimestamp())

/** A second inventory from before a deployment; snapshots of earlier versions have none. */
const Control = v.object({ takenAt: v.exactOptional(Moment), inventory: v.union([File, Failure]) })
/** How long the account was waited for, and the second-to-last inventory if it had not settled. */
const Settle = v.object({
  ...{ seconds: Count, waited: Count, scans: Count },
  ended: v.picklist(['settled', 'time', 'limit', 'failed']),
  previous: v.exactOptional(File),
})

const Target = v.object({
  provider: v.picklist(['aws', 'azure']),
  account: v.object({ id: Text, name: Text, number: v.exactOptional(Text) }),
  region: Text,
})

const Size = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(32_766))

const Request = v.object({
  filter: v.exactOptional(Text),
  exclude: v.exactOptional(v.pipe(v.array(Text), v.maxLength(1000))),
  projection: v.picklist(['isometric', '2d']),
  theme: v.picklist(['light', 'dark']),
  width: Size,
  height: Size,
})

const Id = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

const Origin = v.object({
  by: v.picklist(['deployment', 'watch', 'accepted']),
  runId: Id,
  runNumber: v.exactOptional(Id),
  sha: v.exactOptional(v.pipe(v.string(), v.regex(/^[0-9a-f]{7,64}$/))),
})

/** manifest.json: the content of a snapshot folder, with digests to detect changes. */
export const ManifestSchema = v.object({
  schemaVersion: v.literal(1),
  tool: v.object({ name: Text, version: Text }),
  apiHost: Text,
  request: Request,
  origin: v.exactOptional(Origin),
  targets: v.pipe(
    v.array(
      v.object({
        target: Target,
        status: v.picklist(['taken', 'failed']),
        startedAt: v.exactOptional(Moment),
        takenAt: v.exactOptional(Moment),
        inventory: v.exactOptional(v.union([File, Failure])),
        render: v.exactOptional(v.union([File, Failure])),
        control: v.exactOptional(Control),
        settle: v.exactOptional(Settle),
      }),
    ),
    v.maxLength(5000),
  ),
})

export type Manifest = v.InferOutput<typeof ManifestSchema>
export type ManifestPart = NonNullable<Manifest['targets'][number]['inventory']>
export type ManifestFile = v.InferOutput<typeof File>
