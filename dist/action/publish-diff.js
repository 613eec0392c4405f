import { warning } from "../vendor/core.js";
import { describeError } from "../errors.js";
import { blueprintOfTarget } from "../report/build/difference-blueprint.js";
import { targetTitle } from "../snapshot/target.js";
import { isMarkedAs, markOf, marksFor } from "./blueprint-marks.js";
import { createOwn, findOwn, openBlueprints, updateOwn } from "./blueprint-shelf.js";
import { logLine } from "./log-line.js";
import { noPullRequest, pullRequestFor } from "./pull-request.js";
// src/action/publish-diff.ts
/**
* The difference as blueprints in Cloudcraft, one for each target of the pull request that changed; one of an earlier run is brought up to date, also
* when nothing has changed since. The first that fails ends it: what fails for one fails for the next.
* @throws ExpectedError
*/
async function publishDiff({ report }, job) {
	const { inputs, workflow, links, sides } = job;
	const request = await pullRequestFor(workflow, inputs);
	if (request === void 0) return warning(describeError(noPullRequest(workflow, "No blueprint is published")));
	const pull = markOf(workflow, request.number);
	const api = openBlueprints(inputs);
	const own = await findOwn(api, pull);
	const published = new Map();
	links.blueprints = published;
	for (const target of report.targets) {
		const id = await publishTarget(target, sides, {
			api,
			own,
			pull
		});
		if (id !== void 0) published.set(targetTitle(target.target), linkTo(id, inputs));
	}
}
/** The id of the target's blueprint; undefined when there is none to publish. */
async function publishTarget(report, sides, { api, own, pull }) {
	const { target, changes } = report;
	const marks = marksFor(pull, target);
	const existing = own.find((one) => isMarkedAs(one, marks));
	if (changes.length === 0 && existing === void 0) return void 0;
	const [before, after] = [snapshotOf(sides.before, target), snapshotOf(sides.after, target)];
	const made = blueprintOfTarget({
		before,
		after,
		report
	}, marks.name);
	if (made === void 0) return void 0;
	const say = (outcome) => logLine(`Blueprint of ${targetTitle(target)}: ${outcome}`);
	for (const { text } of made.warnings) say(text);
	if (existing !== void 0 && await updateOwn(api, existing.id, marks, made.data)) {
		say(`updated, ${existing.id}`);
		return existing.id;
	}
	if (changes.length === 0) return void 0;
	const id = await createOwn(api, marks, made.data, target.account.id);
	say(`created, ${id}`);
	return id;
}
function snapshotOf(snapshot, { provider, account, region }) {
	return snapshot?.targets.find(({ target }) => target.provider === provider && target.account.id === account.id && target.region === region);
}
/** Where Cloudcraft's web app shows a blueprint; an installation of its own has an address that nobody has told us. */
function linkTo(id, { apiUrl }) {
	return {
		id,
		...URL.canParse(apiUrl) && new URL(apiUrl).host === "api.cloudcraft.co" && { url: `https://app.cloudcraft.co/blueprint/${encodeURIComponent(id)}` }
	};
}
export { publishDiff };
