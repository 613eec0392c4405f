import { info } from "../vendor/core.js";
import { ExpectedError } from "../errors.js";
import { parseReport } from "../report/facts/parse-report.js";
import { openArtifacts, openRestArtifacts } from "./artifacts.js";
import { mapAtOnce } from "./at-once.js";
import { reportFailure } from "./failure.js";
import { newestReports } from "./newest-reports.js";
// src/action/gather.ts
/** Files of an artifact that are read at all; page and comment are made anew. */
const REPORT_FILE = /^(report\.json|[0-9]+-[a-z0-9-]{1,120}\.(png|svg))$/;
const MiB = 1048576;
const LIMITS = {
	archiveBytes: 256 * MiB,
	fileBytes: 64 * MiB,
	totalBytes: 256 * MiB,
	files: 5e3
};
/** Pictures of all jobs together; past it reports come without, so that the job does not run out of memory. */
const MAX_PICTURE_BYTES = 512 * MiB;
/** The reports that the jobs of this run have left, in the order of their names. @throws ExpectedError when they cannot be listed */
async function gatherLegs(inputs) {
	const store = await openArtifacts();
	const rest = await openRestArtifacts(isRerun() ? inputs.githubToken : "");
	const found = await legArtifacts(inputs, store, rest);
	info(`${found.length} reports of other jobs are in this run`);
	const withinMemory = keeper(MAX_PICTURE_BYTES);
	const read = await mapAtOnce(found, async (one) => withinMemory(await readLeg(one, inputs, store, rest)));
	return {
		legs: read.filter((one) => one !== void 0),
		unreadable: found.filter((_, at) => read[at] === void 0).map(({ name }) => name)
	};
}
/** This attempt's reports, and for jobs that it did not run again the newest of the attempts before. */
async function legArtifacts(inputs, store, rest) {
	const now = newestReports(await store.list(), inputs);
	const before = newestReports(rest === void 0 ? [] : await earlier(rest, inputs), inputs);
	return [...[...now.values()].map((one) => ({
		...one,
		isEarlier: false
	})), ...[...before].flatMap(([job, one]) => now.has(job) ? [] : [{
		...one,
		isEarlier: true
	}])].toSorted((one, other) => one.name < other.name ? -1 : 1);
}
async function earlier(rest, { onError }) {
	try {
		return await rest.list();
	} catch (error) {
		if (!(error instanceof ExpectedError)) throw error;
		reportFailure(error, onError === "fail");
		return [];
	}
}
/** One that cannot be read costs its targets, not the others; undefined after saying why. */
async function readLeg({ id, name, isEarlier }, { onError }, store, rest) {
	try {
		const isWanted = (file) => REPORT_FILE.test(file);
		const files = isEarlier && rest ? await rest.download(id, isWanted, LIMITS) : await store.download({ id }, isWanted, LIMITS);
		return {
			report: parseReport(`artifact ${name}`, files.get("report.json")),
			files
		};
	} catch (error) {
		if (!(error instanceof ExpectedError)) throw error;
		reportFailure(error, onError === "fail");
		return;
	}
}
/** Lets go of the pictures of a report as soon as there is no room for them, not when all have been read. */
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
function isRerun() {
	return Number(process.env["GITHUB_RUN_ATTEMPT"] ?? 1) > 1;
}
export { gatherLegs };
