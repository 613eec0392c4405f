import { SECRET_KEYS } from "../../inventory/read/secrets.js";
// src/extras/backup/blueprint-copy.ts
/** Grants, not content: whoever holds one may look at the diagram. */
const SECRETS = new Set(SECRET_KEYS);
/** A copy without the key of its share link: a backup lies where others may read it. */
function copyOf(blueprint) {
	const { id, name, tags, readAccess, writeAccess, updatedAt, CurrentVersionId, data } = blueprint;
	return {
		id,
		name,
		tags,
		readAccess,
		writeAccess,
		updatedAt,
		CurrentVersionId,
		data: withoutSecrets(data)
	};
}
function withoutSecrets(data) {
	return JSON.parse(JSON.stringify(data, (key, value) => SECRETS.has(key) ? void 0 : value));
}
/** Equal for two reads of the same version. A list without dates proves nothing: undefined. */
function versionOf(entry) {
	const { id, name, tags, readAccess, writeAccess, updatedAt, CurrentVersionId } = entry;
	if (updatedAt === null) return void 0;
	return JSON.stringify([
		id,
		name,
		tags,
		readAccess,
		writeAccess,
		updatedAt,
		CurrentVersionId
	]);
}
export { copyOf, versionOf, withoutSecrets };
