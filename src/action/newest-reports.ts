import type { ArtifactInfo } from '../github/artifact/artifact-download.ts'
import type { Inputs } from './inputs.ts'
import { jobOfArtifact } from './places.ts'

/**
 * The newest report of each job, by the job's digest. A job that uploaded again, because its first name was taken or because it was
 * run again, is still one job: both of its reports would count its targets twice.
 */
export function newestReports(
  artifacts: readonly ArtifactInfo[],
  inputs: Pick<Inputs, 'artifactName'>,
): ReadonlyMap<string, ArtifactInfo> {
  const found = new Map<string, ArtifactInfo>()
  for (const one of artifacts.toSorted((left, right) => left.createdAt - right.createdAt)) {
    const job = jobOfArtifact(one.name, inputs)
    if (job !== undefined) found.set(job, one)
  }
  return found
}
