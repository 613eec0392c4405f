import * as v from 'valibot'

/** The run that a report comes from, as far as known; empty for the command line. */
export interface RunFacts {
  /** `owner/name`. */
  readonly repository?: string
  /** The commit that was deployed, in hexadecimal digits. */
  readonly commit?: string
  readonly workflow?: string
  readonly runId?: number
  /** The number that people see: "Deploy #118". */
  readonly runNumber?: number
  readonly runAttempt?: number
  /** Who started it, by the id that stays when the account is renamed. */
  readonly actorId?: number
}

/** The ignore rules as written, and the date with which their `until` dates were compared. */
export interface IgnoreEvidence {
  readonly day: string
  readonly sources: readonly {
    readonly origin: string
    readonly text: string
    /** Keys of the text that are not rules. */
    readonly besides?: readonly string[]
  }[]
}

/** What a report was made from, so that someone else can rebuild it. */
export interface EvidenceFacts {
  readonly run?: RunFacts
  /** The SHA-256 of each snapshot's manifest.json, which contains the SHA-256 of all its other files. */
  readonly snapshots?: { readonly before?: string; readonly after?: string }
  readonly ignore?: IgnoreEvidence
  /** For a merged report: the SHA-256 of the report.json of each job. */
  readonly reports?: readonly string[]
}

/** The `evidence` of a report. `sha256` is that of report.json without this field. */
export interface Evidence extends EvidenceFacts {
  readonly sha256: string
}

export const Sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
const Name = v.pipe(v.string(), v.maxLength(1000))
const Id = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

const Run = v.object({
  repository: v.exactOptional(v.pipe(v.string(), v.regex(/^[\w.-]{1,100}\/[\w.-]{1,100}$/))),
  commit: v.exactOptional(v.pipe(v.string(), v.regex(/^[0-9a-f]{7,64}$/))),
  workflow: v.exactOptional(Name),
  ...{ runId: v.exactOptional(Id), runNumber: v.exactOptional(Id), runAttempt: v.exactOptional(Id) },
  actorId: v.exactOptional(Id),
})

const IgnoreSource = v.object({
  ...{ origin: Name, text: v.string() },
  besides: v.exactOptional(v.pipe(v.array(Name), v.maxLength(100))),
})

/** Evidence from outside. */
export const EvidenceShape = v.object({
  run: v.exactOptional(Run),
  snapshots: v.exactOptional(v.object({ before: v.exactOptional(Sha256), after: v.exactOptional(Sha256) })),
  ignore: v.exactOptional(
    v.object({
      day: v.pipe(v.string(), v.isoDate()),
      sources: v.pipe(v.array(IgnoreSource), v.maxLength(100)),
    }),
  ),
  reports: v.exactOptional(v.pipe(v.array(Sha256), v.maxLength(5000))),
  sha256: Sha256,
})
