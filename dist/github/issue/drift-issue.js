import { ownLogin } from "../comment/author.js";
import { isSameBody, markerOf } from "../comment/marker.js";
import { connect, failedStatus } from "../octokit.js";
import { issueError } from "./issue-errors.js";
import { isSameState, issueText, withPart } from "./issue-part.js";
import { Issues } from "./issues.js";
import { createHash } from "node:crypto";
import { setTimeout } from "node:timers/promises";
// src/github/issue/drift-issue.ts
/**
* Read this file first. The issue about drift: one per set of targets, found by a hidden mark and its author. It is opened when there is
* drift, updated in place, closed when there is none, and reopened. `issue-part.ts` handles our part of its text, `issues.ts` calls GitHub.
* The text comes from `report/markdown` and is opaque here.
*/
/** GitHub refuses 65,536 characters; the same margin as in a comment. */
const MAX_LENGTH = 6e4;
/** More changes than this are remembered as one digest: it is then not known which of them are new. */
const MAX_REMEMBERED = 1e3;
/** Digits of that digest. */
const DIGEST = 64;
/** The one issue about the drift of one set of targets. */
var DriftIssue = class {
	#issues;
	#octokit;
	#token;
	#secondMs;
	constructor({ token, workflow, log, secondMs = 1e3 }) {
		this.#octokit = connect({
			token,
			apiUrl: workflow.apiUrl,
			log,
			secondMs
		});
		this.#issues = new Issues(this.#octokit, workflow);
		this.#token = token;
		this.#secondMs = secondMs;
	}
	/** Updates the issue. @throws only ExpectedErrors (ISSUE_…); the caller makes them warnings */
	async publish(look) {
		try {
			const found = await this.#find(look.key);
			return look.changes.length === 0 || look.isAccepted ? await this.#rest(found, look) : await this.#tell(found, look);
		} catch (error) {
			throw issueError(error);
		}
	}
	/** There is no drift, or it is unknown whether there is. */
	async #rest(found, look) {
		if (found === void 0) return { outcome: "none" };
		const { issue, text } = found;
		const isOpen = issue.state === "open";
		if (!look.isKnown && !look.isAccepted) return {
			outcome: isOpen ? "unchanged" : "none",
			url: issue.html_url
		};
		if (isOpen && text.state?.left === "closed") return {
			outcome: "unchanged",
			url: issue.html_url
		};
		if (isOpen) return this.#write(found, look, "closed");
		if (text.state?.left === "open") await this.#issues.update(issue.number, { body: bodyOf(found.text, look, "closed") });
		return {
			outcome: "none",
			url: issue.html_url
		};
	}
	async #tell(found, look) {
		if (found === void 0) return {
			outcome: "opened",
			url: (await this.#open(look)).html_url
		};
		const { issue, text } = found;
		const known = text.state;
		if (issue.state !== "open") return known?.left !== "open" || newsOf(known, look).fresh?.size !== 0 ? this.#write(found, look, "reopened") : {
			outcome: "left-closed",
			url: issue.html_url
		};
		return known?.left === "open" && isSameState(known, stateOf(look, "open")) ? {
			outcome: "unchanged",
			url: issue.html_url
		} : this.#write(found, look, "updated");
	}
	async #write({ issue, text }, look, outcome) {
		const body = bodyOf(text, look, outcome === "closed" ? "closed" : "open");
		const state = {
			closed: { state: "closed" },
			reopened: { state: "open" },
			updated: {}
		};
		if (outcome !== "updated" || !isSameBody(body, issue.body ?? "")) await this.#issues.update(issue.number, {
			body,
			...state[outcome]
		});
		const remark = look.remark(outcome, newsOf(text.state, look));
		if (remark !== void 0) await this.#issues.comment(issue.number, remark);
		return {
			outcome,
			url: issue.html_url
		};
	}
	/** GitHub may store an issue although the answer was lost (HTTP 502): search for it before trying again. */
	async #open(look) {
		const body = bodyOf({
			above: "",
			below: "",
			state: void 0
		}, look, "open");
		try {
			return await this.#issues.create(look.title, body);
		} catch (error) {
			if ((failedStatus(error) ?? 0) < 500) throw error;
			await setTimeout(2 * this.#secondMs);
			return (await this.#find(look.key))?.issue ?? await this.#issues.create(look.title, body);
		}
	}
	/** The oldest, in case two runs opened one each at the same time: from then on all agree on it. */
	async #find(key) {
		const login = await ownLogin(this.#octokit, this.#token);
		for (const issue of await this.#issues.writtenBy(login)) {
			const text = issueText(issue.body ?? "", key);
			if (text !== void 0) return {
				issue,
				text
			};
		}
	}
};
function bodyOf(text, look, left) {
	const state = stateOf(look, left);
	const around = text.above.length + text.below.length + markerOf(look.key).length + state.changes.join().length;
	const part = look.write(newsOf(text.state, look), Math.max(0, MAX_LENGTH - around));
	return withPart(text, look.key, part, state);
}
function stateOf({ since, changes }, left) {
	return {
		left,
		since,
		changes: remembered(changes)
	};
}
function remembered(changes) {
	if (changes.length <= MAX_REMEMBERED) return changes;
	return [createHash("sha256").update([...changes].sort().join()).digest("hex")];
}
/** The changes remembered in a closed issue no longer count: everything is new then. */
function newsOf(known, { changes, since }) {
	const isOtherBaseline = known !== void 0 && known.since !== since;
	if (known === void 0 || known.left === "closed") return {
		fresh: void 0,
		gone: 0,
		isOtherBaseline
	};
	const [was, is] = [new Set(known.changes), new Set(remembered(changes))];
	if (was.size === is.size && [...is].every((change) => was.has(change))) return {
		fresh: new Set(),
		gone: 0,
		isOtherBaseline
	};
	if (!(was.size > 0 && [known.changes, remembered(changes)].every((list) => list[0]?.length !== DIGEST))) return {
		fresh: void 0,
		gone: 0,
		isOtherBaseline
	};
	return {
		fresh: new Set(changes.filter((change) => !was.has(change))),
		gone: known.changes.filter((change) => !is.has(change)).length,
		isOtherBaseline
	};
}
export { DriftIssue };
