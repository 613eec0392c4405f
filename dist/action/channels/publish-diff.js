import { newerText, stampOfRun } from "../../github/run-stamp.js";
import { blueprintOfTarget } from "../../report/build.js";
import { targetTitle } from "../../snapshot.js";
import { noPullRequest } from "../job/pull-request.js";
import { isMarkedAs, markOf, marksFor } from "./blueprint-marks.js";
import { createOwn, findOwn, openBlueprints, updateOwn } from "./blueprint-shelf.js";
// src/action/channels/publish-diff.ts
/**
* The difference as blueprints in Cloudcraft, one for each target of the pull request that changed; a blueprint of an earlier run is
* updated even if nothing has changed since. The first failure ends it: the next one would fail as well.
* @param open tests pass another one
* @returns their links, by the title of their target @throws ExpectedError
*/
async function publishDiff(report, sides, { job, workflow }, open = openBlueprints) {
	const request = await job.pullRequest();
	if (request === void 0) {
		job.log.failure(noPullRequest(workflow, "No blueprint is published"), false);
		return {};
	}
	const pull = markOf(workflow, request.number);
	const stamp = stampOfRun(workflow);
	const api = open(job);
	const own = await findOwn(api, pull);
	const blueprints = new Map();
	try {
		for (const target of report.targets) {
			const id = await publishTarget(target, sides, {
				api,
				own,
				pull,
				stamp,
				log: job.log
			});
			if (id !== void 0) blueprints.set(targetTitle(target.target), linkTo(id, job.inputs));
		}
	} catch (error) {
		job.warn(error);
	}
	return { blueprints };
}
/** The id of the target's blueprint; undefined when there is none to publish. */
async function publishTarget(report, sides, { api, own, pull, stamp, log }) {
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
	const say = (outcome) => log.line(`Blueprint of ${targetTitle(target)}: ${outcome}`);
	for (const { text } of made.warnings) say(text);
	const edition = {
		marks,
		data: made.data,
		stamp
	};
	const updated = existing === void 0 ? "lost" : await updateOwn(api, existing.id, edition);
	if (existing !== void 0 && updated === "updated") {
		say(`updated, ${existing.id}`);
		return existing.id;
	}
	if (updated !== "updated" && updated !== "lost") {
		say(stamp === void 0 ? "left alone" : newerText(updated, stamp));
		return;
	}
	if (changes.length === 0) return void 0;
	const id = await createOwn(api, edition, target.account.id);
	say(`created, ${id}`);
	return id;
}
function snapshotOf(snapshot, { provider, account, region }) {
	return snapshot?.targets.find(({ target }) => target.provider === provider && target.account.id === account.id && target.region === region);
}
/** Where Cloudcraft's web app shows a blueprint; another installation's address is unknown. */
function linkTo(id, { apiUrl }) {
	return {
		id,
		...URL.canParse(apiUrl) && new URL(apiUrl).host === "api.cloudcraft.co" && { url: `https://app.cloudcraft.co/blueprint/${encodeURIComponent(id)}` }
	};
}
export { publishDiff };
