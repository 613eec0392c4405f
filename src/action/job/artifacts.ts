import { info } from '@actions/core'
import { ArtifactStore } from '../../github/artifact/artifacts.ts'
import type { RestArtifacts } from '../../github/artifact/rest-artifacts.ts'
import { readWorkflow } from '../../github/workflow.ts'
import { tempFolder } from '../temp.ts'

/** The artifacts of this run. Loaded only where a phase needs them: the service's client is most of what we ship. */
export async function openArtifacts(timeLimitMs?: number): Promise<ArtifactStore> {
  const limit = timeLimitMs === undefined ? {} : { timeLimitMs }
  return new ArtifactStore({ workflow: await readWorkflow(process.env), tempFolder: tempFolder(), ...limit })
}

/** Those of other runs and of earlier attempts of this one, where there is a token that may read them. */
export async function openRestArtifacts(token: string): Promise<RestArtifacts | undefined> {
  if (token === '') return undefined
  const { RestArtifacts } = await import('../../github/artifact/rest-artifacts.ts')
  return new RestArtifacts({ token, workflow: await readWorkflow(process.env), log: info })
}
