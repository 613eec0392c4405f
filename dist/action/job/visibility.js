import { info } from "../../vendor/core.js";
import { is, literal, looseObject, object, union } from "../../vendor/valibot.js";
import { ExpectedError } from "../../errors.js";
// src/action/job/visibility.ts
const PublicRepository = object({ repository: union([object({ private: literal(false) }), object({ visibility: literal("public") })]) });
const AnyRepository = object({ repository: looseObject({}) });
/**
* Whether names from the cloud are withheld: anyone can read the comments, summaries and artifacts of a public repository, and an inventory
* is a map for an attacker. Every webhook event says whether its repository is public; otherwise GitHub has to be asked.
* @param isPublic asks GitHub; undefined if it does not say. Names are then withheld: publishing cannot be undone
*/
async function isRestricted(workflow, { allowPublic }, isPublic) {
	if (allowPublic) return false;
	if (!isUntold(workflow)) return is(PublicRepository, workflow.event);
	const told = await isPublic();
	if (told === void 0) info("It is unknown whether this repository is public, so names are left out; `allow-public: true` shows them.");
	return told ?? true;
}
/** A schedule is not a webhook, and an unreadable event says nothing. */
function isUntold({ event, eventName, eventProblem }) {
	return !is(AnyRepository, event) && (eventName === "schedule" || eventProblem !== void 0);
}
/** Asks GitHub whether the repository of a workflow is public; undefined when it does not tell. */
async function visibilityAt(workflow, { githubToken: token }, log) {
	const { isPublicRepository } = await import("../../github/repository.js");
	return isPublicRepository(workflow, {
		token,
		log
	});
}
/** Why a snapshot is not passed on: anyone could read what one job passes to another. */
function publicRepository(what, remedy = "Use `phase: around`, which needs no artifact, or set `allow-public: true`") {
	return new ExpectedError("REPOSITORY_PUBLIC", `${what}: anyone could read it in this public repository`, remedy);
}
export { isRestricted, publicRepository, visibilityAt };
