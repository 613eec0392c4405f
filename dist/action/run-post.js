import { ExpectedError } from "../errors.js";
import { readSnapshotFolder } from "../snapshot/folder.js";
import { tellAfter } from "./after.js";
import { isWrongInput, reportFailure } from "./failure.js";
import { readInputs } from "./inputs.js";
import { toVariables } from "./outputs.js";
import { placesFor } from "./places.js";
import { hideSecrets } from "./run.js";
import { fromState, hasWorkForPost } from "./state.js";
import { standIn, takeAfter } from "./take-after.js";
import { tempFolder } from "./temp.js";
import { existsSync } from "node:fs";
// src/action/run-post.ts
/** A cancelled job is ended by force after five minutes: leave two for comparing and publishing. */
const CANCELLED_DEADLINE_SECONDS = 150;
/** The post step of `around`, after the deployment: whatever goes wrong now has not gone wrong with the inputs. Never throws. */
async function runPost() {
	if (!hasWorkForPost()) return;
	let strict = false;
	try {
		const inputs = readInputs(fromState);
		strict = inputs.onError === "fail";
		hideSecrets(inputs);
		const places = placesFor(inputs, tempFolder(), process.env["GITHUB_JOB"]);
		const deadline = inputs.jobStatus === "cancelled" ? Math.min(inputs.timeoutSeconds, CANCELLED_DEADLINE_SECONDS) : inputs.timeoutSeconds;
		const taken = await takeAfter(inputs, deadline);
		const before = ownBefore(places, strict);
		if (before === void 0 && isWrongInput(taken)) throw taken;
		const after = taken instanceof ExpectedError ? standIn(taken, before, inputs) : taken;
		await tellAfter(before, after, {
			inputs,
			places,
			write: toVariables
		});
	} catch (error) {
		reportFailure(error, strict);
	}
}
/** What main has kept. A folder that somebody has touched since is as good as none, and the report has to say so. */
function ownBefore({ snapshotFolder }, strict) {
	try {
		return existsSync(snapshotFolder) ? readSnapshotFolder(snapshotFolder) : void 0;
	} catch (error) {
		if (!(error instanceof ExpectedError)) throw error;
		reportFailure(error, strict);
		return;
	}
}
export { runPost };
