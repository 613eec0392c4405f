import { info } from "../vendor/core.js";
import { publishImages } from "../github/image-branch.js";
import { reportFailure } from "./failure.js";
// src/action/embedded-pictures.ts
/** A comment is no gallery: the rest is in the report page. */
const MAX_PICTURES = 10;
/** What the comment itself keeps to, so that its hidden last line still fits. */
const MAX_LENGTH = 6e4;
/** The comment with the pictures of the difference below it. Pictures that cannot be published are a warning: the comment stands without. */
async function embedPictures(body, { report, files }, { inputs, workflow }) {
	const pictures = report.targets.flatMap(({ picture }) => picture?.diff?.file ?? []).slice(0, MAX_PICTURES).flatMap((name) => {
		const bytes = files.get(name);
		return bytes instanceof Uint8Array ? [[name, bytes]] : [];
	});
	if (pictures.length === 0) return body;
	try {
		const options = {
			token: inputs.githubToken,
			workflow,
			log: info,
			now: () => new Date()
		};
		const whole = `${body}\n${[...(await publishImages(new Map(pictures), options)).values()].map((url, at) => `[![Difference, picture ${at + 1}](${url})](${url})`).join("\n\n")}\n`;
		return whole.length > MAX_LENGTH ? body : whole;
	} catch (error) {
		reportFailure(error, inputs.onError === "fail");
		return body;
	}
}
export { embedPictures };
