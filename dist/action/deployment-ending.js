import { existsSync } from "node:fs";
// src/action/deployment-ending.ts
/**
* How the deployment ended, as far as this job can know. `job-status` is this job's own unless somebody gives another: where the
* deployment is in a job of its own, this one is well also when that was not, so its success says nothing.
*/
function deploymentEnding({ phase, jobStatus }, places) {
	if (jobStatus === "") return void 0;
	const isHere = phase === "around" || phase === "after" && existsSync(places.snapshotFolder);
	return jobStatus === "success" && !isHere ? void 0 : jobStatus;
}
export { deploymentEnding };
