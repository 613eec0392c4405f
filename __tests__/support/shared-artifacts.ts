import type { Surroundings } from './action-job.ts'
import type { RestArtifact } from './github-stand-in-artifacts.ts'

/**
 * Shows in REST what runs have left with the artifact service, as GitHub does, under the run that left it.
 * @param change what is different about those that were not there before
 */
export function shareArtifacts(
  { artifacts: { artifacts, blobs }, github }: Pick<Surroundings, 'artifacts' | 'github'>,
  runId: number,
  change: Partial<RestArtifact> = {},
): readonly string[] {
  const known = new Set(github.state.artifacts.map(({ id }) => id))
  const fresh = artifacts.filter(({ id, isFinal }) => isFinal && !known.has(id))
  for (const { id, name, run, job, createdAt, mimeType } of fresh) {
    const file = mimeType === 'application/zip' ? `${name}.zip` : name
    const path = ['artifacts', run, job, file].map(encodeURIComponent).join('/')
    const expiresAt = new Date(Date.parse(createdAt) + 90 * 86_400_000).toISOString()
    const blob = blobs.blobs.get(`/${path}`)
    if (blob === undefined) throw new Error(`there is no blob ${path}`)
    github.addArtifact({ id, name, runId, data: blob.data, createdAt, expiresAt, ...change })
  }
  return fresh.map(({ name }) => name)
}
