import { ArtifactStore } from "../../github/artifact/artifacts.js";
// src/action/job/artifacts.ts
/** The artifacts of this run. Load this file only in phases that need them: the service's client is most of what we ship. */
async function openArtifacts(job, timeLimitMs) {
	const limit = timeLimitMs === void 0 ? {} : { timeLimitMs };
	return new ArtifactStore({
		workflow: await job.workflow(),
		tempFolder: job.tempFolder,
		...limit
	});
}
/** Those of other runs and of earlier attempts of this one; undefined without a token, which reading them needs. */
async function openRestArtifacts(job) {
	const { githubToken: token } = job.inputs;
	if (token === "") return void 0;
	const { RestArtifacts } = await import("../../github/artifact/rest-artifacts.js");
	return new RestArtifacts({
		token,
		workflow: await job.workflow(),
		log: job.log.foreign
	});
}
/** How long artifacts are kept, as their uploads take it; without a number GitHub decides. */
function retention({ inputs: { retentionDays } }) {
	return retentionDays === void 0 ? {} : { retentionDays };
}
/** The same number as the blocks that the artifact client uploads at once. */
const AT_ONCE = 5;
/** The results in the order of the items, a few of which are processed at a time. After a failure no more are started. */
async function mapAtOnce(items, work) {
	const results = [];
	const queue = [...items.entries()];
	const worker = async () => {
		for (let next = queue.shift(); next !== void 0; next = queue.shift()) results[next[0]] = await work(next[1]);
	};
	try {
		await Promise.all(Array.from({ length: AT_ONCE }, worker));
	} finally {
		queue.length = 0;
	}
	return results;
}
export { mapAtOnce, openArtifacts, openRestArtifacts, retention };
