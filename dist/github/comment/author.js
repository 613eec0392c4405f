import { is, object, string } from "../../vendor/valibot.js";
import { failedStatus } from "../octokit.js";
// src/github/comment/author.ts
/** The author of what a workflow's own GITHUB_TOKEN writes. */
const GITHUB_ACTIONS = "github-actions[bot]";
/**
* Those of the marked comments that were written by this token's identity. Anyone can paste a marker, so the author counts.
*
* GITHUB_TOKEN is an installation token (`ghs_`): it cannot ask for its identity in REST, and need not, since no person can write as
* github-actions[bot]. Another app's installation token looks the same; only if a different bot has left a marker do we ask GraphQL, which
* also answers installation tokens. Every other token asks `GET /user`.
*/
async function ownComments(octokit, token, marked) {
	const isInstallation = token.startsWith("ghs_");
	const candidates = isInstallation ? marked.filter((comment) => comment.user?.type === "Bot") : marked;
	const byActions = writtenBy(candidates, GITHUB_ACTIONS);
	if (candidates.length === 0 || isInstallation && byActions.length > 0) return byActions;
	return writtenBy(candidates, await ownLogin(octokit, token));
}
function writtenBy(comments, login) {
	return comments.filter((comment) => comment.user?.login === login);
}
/** The author of what this token writes. */
async function ownLogin(octokit, token) {
	return (token.startsWith("ghs_") ? void 0 : await unlessRefused(() => userLogin(octokit))) ?? await unlessRefused(() => viewerLogin(octokit)) ?? GITHUB_ACTIONS;
}
async function userLogin(octokit) {
	const { data } = await octokit.rest.users.getAuthenticated();
	return is(object({ login: string() }), data) ? data.login : void 0;
}
async function viewerLogin(octokit) {
	const answer = await octokit.graphql("{ viewer { login } }");
	return is(object({ viewer: object({ login: string() }) }), answer) ? answer.viewer.login : void 0;
}
/** A token that may not ask is normal, and so is a GraphQL refusal, which has no status; an outage is not. */
async function unlessRefused(ask) {
	try {
		return await ask();
	} catch (error) {
		if (error instanceof Error && error.name === "GraphqlResponseError" || [403, 404].includes(failedStatus(error) ?? 0)) return void 0;
		throw error;
	}
}
export { ownComments, ownLogin };
