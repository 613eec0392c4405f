import { endGroup, startGroup } from "../../vendor/core.js";
import { ExpectedError } from "../../errors.js";
import { isGathered, isHurried } from "../job-kind.js";
import { pictureArtifact } from "../places.js";
import { tellingPictures } from "./telling-pictures.js";
// src/action/channels/artifact-channel.ts
/** With the report and its page that is a dozen artifacts of three requests each; more pictures are in the page. */
const MAX_PICTURES = 10;
/** A cancelled job has five minutes in all, and the comment comes after the artifacts. */
const CANCELLED_LIMIT_MS = 3e4;
/**
* The page and the most informative pictures, each as a separate unzipped artifact, so that it opens with one click.
* @param open tests pass another one
*/
function pageShelf(job, open = openStore) {
	return {
		name: "page",
		keep: (news) => inGroup("The page of the report and its pictures", async () => {
			const store = await open(job);
			const pictureUrls = new Map();
			const [page, pictures] = await Promise.allSettled([uploadPage(store, news, job), uploadPictures(store, news, job, pictureUrls)]);
			if (page.status === "fulfilled" && pictures.status === "rejected") job.warn(pictures.reason);
			return {
				...page.status === "fulfilled" ? { reportUrl: page.value } : withoutPage(page.reason, job),
				pictureUrls
			};
		})
	};
}
/** If the page cannot be uploaded, neither can the pictures: one warning is enough. */
function withoutPage(reason, job) {
	job.warn(reason);
	return reason instanceof ExpectedError && reason.code === "ARTIFACTS_UNSUPPORTED" ? { hasNoArtifacts: true } : {};
}
/**
* The whole report as one artifact, for `phase: report` and for other workflows; comment.md in it is the comment as it is posted.
* @param open tests pass another one
*/
function reportChannel(job, open = openStore) {
	return {
		name: "report",
		async publish({ files, links }) {
			if (links.hasNoArtifacts) return;
			await inGroup("The whole report", async () => {
				const store = await open(job);
				const { retention } = await import("../lazy/artifacts.js");
				const bytes = new Map([...files].map(([name, content]) => [name, toBytes(content)]));
				const { id, url } = await store.upload(job.places.reportArtifact, bytes, retention(job));
				job.write("artifact-id", id);
				if (links.reportUrl === void 0) job.write("report-url", url);
			});
		}
	};
}
async function openStore(job) {
	const { openArtifacts } = await import("../lazy/artifacts.js");
	return openArtifacts(job, isHurried(job.inputs) ? CANCELLED_LIMIT_MS : void 0);
}
async function inGroup(title, work) {
	startGroup(title);
	try {
		return await work();
	} finally {
		endGroup();
	}
}
async function uploadPage(store, { files }, job) {
	const { retention } = await import("../lazy/artifacts.js");
	const { url } = await store.uploadFile(job.places.reportPage, toBytes(files.get("report.html") ?? ""), retention(job));
	job.write("report-url", url);
	return url;
}
/** Adds their URLs by their names in the report. After a failure no more are started: they are in the whole report, too. */
async function uploadPictures(store, news, job, urls) {
	const { mapAtOnce, retention } = await import("../lazy/artifacts.js");
	await mapAtOnce(isGathered(job.inputs) ? [] : tellingPictures(news, MAX_PICTURES), async ({ file, bytes }) => {
		const { url } = await store.uploadFile(pictureArtifact(job.places, file), bytes, retention(job));
		urls.set(file, url);
	});
}
function toBytes(content) {
	return typeof content === "string" ? new TextEncoder().encode(content) : content;
}
export { inGroup, openStore, pageShelf, reportChannel };
