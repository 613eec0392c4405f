import { ArtifactStore } from "../github/artifacts.js";
import { readWorkflow } from "../github/workflow.js";
import { tempFolder } from "./temp.js";
// src/action/artifacts.ts
/** The artifacts of this run. Loaded only where a phase needs them: the service's client is most of what we ship. */
async function openArtifacts() {
	return new ArtifactStore({
		workflow: await readWorkflow(process.env),
		tempFolder: tempFolder()
	});
}
export { openArtifacts };
