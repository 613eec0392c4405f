import { createHash } from 'node:crypto'
import path from 'node:path'
import type { Inputs } from './inputs.ts'

/** Where a job keeps its files and what its artifacts are called. Jobs with other targets have other names. */
export interface Places {
  readonly snapshotFolder: string
  readonly reportFolder: string
  readonly snapshotArtifact: string
  readonly reportArtifact: string
  readonly reportPage: string
}

/**
 * The same for the before and the after phase of one set of targets, different for every other: a matrix of jobs shares one
 * run, and there a name can be taken only once.
 * @param temp RUNNER_TEMP, which the runner empties after each job
 */
export function placesFor({ artifactName, targets, request }: Inputs, temp: string): Places {
  const { filter, exclude } = request
  const digest = createHash('sha256')
    .update(JSON.stringify([targets, filter, exclude]))
    .digest('hex')
    .slice(0, 8)
  const folder = path.join(temp, 'cloudcraft-deployment-diff', `${artifactName}-${digest}`)
  return {
    snapshotFolder: path.join(folder, 'before'),
    reportFolder: path.join(folder, 'report'),
    snapshotArtifact: `${artifactName}-before-${digest}`,
    reportArtifact: `${artifactName}-${digest}`,
    reportPage: `${artifactName}-${digest}.html`,
  }
}
