import { checkConnection, connect, findNamed, hasCode, isGone, removeIfThere } from "../../cloudcraft.js";
import { isMarkedAs, isMarkedFor, isNamedFor } from "./blueprint-marks.js";
// src/action/channels/blueprint-shelf.ts
/** How often a blueprint is read again that somebody else changed in between. */
const MAX_ATTEMPTS = 4;
/** Time limit for publishing blueprints: the comparison is done and waits to be told. */
const DEADLINE_SECONDS = 120;
/** A cancelled job has five minutes in all, and the comment comes after this. */
const CANCELLED_DEADLINE_SECONDS = 20;
/** @throws ExpectedError for a key or an address that cannot be used */
function openBlueprints({ inputs, log, env }) {
	const { apiKey, apiUrl, timeoutSeconds, jobStatus } = inputs;
	const connection = checkConnection({
		apiKey,
		apiUrl
	});
	const deadline = Math.min(timeoutSeconds, jobStatus === "cancelled" ? CANCELLED_DEADLINE_SECONDS : DEADLINE_SECONDS);
	return connect({
		...connection,
		deadline,
		log: { info: (text) => log.line(text) },
		env
	});
}
/** Every blueprint of a pull request, the oldest first: by name and tags, whoever's key has made it. @throws ExpectedError */
async function findOwn({ blueprints }, pull) {
	const named = await findNamed(blueprints, (one) => isNamedFor(one, pull));
	const orderOf = ({ createdAt, id }) => `${createdAt ?? ""} ${id}`;
	return named.filter((one) => isMarkedFor(one, pull)).toSorted((one, other) => orderOf(one) < orderOf(other) ? -1 : 1);
}
/**
* Brings a blueprint of ours up to date; false when it is not ours any more, because it is gone or somebody has renamed it.
* @throws ExpectedError BLUEPRINT_OUTDATED when others keep changing it, and others
*/
async function updateOwn({ blueprints }, id, marks, data) {
	for (let attempt = 1;; attempt += 1) try {
		const { blueprint, etag } = await blueprints.get(id);
		if (!isMarkedAs(blueprint, marks)) return false;
		await blueprints.update(id, {
			data: sharedAs(blueprint.data, data),
			tags: marks.tags
		}, { ifMatch: etag });
		return true;
	} catch (error) {
		if (isGone(error)) return false;
		if (!hasCode(error, "BLUEPRINT_OUTDATED") || attempt === MAX_ATTEMPTS) throw error;
	}
}
/** A share link that people hold survives the update: its key stands in the document. */
function sharedAs(now, next) {
	return Object.hasOwn(now, "linkKey") ? {
		...next,
		linkKey: now["linkKey"]
	} : next;
}
/** A new blueprint, which those may read who may read the account: without that only the key's owner could open it. @throws ExpectedError */
async function createOwn({ blueprints, accounts }, { tags }, data, accountId) {
	const { aws, azure } = await accounts();
	const readAccess = ([...aws, ...azure].find(({ id }) => id === accountId)?.readAccess ?? []).filter(isAccess);
	const { blueprint } = await blueprints.create({
		data,
		tags,
		...readAccess.length > 0 && { readAccess }
	});
	return blueprint.id;
}
function isAccess(entry) {
	return /^(team|customer)\/[A-Za-z0-9_-]{1,100}$/.test(entry);
}
/** Removes blueprints of ours one after the other and calls back for each that it removed. @throws ExpectedError */
async function removeOwn({ blueprints }, own, onRemoved) {
	for (const { id } of own) if (await removeIfThere(blueprints, id)) onRemoved();
}
export { createOwn, findOwn, openBlueprints, removeOwn, updateOwn };
