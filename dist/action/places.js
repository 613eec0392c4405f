import { isCandidateOf } from "../github/artifact/artifact-names.js";
import { createHash } from "node:crypto";
import path from "node:path";
// src/action/places.ts
/**
* Folders and snapshot: the same for the before and the after phase of one set of targets, whichever jobs they run in. Reports:
* different for every job and matrix entry, since a run has a name only once. The report of all jobs has its own.
* @param temp RUNNER_TEMP, which the runner empties after each job
* @param job GITHUB_JOB
* @param step GITHUB_ACTION: two steps of one job that look at the same targets, each around a deployment of its own, do not share anything
*/
function placesFor(inputs, temp, job = "", step = "") {
	const { artifactName, phase, targets, request, jobMatrix } = inputs;
	const own = phase === "around" && !isOrdinary(step) ? [step] : [];
	const what = [
		targets,
		request.filter,
		request.exclude,
		...own
	];
	const before = digest(what);
	const report = phase === "report" ? reportOfJobs(targets) : digest([
		...what,
		job,
		jobMatrix
	]);
	const folder = path.join(temp, "cloudcraft-deployment-diff", `${artifactName}-${before}`);
	return {
		snapshotFolder: path.join(folder, "before"),
		reportFolder: path.join(folder, "report"),
		snapshotArtifact: `${artifactName}-before-${before}`,
		afterFolder: path.join(folder, "after"),
		afterArtifact: `${artifactName}-after-${accountDigest(inputs)}`,
		reportArtifact: `${artifactName}-${report}`,
		reportPage: `${artifactName}-${report}.html`
	};
}
/** A report of named targets has a name of its own: a run may have one such report for each environment. */
function reportOfJobs(targets) {
	return targets.length === 0 ? "report" : `report-${digest(targets)}`;
}
/** What the runner calls the first step of an action in a job that has no `id`; it numbers the others: `__octo_diff_2`. */
function isOrdinary(step) {
	return step === "" || stepId(step) === void 0 && !/_\d+$/.test(step);
}
/** The `id` of a step, as GITHUB_ACTION tells it; undefined where the workflow gives none. */
function stepId(step) {
	return step === "" || step.startsWith("__") ? void 0 : step;
}
/** The same for every workflow that looks at the same part of the same accounts, in whatever order it names them. */
function accountDigest({ targets, request: { filter, exclude } }) {
	const places = targets.flatMap(({ account, regions }) => regions.map((region) => `${account.trim().toLowerCase()}: ${region}`));
	return digest([
		[...new Set(places)].sort(),
		filter ?? "",
		[...new Set(exclude)].sort()
	]);
}
/** The digest in the name of a job's report, also where another name had to stand in; undefined for every other artifact. */
function jobOfArtifact(name, { artifactName }) {
	const [, job = ""] = /-([0-9a-f]{8})(?:-2|-\d{1,6}-[0-9a-f]{6})?$/.exec(name) ?? [];
	return job !== "" && isCandidateOf(`${artifactName}-${job}`, name) ? job : void 0;
}
/** An artifact has a limit to its name. Longer ones keep what makes them different, and lose what makes them readable. */
const MAX_NAME = 180;
/** What the artifact of a single picture is called: like its report, and like the picture in it. */
function pictureArtifact({ reportArtifact }, file) {
	const name = `${reportArtifact}-${file}`;
	return name.length <= MAX_NAME ? name : `${reportArtifact}-${digest(file)}${path.extname(file)}`;
}
/**
* The name for the artifacts of a matrix of jobs that no other matrix of the run shares: two environments deployed by one run stay apart.
* The same before and after the deployment, and as short as a name may be.
*/
function scopedArtifactName({ artifactName, targets, request, apiUrl, jobMatrix }) {
	const scope = digest([
		targets,
		request.filter,
		request.exclude,
		apiUrl,
		jobMatrix
	]);
	return `${artifactName.slice(0, 100 - scope.length - 1)}-${scope}`;
}
function digest(what) {
	return createHash("sha256").update(JSON.stringify(what)).digest("hex").slice(0, 8);
}
export { jobOfArtifact, pictureArtifact, placesFor, scopedArtifactName, stepId };
