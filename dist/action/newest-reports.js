import { jobOfArtifact } from "./places.js";
// src/action/newest-reports.ts
/**
* The newest report of each job, by the job's digest. A job that uploaded again, because its first name was taken or because it was
* run again, is still one job: both of its reports would count its targets twice.
*/
function newestReports(artifacts, inputs) {
	const found = new Map();
	for (const one of artifacts.toSorted((left, right) => left.createdAt - right.createdAt)) {
		const job = jobOfArtifact(one.name, inputs);
		if (job !== void 0) found.set(job, one);
	}
	return found;
}
export { newestReports };
