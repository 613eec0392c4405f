import { ExpectedError } from "../../errors.js";
import { awsCopy, azureCopy, outlineOf, versionOf } from "../backup.js";
// src/extras/backup/current.ts
/**
* The part of the account that the backup may concern: reads a document only if its id or name is in the backup and its version differs.
*/
async function readCurrent(target, { blueprints, user }, sha256, progress = () => {}) {
	const isOthers = user === void 0 || (await target.user()).id !== user.id;
	const kept = new Map(blueprints.map((copy) => [copy.entry.id, copy]));
	const names = new Set(blueprints.map(({ entry }) => entry.name));
	const entries = (await target.blueprints.list()).filter(({ id, name }) => kept.has(id) || names.has(name));
	const found = [];
	for (const [at, entry] of entries.entries()) {
		const same = sameVersion(entry, kept.get(entry.id));
		if (same === void 0) progress(`Comparing blueprint ${at + 1} of ${entries.length}: ${entry.name}`);
		const outline = same ?? await readOutline(target, entry, sha256);
		if (outline !== void 0) found.push(outline);
	}
	return {
		accounts: [...(await target.aws.list()).map(awsCopy), ...(await target.azure.list()).map(azureCopy)],
		blueprints: found,
		teams: isOthers ? new Set((await target.teams()).map(({ id }) => id)) : void 0
	};
}
function sameVersion(entry, kept) {
	const version = versionOf(entry);
	return version !== void 0 && kept !== void 0 && versionOf(kept.entry) === version ? kept : void 0;
}
/** undefined if it has just been deleted. */
async function readOutline(target, { id }, sha256) {
	try {
		return outlineOf((await target.blueprints.get(id)).blueprint, sha256);
	} catch (error) {
		if (error instanceof ExpectedError && error.code === "BLUEPRINT_NOT_FOUND") return void 0;
		throw error;
	}
}
export { readCurrent };
