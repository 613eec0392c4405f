import { ArtifactStore } from '../github/artifacts.ts'
import { readWorkflow } from '../github/workflow.ts'
import { tempFolder } from './temp.ts'

/** The artifacts of this run. Loaded only where a phase needs them: the service's client is most of what we ship. */
export async function openArtifacts(): Promise<ArtifactStore> {
  return new ArtifactStore({ workflow: await readWorkflow(process.env), tempFolder: tempFolder() })
}
