import { info } from "../vendor/core.js";
import { publishImages } from "../github/image-branch.js";
import { jobId } from "./comment-key.js";
import { reportFailure } from "./failure.js";
import { tellingPictures } from "./telling-pictures.js";
// src/action/embedded-pictures.ts
/** A comment is no gallery: the rest is in the report page. */
const MAX_PICTURES = 10;
/** What the comment itself keeps to, so that its hidden last line still fits. */
const MAX_LENGTH = 6e4;
/** The comment with the pictures of the difference below it. Pictures that cannot be published are a warning: the comment stands without. */
async function embedPictures(body, told, { inputs, workflow, places }) {
	const pictures = tellingPictures(told, MAX_PICTURES, ["diagram", "difference"]);
	if (pictures.length === 0) return body;
	try {
		const part = jobId(workflow, inputs, places).slice(0, 8);
		const options = {
			token: inputs.githubToken,
			workflow,
			log: info,
			now: () => new Date(),
			part
		};
		const links = await publishImages(new Map(pictures.map(({ file, bytes }) => [file, bytes])), options);
		const whole = `${body}\n${pictures.map(({ file, shows }, at) => {
			const url = links.get(file);
			return `[![${shows === "diagram" ? "Diagram" : "Difference"}, picture ${at + 1}](${url})](${url})`;
		}).join("\n\n")}\n`;
		return whole.length > MAX_LENGTH ? body : whole;
	} catch (error) {
		reportFailure(error, inputs.onError === "fail");
		return body;
	}
}
export { embedPictures };
