import { checkConnection, connect, findNamed, hasCode, isGone, removeIfThere } from "../../cloudcraft.js";
import { isNewer } from "../../github/run-stamp.js";
import { isMarkedAs, isMarkedFor, isNamedFor, publishedBy, tagsOf } from "./blueprint-marks.js";
// src/action/channels/blueprint-shelf.ts
/** How often a blueprint is read again after someone else has changed it in between. */
const MAX_ATTEMPTS = 4;
/** Time limit for publishing blueprints: the comparison is done and waits to be published. */
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
/** Every blueprint of a pull request, the oldest first: by name and tags, no matter whose key created it. @throws ExpectedError */
async function findOwn({ blueprints }, pull) {
	const named = await findNamed(blueprints, (one) => isNamedFor(one, pull));
	const orderOf = ({ createdAt, id }) => `${createdAt ?? ""} ${id}`;
	return named.filter((one) => isMarkedFor(one, pull)).toSorted((one, other) => orderOf(one) < orderOf(other) ? -1 : 1);
}
/**
* Updates a blueprint of ours, unless a newer run has published it.
* @throws ExpectedError BLUEPRINT_OUTDATED if others keep changing it; other codes
*/
async function updateOwn({ blueprints }, id, { marks, data, stamp }) {
	for (let attempt = 1;; attempt += 1) try {
		const { blueprint, etag } = await blueprints.get(id);
		if (!isMarkedAs(blueprint, marks)) return "lost";
		const by = publishedBy(blueprint);
		if (by !== void 0 && isNewer(by, stamp)) return by;
		const next = {
			data: sharedAs(blueprint.data, data),
			tags: tagsOf(marks, stamp)
		};
		await blueprints.update(id, next, { ifMatch: etag });
		return "updated";
	} catch (error) {
		if (isGone(error)) return "lost";
		if (!hasCode(error, "BLUEPRINT_OUTDATED") || attempt === MAX_ATTEMPTS) throw error;
	}
}
/** Existing share links survive the update: their key is in the document. */
function sharedAs(now, next) {
	return Object.hasOwn(now, "linkKey") ? {
		...next,
		linkKey: now["linkKey"]
	} : next;
}
/** A new blueprint, readable by those who can read the account: otherwise only the key's owner could open it. @throws ExpectedError */
async function createOwn({ blueprints, accounts }, { marks, data, stamp }, accountId) {
	const { aws, azure } = await accounts();
	const readAccess = ([...aws, ...azure].find(({ id }) => id === accountId)?.readAccess ?? []).filter(isAccess);
	const { blueprint } = await blueprints.create({
		data,
		tags: tagsOf(marks, stamp),
		...readAccess.length > 0 && { readAccess }
	});
	return blueprint.id;
}
function isAccess(entry) {
	return /^(team|customer)\/[A-Za-z0-9_-]{1,100}$/.test(entry);
}
/** Removes blueprints of ours one after the other and calls back for each removed one. @throws ExpectedError */
async function removeOwn({ blueprints }, own, onRemoved) {
	for (const { id } of own) if (await removeIfThere(blueprints, id)) onRemoved();
}
export { createOwn, findOwn, openBlueprints, removeOwn, updateOwn };
