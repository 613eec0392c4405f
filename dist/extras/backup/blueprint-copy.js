import { SECRET_KEYS } from "../../inventory/read/secrets.js";
// src/extras/backup/blueprint-copy.ts
/** Share links: whoever has one can see the diagram. */
const SECRETS = new Set(SECRET_KEYS);
/** A copy without its share link, because others may be able to read the backup. */
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
/** Equal for two reads of the same version; undefined without a date, which would prove nothing. */
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
