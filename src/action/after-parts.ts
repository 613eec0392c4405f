import type { TargetLine } from '../snapshot/target-list.ts'
import type { Inputs } from './inputs.ts'
import { afterArtifactFor, scopedArtifactName } from './places.ts'

/** One region of one account, as in the `targets` input. */
export interface Place {
  readonly account: string
  readonly region: string
}

/** An after-snapshot that one job may have uploaded. */
export interface AfterPart {
  /** Of its artifact. */
  readonly name: string
  readonly places: readonly Place[]
}

type PartInputs = Pick<Inputs, 'artifactName' | 'targets' | 'request' | 'apiUrl'>

/** GitHub's limit for one matrix. */
export const MAX_JOBS = 256
/** The `job-matrix` of a call of the reusable workflow without an environment. */
const NO_ENVIRONMENT = '""'

/** The ways in which the same targets may be spread over jobs, each with the resulting artifacts. An artifact may be in several of them. */
interface AfterParts {
  /** One job. */
  readonly whole: readonly AfterPart[]
  /** One job per line of the list. */
  readonly lines: readonly AfterPart[]
  /** One job per region. */
  readonly regions: readonly AfterPart[]
  /** The reusable workflow, whose artifacts have different names. */
  readonly reusable: readonly AfterPart[]
}

/** Every after-snapshot of these targets that jobs may have uploaded. */
export function afterParts(inputs: PartInputs): AfterParts {
  const { targets, artifactName } = inputs
  const scoped = scopedArtifactName({ ...inputs, jobMatrix: NO_ENVIRONMENT })
  const parts = (name: string, jobs: readonly (readonly TargetLine[])[]) =>
    jobs.map((own): AfterPart => {
      return { name: afterArtifactFor({ ...inputs, artifactName: name, targets: own }), places: placesOf(own) }
    })
  return {
    whole: parts(artifactName, [targets]),
    lines: parts(
      artifactName,
      targets.map((line) => [line]),
    ),
    regions: parts(
      artifactName,
      placesOf(targets).map((place) => [lineOf(place)]),
    ),
    reusable: parts(
      scoped,
      jobsOf(targets).map((places) => places.map(lineOf)),
    ),
  }
}

/** Every region of every account, once, in the order of the list. */
export function placesOf(lines: readonly TargetLine[]): readonly Place[] {
  const all = lines.flatMap(({ account, regions }) => regions.map((region) => ({ account, region })))
  return [...new Map(all.map((place) => [placeText(place), place])).values()]
}

/** `Production: us-east-1`, as a line of the `targets` input. */
export function placeText({ account, region }: Place): string {
  return `${account}: ${region}`
}

/** How a matrix spreads the places over jobs: one each; beyond the limit of a matrix, jobs take several. */
export function jobsOf(lines: readonly TargetLine[]): readonly (readonly Place[])[] {
  const places = placesOf(lines)
  const count = Math.min(places.length, MAX_JOBS)
  return Array.from({ length: count }, (_, at) => places.filter((_place, other) => other % count === at))
}

function lineOf({ account, region }: Place): TargetLine {
  return { account, regions: [region] }
}
