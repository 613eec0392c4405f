import { TOOL_NAME } from "../../report/facts.js";
import { targetTitle } from "../../snapshot.js";
import { visibleLine } from "../../text.js";
// src/action/channels/blueprint-marks.ts
const MAX_TITLE = 120;
function markOf({ serverUrl, repository }, number) {
	const { host } = new URL(serverUrl);
	const name = `${repository.owner}/${repository.repo}`;
	return {
		repository: host === "github.com" ? name : `${host}/${name}`,
		number
	};
}
/** The one blueprint of a pull request and a target: `octo/cloud #7: Production (us-east-1)`. */
function marksFor(pull, target) {
	const title = visibleLine(targetTitle(target), MAX_TITLE);
	const { provider, account } = target;
	return {
		name: `${nameStart(pull)}${title}`,
		tags: [
			TOOL_NAME,
			pullTag(pull),
			title,
			visibleLine(`${provider} ${account.id}`, MAX_TITLE)
		]
	};
}
/** Whether a blueprint is that one: it has the name and every tag. One that a person renamed is that person's. */
function isMarkedAs(blueprint, marks) {
	return blueprint.name === marks.name && marks.tags.every((tag) => hasTag(blueprint, tag));
}
/** Whether a blueprint is one of a pull request's, whatever its target: its name is made of its tags. */
function isMarkedFor(blueprint, pull) {
	const start = nameStart(pull);
	return hasTag(blueprint, "cloudcraft-deployment-diff") && hasTag(blueprint, pullTag(pull)) && blueprint.name.startsWith(start) && hasTag(blueprint, blueprint.name.slice(start.length));
}
/** Whether the name alone could be one of a pull request's: lists may come without tags. */
function isNamedFor({ name }, pull) {
	return name.startsWith(nameStart(pull));
}
function nameStart({ repository, number }) {
	return `${repository} #${number}: `;
}
function pullTag({ repository, number }) {
	return `${repository}#${number}`;
}
/** Ignores case: the same thing is not published again because a service keeps tags in lower case. */
function hasTag({ tags }, tag) {
	return tags.some((one) => one.trim().toLowerCase() === tag.toLowerCase());
}
export { isMarkedAs, isMarkedFor, isNamedFor, markOf, marksFor };
