import { info } from "../vendor/core.js";
import { ArtifactStore } from "../github/artifact/artifacts.js";
import { readWorkflow } from "../github/workflow.js";
import { tempFolder } from "./temp.js";
// src/action/artifacts.ts
/** The artifacts of this run. Loaded only where a phase needs them: the service's client is most of what we ship. */
async function openArtifacts(timeLimitMs) {
	const limit = timeLimitMs === void 0 ? {} : { timeLimitMs };
	return new ArtifactStore({
		workflow: await readWorkflow(process.env),
		tempFolder: tempFolder(),
		...limit
	});
}
/** Those of other runs and of earlier attempts of this one, where there is a token that may read them. */
async function openRestArtifacts(token) {
	if (token === "") return void 0;
	const { RestArtifacts } = await import("../lazy/rest-artifacts.js");
	return new RestArtifacts({
		token,
		workflow: await readWorkflow(process.env),
		log: info
	});
}
export { openArtifacts, openRestArtifacts };
