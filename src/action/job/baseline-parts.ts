import { newest } from '../../github/artifact/artifact-download.ts'
import type { NamedArtifact, RestArtifacts } from '../../github/artifact/rest-artifacts.ts'
import { type AfterPart, afterParts, type Place, placesOf } from '../after-parts.ts'
import { mapAtOnce } from './artifacts.ts'
import type { Job } from './job.ts'

/** What jobs have uploaded for some places under one name. */
export interface Left extends AfterPart {
  readonly all: readonly NamedArtifact[]
  /** The newest of them. */
  readonly artifact: NamedArtifact
}

/** If none of this many artifacts of one way to spread targets exists, the rest are not looked up. */
const PROBES = 8

/**
 * The newest after-snapshots of all places that jobs of this repository have uploaded, single jobs or a matrix. Each place has the newest
 * artifact that contains it, expired or not: an older one is never used instead, since the changes of the deployment in between would be
 * reported as drift.
 * @throws ExpectedError ARTIFACT_… if GitHub does not say
 */
export async function newestParts(rest: Pick<RestArtifacts, 'named'>, job: Job): Promise<readonly Left[]> {
  const found = new Map<string, Left | undefined>()
  const ask = (parts: readonly AfterPart[]) =>
    mapAtOnce(
      parts.filter(({ name }) => !found.has(name)),
      async (part) => {
        const all = await rest.named(part.name)
        const artifact = newest(all)
        found.set(part.name, artifact && { ...part, all, artifact })
      },
    )
  const isThere = ({ name }: AfterPart) => found.get(name) !== undefined
  const left = () => [...found.values()].filter((one) => one !== undefined)
  const { whole, lines, regions, reusable } = afterParts(job.inputs)
  for (const parts of [whole, lines, regions, reusable]) {
    await ask(spread(parts, PROBES))
    if (parts.some(isThere)) await ask(parts)
  }
  // A new place may have a separate artifact that the probes have not looked up.
  await ask(regions.filter((part) => part.places.every((place) => left().every(({ places }) => !holds(places, place)))))
  return placesOf(job.inputs.targets)
    .flatMap((place) => newestOf(left(), place))
    .reduce(gathered, [])
}

function newestOf(left: readonly Left[], place: Place): readonly Left[] {
  const [first] = left
    .filter(({ places }) => holds(places, place))
    .toSorted((one, other) => other.artifact.createdAt - one.artifact.createdAt)
  return first === undefined ? [] : [{ ...first, places: [place] }]
}

/** One entry per artifact, with the places that it has to provide. */
function gathered(all: readonly Left[], one: Left): readonly Left[] {
  const known = all.find(({ artifact }) => artifact.id === one.artifact.id)
  if (known === undefined) return [...all, one]
  return all.map((other) => (other === known ? { ...known, places: [...known.places, ...one.places] } : other))
}

/** The first, the last, and some in between. */
function spread<Item>(items: readonly Item[], count: number): readonly Item[] {
  const step = Math.max(1, (items.length - 1) / (count - 1))
  return items.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step))
}

export function holds(places: readonly Place[], { account, region }: Place): boolean {
  return places.some((one) => one.account.toLowerCase() === account.toLowerCase() && one.region === region)
}
