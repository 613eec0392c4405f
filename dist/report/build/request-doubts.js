// src/report/build/request-doubts.ts
/** Whether two snapshots looked at the same part of the account. How it was drawn does not matter here. */
function requestsAgree(before, after) {
	return before.filter === after.filter && asText(before.exclude) === asText(after.exclude);
}
function asText(exclude) {
	return [...exclude ?? []].sort().join(",");
}
/** With different filters, what is on one side only may not have been requested on the other. */
function doubtDifferentRequests(diff) {
	const text = "the snapshots were taken with different filter or exclude: what is only on one side may not have been asked for";
	const changes = diff.changes.map((change) => oneSided(change) ? {
		...change,
		tags: [...new Set([...change.tags, "unconfirmed"])]
	} : change);
	return {
		...diff,
		changes,
		warnings: [{
			code: "request-differs",
			text
		}, ...diff.warnings]
	};
}
function oneSided({ kind }) {
	return kind === "added" || kind === "removed";
}
export { doubtDifferentRequests, requestsAgree };
