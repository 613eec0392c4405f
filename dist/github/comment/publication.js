import { isNewer } from "../run-stamp.js";
import { stampOf } from "./marker.js";
// src/github/comment/publication.ts
function published(outcome, { id, html_url: url }) {
	return {
		outcome,
		id,
		url
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
export { outdatedBy, published };
