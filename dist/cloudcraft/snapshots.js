import { visibleLine } from "../text.js";
import { imageQuery } from "./image-query.js";
import { requestFile } from "./request.js";
// src/cloudcraft/snapshots.ts
/**
* A fresh scan in one format: the bytes as sent, once their signature matches the format. Waits for the scan until the deadline.
* @throws ExpectedError SNAPSHOT_STILL_PROCESSING and others
*/
function requestSnapshot(session, { provider, accountId, region, title = `${accountId} (${region})` }, format, options = {}) {
	const operation = provider === "aws" ? "snapshotAwsAccount" : "snapshotAzureAccount";
	const full = `${visibleLine(title, 200)} ${format}`;
	return requestFile(session, operation, {
		title: full,
		accountId,
		region,
		format,
		query: snapshotQuery(full, options)
	});
}
function snapshotQuery(title, options) {
	const all = new URLSearchParams();
	if (options.filter) all.set("filter", options.filter);
	if (options.exclude?.length) all.set("exclude", options.exclude.join(","));
	for (const name of [
		"label",
		"autoconnect",
		"projection",
		"theme"
	]) if (options[name] !== void 0) all.set(name, String(options[name]));
	for (const [name, value] of imageQuery(title, options)) all.set(name, value);
	return all;
}
export { requestSnapshot };
