import { readStamp, stampText } from "../../github/run-stamp.js";
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
/** Whether a blueprint is that one: it has the name and every tag. A blueprint that someone renamed is not ours any more. */
function isMarkedAs(blueprint, marks) {
	return blueprint.name === marks.name && marks.tags.every((tag) => hasTag(blueprint, tag));
}
/** Whether a blueprint belongs to a pull request, whatever its target: its name is composed of its tags. */
function isMarkedFor(blueprint, pull) {
	const start = nameStart(pull);
	return hasTag(blueprint, "cloudcraft-deployment-diff") && hasTag(blueprint, pullTag(pull)) && blueprint.name.startsWith(start) && hasTag(blueprint, blueprint.name.slice(start.length));
}
/** Whether the name alone could belong to a pull request: lists may come without tags. */
function isNamedFor({ name }, pull) {
	return name.startsWith(nameStart(pull));
}
/** The tags of a blueprint that a run publishes: those that it is found by, and which run it was. */
function tagsOf({ tags }, stamp) {
	return stamp === void 0 ? [...tags] : [...tags, stampText(stamp)];
}
/** The run that published a blueprint; undefined where it does not say. */
function publishedBy({ tags }) {
	return tags.map((tag) => readStamp(tag.toLowerCase())).find((stamp) => stamp !== void 0);
}
function nameStart({ repository, number }) {
	return `${repository} #${number}: `;
}
function pullTag({ repository, number }) {
	return `${repository}#${number}`;
}
/** Ignores case, so that a service that stores tags in lower case does not cause a second blueprint. */
function hasTag({ tags }, tag) {
	return tags.some((one) => one.trim().toLowerCase() === tag.toLowerCase());
}
export { isMarkedAs, isMarkedFor, isNamedFor, markOf, marksFor, publishedBy, tagsOf };
