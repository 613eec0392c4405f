import { readInputs } from "./inputs.js";
import { Job } from "./job/job.js";
import { Log } from "./log.js";
import { toVariables } from "./outputs.js";
import { fromState, hasWorkForPost } from "./state.js";
// src/action/run-post.ts
/** The post step of `around`, after the deployment. Whatever fails now, the inputs were right before it. Never throws. */
async function runPost() {
	if (!hasWorkForPost()) return;
	const log = new Log();
	let strict = false;
	try {
		const inputs = readInputs(fromState);
		strict = inputs.onError === "fail";
		log.mask([inputs.apiKey, inputs.githubToken]);
		const { runSecondHalf } = await import("../lazy/after.js");
		const { ownBefore } = await import("../lazy/find-before.js");
		const job = new Job({
			inputs,
			env: process.env,
			write: toVariables,
			log
		});
		await runSecondHalf(job, {
			findBefore: () => ownBefore(job),
			isChecked: true
		});
	} catch (error) {
		log.failure(error, strict);
	}
}
export { runPost };
