// src/extras/backup/sharing.ts
const TEAM = "team/";
/** Drops teams this organisation does not have. */
function sharedWith({ readAccess, writeAccess }, teams) {
	return {
		readAccess: known(readAccess, teams),
		writeAccess: known(writeAccess, teams)
	};
}
function known(access, teams) {
	if (access === null || teams === void 0) return access;
	const kept = access.filter((entry) => !isForeign(entry, teams));
	return kept.length === 0 && access.length > 0 ? null : kept;
}
function isForeign(entry, teams) {
	return entry.startsWith(TEAM) && !teams.has(entry.slice(5));
}
/** Teams that the backup shares with and that do not exist here, each once. */
function foreignTeams(things, teams) {
	if (teams === void 0) return [];
	const entries = things.flatMap(({ readAccess, writeAccess }) => [...readAccess ?? [], ...writeAccess ?? []]);
	return [...new Set(entries.filter((entry) => isForeign(entry, teams)))];
}
function isSameSharing(one, other) {
	return sharingText(one) === sharingText(other);
}
/** A key for comparison. */
function sharingText({ readAccess, writeAccess }) {
	return JSON.stringify([readAccess, writeAccess]);
}
export { foreignTeams, isSameSharing, sharedWith, sharingText };
