import { ExpectedError } from "../../errors.js";
import { jobId } from "./comment-key.js";
import { tellingPictures } from "./telling-pictures.js";
// src/action/channels/embedded-pictures.ts
/** More would make the comment a gallery: the rest is in the report page. */
const MAX_PICTURES = 10;
/** The limit of the comment itself, so that its hidden last line still fits. */
const MAX_LENGTH = 6e4;
/** The pictures of the difference on a branch of the repository, where a comment can show them. */
function branchShelf(job, workflow) {
	const { inputs, places } = job;
	return {
		name: "pictures",
		async keep(news) {
			const pictures = tellingPictures(news, MAX_PICTURES, ["diagram", "difference"]);
			if (pictures.length === 0 || !await willComment(job)) return {};
			const { publishImages } = await import("../../github/image-branch.js");
			const part = jobId(workflow, inputs, places).slice(0, 8);
			const options = {
				token: inputs.githubToken,
				workflow,
				log: job.log.foreign,
				now: () => new Date(),
				part
			};
			const links = await publishImages(new Map(pictures.map(({ file, bytes }) => [file, bytes])), options);
			return { embedded: pictures.map(({ file, shows }, at) => {
				const url = links.get(file);
				return `[![${shows === "diagram" ? "Diagram" : "Difference"}, picture ${at + 1}](${url})](${url})`;
			}) };
		}
	};
}
/** Whether there is a comment to show them in. If not, the comment's channel says why. */
async function willComment(job) {
	const { commentMode, githubToken } = job.inputs;
	if (commentMode === "never" || githubToken === "") return false;
	try {
		return await job.pullRequest() !== void 0;
	} catch (error) {
		if (error instanceof ExpectedError) return false;
		throw error;
	}
}
/** The comment with the pictures below it, or without them where they do not fit. */
function withPictures(body, embedded) {
	const whole = `${body}\n${embedded.join("\n\n")}\n`;
	return embedded.length === 0 || whole.length > MAX_LENGTH ? body : whole;
}
export { branchShelf, withPictures };
