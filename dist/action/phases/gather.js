import { ExpectedError } from "../../errors.js";
import { parseReport } from "../../report/facts.js";
import { mapAtOnce } from "../job/artifacts.js";
import { openRunArtifacts } from "../job/run-artifacts.js";
import { jobOfArtifact } from "../places.js";
// src/action/phases/gather.ts
/** Which files of an artifact are read; page and comment are rebuilt. */
const REPORT_FILE = /^(report\.json|[0-9]+-[a-z0-9-]{1,120}\.(png|svg))$/;
const MiB = 1048576;
const LIMITS = {
	archiveBytes: 256 * MiB,
	fileBytes: 64 * MiB,
	totalBytes: 256 * MiB,
	files: 5e3
};
/** Limit for the pictures of all jobs together; beyond it, reports have no pictures, so that the job does not run out of memory. */
const MAX_PICTURE_BYTES = 512 * MiB;
/**
* The reports that the jobs of this run have left, in the order of their names.
* @param open tests pass another one @throws ExpectedError when they cannot be listed
*/
async function gatherLegs(job, open = openRunArtifacts) {
	const artifacts = await open(job);
	const found = newestReports(await artifacts.list(), job.inputs);
	job.log.line(`${found.length} reports of other jobs are in this run`);
	for (const { name, id, isEarlier } of found) job.log.debug(`Report: artifact ${name} (${id}${isEarlier ? ", of an earlier attempt" : ""})`);
	const withinMemory = keeper(MAX_PICTURE_BYTES);
	const read = await mapAtOnce(found, async (one) => withinMemory(await readLeg(one, job, artifacts)));
	return {
		legs: read.filter((one) => one !== void 0),
		unreadable: found.filter((_, at) => read[at] === void 0).map(({ name }) => name)
	};
}
/**
* The newest report of each job, in the order of their names; this attempt takes precedence over earlier ones. A job that uploaded again,
* because its first name was taken or because it was run again, counts once: otherwise its targets would count twice.
*/
function newestReports(artifacts, inputs) {
	const found = new Map();
	const oldestFirst = artifacts.toSorted((one, other) => Number(other.isEarlier) - Number(one.isEarlier) || one.createdAt - other.createdAt);
	for (const one of oldestFirst) {
		const job = jobOfArtifact(one.name, inputs);
		if (job !== void 0) found.set(job, one);
	}
	return [...found.values()].toSorted((one, other) => one.name < other.name ? -1 : 1);
}
/** If a report cannot be read, only its targets are missing; undefined after a warning that says why. */
async function readLeg({ id, name, createdAt }, job, artifacts) {
	try {
		const files = await artifacts.download({ id }, (file) => REPORT_FILE.test(file), LIMITS);
		return {
			report: parseReport(`artifact ${name}`, files.get("report.json")),
			files,
			name,
			createdAt
		};
	} catch (error) {
		if (!(error instanceof ExpectedError)) throw error;
		job.warn(error);
		return;
	}
}
/** Drops the pictures of a report as soon as there is no room for them, not only after all have been read. */
function keeper(bytes) {
	let room = bytes;
	return (leg) => {
		if (leg === void 0) return void 0;
		room -= [...leg.files.values()].reduce((sum, file) => sum + file.byteLength, 0);
		return room < 0 ? {
			...leg,
			files: new Map()
		} : leg;
	};
}
export { gatherLegs };
