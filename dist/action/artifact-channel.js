import { endGroup, startGroup } from "../vendor/core.js";
import { ExpectedError } from "../errors.js";
import { mapAtOnce } from "./at-once.js";
import { retention } from "./before.js";
import { reportFailure } from "./failure.js";
import { isGathered } from "./matrix.js";
import { pictureArtifact } from "./places.js";
import { tellingPictures } from "./telling-pictures.js";
// src/action/artifact-channel.ts
/** With the report and its page a dozen artifacts: each costs three requests, and who clicks on more reads the page. */
const MAX_PICTURES = 10;
/** A cancelled job has five minutes in all, and the comment comes after the artifacts. */
const CANCELLED_LIMIT_MS = 3e4;
/** The whole report as one artifact; page and pictures alone and unzipped, so that each opens with one click. */
function artifactChannel(job, links) {
	return {
		name: "artifacts",
		async publish(told) {
			startGroup("Artifacts of the report");
			try {
				const { openArtifacts } = await import("../lazy/artifacts.js");
				const { phase, jobStatus } = job.inputs;
				await upload(await openArtifacts(phase === "around" && jobStatus === "cancelled" ? CANCELLED_LIMIT_MS : void 0), told, job, links);
			} catch (error) {
				if (error instanceof ExpectedError && error.code === "ARTIFACTS_UNSUPPORTED") links.note = "There are no artifacts here: the report is in files on the runner, at `report-html-path`.";
				throw error;
			} finally {
				endGroup();
			}
		}
	};
}
async function upload(store, told, job, links) {
	const { inputs, places, write } = job;
	const bytes = new Map([...told.files].map(([name, content]) => [name, toBytes(content)]));
	const whole = await store.upload(places.reportArtifact, bytes, retention(inputs));
	write("artifact-id", whole.id);
	links.reportUrl = whole.url;
	const uploaded = uploadPictures(store, isGathered(inputs) ? [] : tellingPictures(told, MAX_PICTURES), job, links);
	try {
		links.reportUrl = (await store.uploadFile(places.reportPage, bytes.get("report.html"), retention(inputs))).url;
	} finally {
		await uploaded;
	}
}
/** What fails for one picture fails for the next: one warning, and no more uploads. They are in the whole report, too. */
async function uploadPictures(store, pictures, { inputs, places }, links) {
	const urls = new Map();
	links.pictureUrls = urls;
	try {
		await mapAtOnce(pictures, async ({ file, bytes }) => {
			const { url } = await store.uploadFile(pictureArtifact(places, file), bytes, retention(inputs));
			urls.set(file, url);
		});
	} catch (error) {
		reportFailure(error, inputs.onError === "fail");
	}
}
function toBytes(content) {
	return typeof content === "string" ? new TextEncoder().encode(content) : content;
}
export { artifactChannel };
