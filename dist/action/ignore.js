import { warning } from "../vendor/core.js";
import { readIgnore } from "../deployment-diff.js";
import { idleRules } from "../report/words/ignored.js";
import { readRules } from "../snapshot/folder.js";
import { reportFailure } from "./failure.js";
// src/action/ignore.ts
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
/** Reads the rules before anything is done. @throws what is wrong with them */
async function checkIgnore(inputs) {
	await readIgnore(ignoreTexts(inputs));
}
/** The rules after the deployment. What has become of them since is no reason to keep the report back: then nothing is hidden. */
async function ignoreAfter(inputs) {
	try {
		const ignore = ignoreTexts(inputs);
		await readIgnore(ignore);
		return { ignore };
	} catch (error) {
		reportFailure(error, inputs.onError === "fail");
		return {};
	}
}
/** Rules that fit nothing, or no longer hold, are told to who keeps them. */
function warnOfIdleRules(report) {
	for (const text of idleRules(report)) warning(text);
}
export { checkIgnore, ignoreAfter, warnOfIdleRules };
