import { withoutSecrets } from "./blueprint-copy.js";
import { blindLink, linksOf, liveAccountOf } from "./references.js";
// src/extras/backup/outline.ts
function outlineOf({ data, ...entry }, sha256) {
	const { id, name, tags, readAccess, writeAccess, updatedAt, CurrentVersionId } = entry;
	return {
		entry: {
			id,
			name,
			tags,
			readAccess,
			writeAccess,
			updatedAt,
			CurrentVersionId
		},
		content: sha256(contentOf({
			data,
			tags
		})),
		links: linksOf(data),
		liveAccount: liveAccountOf(data)
	};
}
/**
* Equal for two blueprints with the same content. Ignores the ids of linked blueprints and of the live account, which are compared
* separately, and what Cloudcraft adds itself: empty sections and the format's version.
*/
function contentOf({ data, tags }) {
	const content = {
		data: Object.fromEntries(Object.entries(withoutSecrets(data)).flatMap(told)),
		tags
	};
	return JSON.stringify(content, (key, value) => {
		if (key === "link" && typeof value === "string") return blindLink(value);
		return isPlain(value) ? Object.fromEntries(Object.entries(value).sort(byKey)) : value;
	});
}
function told([key, value]) {
	if (key === "version" || Array.isArray(value) && value.length === 0) return [];
	return [[key, key === "liveAccount" && isPlain(value) ? {
		...value,
		id: void 0
	} : value]];
}
function isPlain(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function byKey([one], [other]) {
	return one < other ? -1 : 1;
}
export { outlineOf };
