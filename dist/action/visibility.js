import { info } from "../vendor/core.js";
import { is, literal, looseObject, object, union } from "../vendor/valibot.js";
import { ExpectedError } from "../errors.js";
import { readWorkflow } from "../github/workflow.js";
// src/action/visibility.ts
const PublicRepository = object({ repository: union([object({ private: literal(false) }), object({ visibility: literal("public") })]) });
const AnyRepository = object({ repository: looseObject({}) });
/**
* Whether names from the cloud are kept back: everybody can read the comments, summaries and artifacts of a public
* repository, and an inventory is a map for an attacker. Every webhook event says whether its repository is public.
*/
function isRestricted({ event }, { allowPublic }) {
	return !allowPublic && is(PublicRepository, event);
}
/** A schedule is no webhook, and an event that cannot be read says nothing: GitHub has to be asked. */
function isUntold({ event, eventName, eventProblem }) {
	return !is(AnyRepository, event) && (eventName === "schedule" || eventProblem !== void 0);
}
let asked;
/** The same for the job of this process. Outside of a workflow nothing is published. */
async function isRestrictedHere(inputs) {
	try {
		const workflow = await readWorkflow(process.env);
		if (inputs.allowPublic || !isUntold(workflow)) return isRestricted(workflow, inputs);
		asked ??= isPublicOrUnknown(workflow, inputs);
		return await asked;
	} catch (error) {
		if (error instanceof ExpectedError) return false;
		throw error;
	}
}
/** Where nobody can tell, names are kept back: what is published once cannot be taken back. */
async function isPublicOrUnknown(workflow, { githubToken: token }) {
	const { isPublicRepository } = await import("../lazy/repository.js");
	const isPublic = await isPublicRepository(workflow, {
		token,
		log: info
	});
	if (isPublic === void 0) info("Nobody could tell whether this repository is public, so names are left out; `allow-public: true` shows them.");
	return isPublic ?? true;
}
/** Why a snapshot is not handed over: there is no way between jobs that others could not read. */
function publicRepository(what) {
	return new ExpectedError("REPOSITORY_PUBLIC", `${what}: everybody could read it in this public repository`, "Use `phase: around`, which needs no artifact, or set `allow-public: true`");
}
export { isRestrictedHere, publicRepository };
