import { ValiError } from "../vendor/valibot.js";
import { ExpectedError } from "../errors.js";
import { answerText } from "./answer-text.js";
import { connect, failedStatus } from "./octokit.js";
import { OwnBranch } from "./own-branch.js";
// src/github/history-branch.ts
const HISTORY_BRANCH = "cloudcraft-deployment-diff-history";
/** Other jobs write to the branch, too; the last of twenty has to try up to twenty times. */
const MAX_TRIES = 25;
/** Anything this program writes and reads back is far smaller. */
const MAX_BYTES = 33554432;
/** The only folder. */
const REPORTS = "reports";
/** The files of the branch; undefined if it does not exist yet. @throws ExpectedError HISTORY_… */
async function readHistoryBranch(wanted, options) {
	const branch = open(options);
	try {
		const head = await branch.head();
		return head && (await readFiles(branch, head, wanted)).now;
	} catch (error) {
		throw historyError(error, "was not read");
	}
}
/**
* Adds a commit to the branch, or creates it.
* @param wanted the files whose texts `next` needs
* @param next returns the new content, given the current one; undefined for nothing to do. Called again if another job was faster
* @returns the URL of the branch @throws ExpectedError HISTORY_…; what `next` throws
*/
async function writeHistoryBranch(wanted, next, options) {
	const branch = open(options);
	const commit = async (head) => {
		const read = head === void 0 ? void 0 : await readFiles(branch, head, wanted);
		const files = next(read?.now);
		return files && {
			entries: entriesOf(files, read?.blobs ?? new Map()),
			message
		};
	};
	try {
		await branch.add(commit, {
			maxTries: MAX_TRIES,
			pauseMs: 2 * (options.secondMs ?? 1e3)
		});
	} catch (error) {
		throw historyError(error, "was not written");
	}
	return historyAddress(options.workflow);
}
/** The URL of the branch. */
function historyAddress({ serverUrl, repository }) {
	return `${serverUrl}/${repository.owner}/${repository.repo}/tree/${HISTORY_BRANCH}`;
}
function open({ token, workflow, log, secondMs = 1e3 }) {
	return new OwnBranch(connect({
		token,
		apiUrl: workflow.apiUrl,
		log,
		secondMs
	}), workflow, HISTORY_BRANCH);
}
const SUBJECT = "History of cloud changes";
const MARK = "Written by cloudcraft-deployment-diff:";
/** Contains the name of the tree, to distinguish our commits from those of others. */
function message(tree) {
	return `${SUBJECT}\n\n${MARK} ${tree}\n`;
}
/** @throws ExpectedError HISTORY_FOREIGN if the last commit is not ours */
async function readFiles(branch, head, wanted) {
	if (head.message.trim() !== message(head.tree).trim()) throw foreign("its last commit is not ours");
	const root = await branch.entries(head.tree);
	const folder = root.find(({ path, type }) => path === REPORTS && type === "tree");
	const reports = folder === void 0 ? [] : await branch.entries(folder.sha);
	const blobs = new Map([...root.filter((one) => one !== folder).map((one) => [one.path, one]), ...reports.map((one) => [`${REPORTS}/${one.path}`, one])]);
	const texts = new Map();
	for (const name of wanted) {
		const entry = blobs.get(name);
		if (entry === void 0) continue;
		if (entry.type !== "blob" || (entry.size ?? 0) > MAX_BYTES) throw foreign(`${name} is too large`);
		texts.set(name, new TextDecoder().decode(await branch.read(entry.sha)));
	}
	return {
		now: {
			texts,
			names: [...blobs.keys()]
		},
		blobs
	};
}
function entriesOf({ files, kept }, blobs) {
	return [...kept.flatMap((path) => {
		const entry = blobs.get(path);
		return entry === void 0 ? [] : [{
			path,
			sha: entry.sha,
			type: "blob"
		}];
	}), ...[...files].map(([path, text]) => ({
		path,
		text
	}))];
}
/** @param what is wrong with it, as the end of a sentence */
function foreign(what) {
	return new ExpectedError("HISTORY_FOREIGN", `The branch ${HISTORY_BRANCH} was created or edited by someone else and is left alone: ${what}`, "Rename or delete that branch, and the next run begins a new one");
}
function historyError(error, how) {
	const isOdd = error instanceof ValiError;
	const status = isOdd ? 502 : failedStatus(error);
	if (status === void 0) return error;
	const answer = isOdd ? {
		status: "an answer of an unknown shape",
		said: ""
	} : answerText(error, status);
	const what = `The branch ${HISTORY_BRANCH} ${how} (${answer.status})`;
	if (status === 401 || status === 403 || status === 404) return new ExpectedError("HISTORY_FORBIDDEN", what, "Give the job `permissions: contents: write`", answer.said);
	return new ExpectedError("HISTORY_FAILED", what, "The next run adds its own line; this one is in its report", answer.said);
}
export { foreign, historyAddress, readHistoryBranch, writeHistoryBranch };
