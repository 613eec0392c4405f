// src/report/verdict.ts
/** The answer in one line. Nothing is called unchanged that was not seen on both sides. */
function verdictOf(counts, targets) {
	const compared = targets.filter(({ status }) => status === "compared");
	const blind = targets.length - compared.length;
	const pictured = compared.filter(pictureAloneChanged).length;
	const hasChanges = pictured > 0 || targets.some(({ changes }) => changes.length > 0);
	const known = blind === 0 && targets.length > 0 && counts.unknown === 0;
	if (compared.length === 0) return {
		text: `could not be determined: ${blindness(targets)}`,
		hasChanges: false,
		known: false
	};
	const parts = [...countParts(counts), ...pictured > 0 ? ["the picture changed"] : []];
	return {
		text: [parts.length === 0 ? "no change" : parts.join(", "), ...[...counts.unknown > 0 ? [`${counts.unknown} unconfirmed`] : [], ...blind > 0 ? [`${blind} of ${targets.length} targets could not be compared`] : []]].join("; "),
		hasChanges,
		known
	};
}
function countParts(counts) {
	const parts = [
		"added",
		"changed",
		"replaced",
		"removed"
	].filter((kind) => counts[kind] > 0).map((kind) => `${counts[kind]} ${kind}`);
	const relations = counts.relations === 1 ? "1 connection or membership changed" : `${counts.relations} connections or memberships changed`;
	return parts.length === 0 && counts.relations > 0 ? [relations] : parts;
}
/** Where no inventories were compared, the picture is the verdict; elsewhere it is evidence for it. */
function pictureAloneChanged({ before, picture }) {
	return before === void 0 && picture !== void 0 && picture.changedPixels > 0;
}
function blindness(targets) {
	const statuses = new Set(targets.map(({ status }) => status));
	if (targets.length === 0) return "no target was given";
	if (statuses.size > 1 || statuses.has("unreadable")) return "a snapshot is missing";
	return statuses.has("no-before") ? "there is no before-snapshot" : "there is no after-snapshot";
}
export { verdictOf };
