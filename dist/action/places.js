import { createHash } from "node:crypto";
import path from "node:path";
// src/action/places.ts
/**
* The same for the before and the after phase of one set of targets, different for every other: a matrix of jobs shares one
* run, and there a name can be taken only once.
* @param temp RUNNER_TEMP, which the runner empties after each job
*/
function placesFor({ artifactName, targets, request }, temp) {
	const { filter, exclude } = request;
	const digest = createHash("sha256").update(JSON.stringify([
		targets,
		filter,
		exclude
	])).digest("hex").slice(0, 8);
	const folder = path.join(temp, "cloudcraft-deployment-diff", `${artifactName}-${digest}`);
	return {
		snapshotFolder: path.join(folder, "before"),
		reportFolder: path.join(folder, "report"),
		snapshotArtifact: `${artifactName}-before-${digest}`,
		reportArtifact: `${artifactName}-${digest}`,
		reportPage: `${artifactName}-${digest}.html`
	};
}
export { placesFor };
