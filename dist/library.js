import { comparePictures as comparePictures$1 } from "./picture.js";
import { buildReport, compareSnapshots } from "./report/build.js";
import { renderReview } from "./report/page.js";
import { parseRequest } from "./snapshot.js";
import { VERSION } from "./version.js";
import { CODES } from "./codes.js";
import { ExpectedError } from "./errors.js";
import { renderComment } from "./report/markdown.js";
// src/library.ts
/**
* What the package offers to other programs: `import { compareInventories } from 'cloudcraft-deployment-diff'`. Every function is pure and
* makes no requests: bytes in, a report, Markdown or HTML out. The client of the API is `cloudcraft-deployment-diff/cloudcraft`.
*/
const UNNAMED = {
	provider: "aws",
	account: {
		id: "",
		name: "Cloud"
	},
	region: ""
};
/**
* Compares two inventories of one account and region: the report that `compare BEFORE AFTER --json` prints.
* @throws ExpectedError `INVENTORY_INVALID` and similar codes for something that is not an inventory; `ACCOUNT_MISMATCH`, `REGION_MISMATCH`
*/
function compareInventories(before, after, { target = UNNAMED } = {}) {
	const { targets, failures } = compareSnapshots(snapshotOf(before, target), snapshotOf(after, target));
	const [first] = failures;
	if (first !== void 0) throw failures.length === 1 ? first : new AggregateError(failures);
	return buildReport(targets, { toolVersion: VERSION });
}
function snapshotOf(document, target) {
	return {
		apiHost: "",
		request: parseRequest({}),
		targets: [{
			target,
			inventory: bytesOf(document)
		}]
	};
}
function bytesOf(document) {
	if (document instanceof Uint8Array) return document;
	return new TextEncoder().encode(typeof document === "string" ? document : JSON.stringify(document));
}
/**
* Compares two PNG files like pixelmatch with its default options, at the top left of one canvas.
* @throws ExpectedError `PNG_NOT_PNG`, `PNG_TRUNCATED`, `PNG_CORRUPT` or `PNG_TOO_LARGE`
*/
function comparePictures(before, after) {
	return comparePictures$1({
		name: "before",
		bytes: before
	}, {
		name: "after",
		bytes: after
	});
}
/**
* The review page: one HTML file that makes no requests.
* @param files the pictures of the report, by file name; a report on inventories alone has none
*/
function renderPage(report, files = new Map()) {
	return renderReview(report, files);
}
export { CODES, ExpectedError, compareInventories, comparePictures, renderComment, renderPage };
