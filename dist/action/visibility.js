import { is, literal, object, union } from "../vendor/valibot.js";
import { ExpectedError } from "../errors.js";
import { readWorkflow } from "../github/workflow.js";
// src/action/visibility.ts
const PublicRepository = object({ repository: union([object({ private: literal(false) }), object({ visibility: literal("public") })]) });
/**
* Whether names from the cloud are kept back: everybody can read the comments, summaries and artifacts of a public
* repository, and an inventory is a map for an attacker. Every webhook event says whether its repository is public.
*/
function isRestricted({ event }, { allowPublic }) {
	return !allowPublic && is(PublicRepository, event);
}
/** The same for the job of this process. Outside of a workflow nothing is published. */
async function isRestrictedHere(inputs) {
	try {
		return isRestricted(await readWorkflow(process.env), inputs);
	} catch (error) {
		if (error instanceof ExpectedError) return false;
		throw error;
	}
}
/** Why a snapshot is not handed over: there is no way between jobs that others could not read. */
function publicRepository(what) {
	return new ExpectedError("REPOSITORY_PUBLIC", `${what}: everybody could read it in this public repository`, "Use `phase: around`, which needs no artifact, or set `allow-public: true`");
}
export { isRestrictedHere, publicRepository };
