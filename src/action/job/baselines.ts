import type { RestArtifacts } from '../../github/artifact/rest-artifacts.ts'
import type { Snapshot } from '../../snapshot/snapshot.ts'
import { isTarget } from '../../snapshot/target-list.ts'
import { placesOf, placeText } from '../after-parts.ts'
import { mapAtOnce, openRestArtifacts } from './artifacts.ts'
import {
  type BaselineSearch,
  type FoundBaseline,
  isFound,
  type MissingPlace,
  NEVER,
  NO_TOKEN,
  type NoBaseline,
  readNewest,
  sinceOf,
  unreadable,
} from './baseline.ts'
import { holds, type Left, newestParts } from './baseline-parts.ts'
import type { Job } from './job.ts'

/**
 * The baseline of a watch, which several jobs may have uploaded in separate artifacts. For a place without one, or whose newest cannot be
 * read, `missing` says why; the others can be compared.
 */
export async function findBaselines(
  job: Job,
  { open = openRestArtifacts }: Pick<BaselineSearch, 'open'> = {},
): Promise<FoundBaseline | NoBaseline> {
  try {
    const rest = await open(job)
    if (rest === undefined) return NO_TOKEN
    const parts = await newestParts(rest, job)
    return await together(await mapAtOnce(parts, (part) => readPart(part, rest, job)), job)
  } catch (failure) {
    return unreadable(failure)
  }
}

/** The artifacts that are currently the baseline of these targets. @throws ExpectedError ARTIFACT_… */
export async function currentIds(rest: Pick<RestArtifacts, 'named'>, job: Job): Promise<readonly number[]> {
  const parts = await newestParts(rest, job)
  return parts.filter(({ artifact }) => !artifact.isExpired).map(({ artifact }) => artifact.id)
}

interface ReadPart extends Left {
  readonly answer: FoundBaseline | NoBaseline
}

/** If one cannot be read, only its places are missing. */
async function readPart(part: Left, rest: Pick<RestArtifacts, 'download'>, job: Job): Promise<ReadPart> {
  try {
    return { ...part, answer: await readNewest(part.all, rest, job) }
  } catch (failure) {
    return { ...part, answer: unreadable(failure) }
  }
}

interface FoundPart extends Left {
  readonly snapshot: Snapshot
}

async function together(read: readonly ReadPart[], job: Job): Promise<FoundBaseline | NoBaseline> {
  const found = read.flatMap(({ answer, ...part }): readonly FoundPart[] =>
    isFound(answer) ? [{ ...part, snapshot: answer.snapshot }] : [],
  )
  const missing = missingOf(read, job)
  const [newest] = found.toSorted((one, other) => other.artifact.createdAt - one.artifact.createdAt)
  const [first] = found.map(({ artifact }) => artifact).toSorted((one, other) => one.expiresAt - other.expiresAt)
  if (newest === undefined || first === undefined) return worstOf(missing)
  const snapshot = merged(found, newest.snapshot)
  return {
    ...{ artifact: first, snapshot, since: sinceOf(snapshot, await job.workflow()) },
    parts: { ids: read.filter(isThere).map(({ artifact }) => artifact.id), missing },
  }
}

/** One that cannot be read is there all the same: only another one in its place means that another run has been here. */
function isThere({ answer }: ReadPart): boolean {
  return isFound(answer) || answer.because === 'unreadable'
}

function missingOf(read: readonly ReadPart[], { inputs }: Job): readonly MissingPlace[] {
  return placesOf(inputs.targets).flatMap((place): readonly MissingPlace[] => {
    const answer = read.find(({ places }) => holds(places, place))?.answer ?? NEVER
    return isFound(answer) ? [] : [{ place: placeText(place), ...answer }]
  })
}

/** If one cannot be read, it may still exist: nothing is used instead. */
function worstOf(missing: readonly MissingPlace[]): NoBaseline {
  const of = (because: NoBaseline['because']) => missing.find((one) => one.because === because)
  const { place: _, ...answer } = of('unreadable') ?? of('gone') ?? { place: '', ...NEVER }
  return answer
}

/** The targets of all parts in one snapshot. From each part only the targets for which it is the newest. */
function merged(found: readonly FoundPart[], { apiHost, request, ...newest }: Snapshot): Snapshot {
  if (found.length === 1 && found[0]?.snapshot.targets.length === found[0]?.places.length)
    return { apiHost, request, ...newest }
  const targets = found.flatMap(({ places, snapshot }) =>
    places.length >= snapshot.targets.length
      ? snapshot.targets
      : snapshot.targets.filter(({ target }) => places.some((place) => isTarget(target, place))),
  )
  const origins = found.map(({ snapshot }) => snapshot.origin)
  const isOne = origins.every((origin) => origin?.runId === newest.origin?.runId && origin?.by === newest.origin?.by)
  return { apiHost, request, targets, ...(isOne && newest.origin && { origin: newest.origin }) }
}
