import { isNewer, stampOf } from "./marker.js";
// src/github/comment/publication.ts
function published(outcome, { id, html_url: url }) {
	return {
		outcome,
		id,
		url
	};
}
/** Outside of a run there is no number, and then nothing is older or newer. */
function stampOfRun({ runId: run, runAttempt: attempt }) {
	return run === 0 ? void 0 : {
		run,
		attempt
	};
}
/** The answer where a newer run has written one of the comments; undefined where none has. */
function outdatedBy(comments, stamp) {
	const newer = comments.map(({ body }) => stampOf(body)).find((other) => isNewer(other, stamp));
	return newer === void 0 ? void 0 : {
		outcome: "outdated",
		newer
	};
}
export { outdatedBy, published, stampOfRun };
