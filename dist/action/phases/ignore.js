import { readIgnore } from "../../inventory.js";
import { idleRules } from "../../report/words.js";
import { readRules } from "../../snapshot.js";
// src/action/phases/ignore.ts
/** The rules of the workflow: those of the file, then those of the input. @throws ExpectedError IGNORE_UNREADABLE, FILE_* */
function ignoreTexts({ ignore, ignoreFile }) {
	const file = ignoreFile === "" ? [] : [{
		origin: ignoreFile,
		text: readRules(ignoreFile)
	}];
	const input = ignore === "" ? [] : [{
		origin: "the input ignore",
		text: ignore
	}];
	return {
		sources: [...file, ...input],
		now: new Date()
	};
}
/** Reads the rules before anything is done. @throws if they are wrong */
async function checkIgnore(inputs) {
	await readIgnore(ignoreTexts(inputs));
}
/** The rules after the deployment. If they have become invalid since, the report is still made, and nothing is hidden. */
async function ignoreAfter(job) {
	try {
		const ignore = ignoreTexts(job.inputs);
		await readIgnore(ignore);
		return ignore;
	} catch (error) {
		job.warn(error);
		return;
	}
}
/** Warns about rules that match nothing or have expired. */
function warnOfIdleRules(report, { log }) {
	for (const text of idleRules(report)) log.notice(text);
}
export { checkIgnore, ignoreAfter, warnOfIdleRules };
