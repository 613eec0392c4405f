import { ValiError } from "../vendor/valibot.js";
import { ExpectedError } from "../errors.js";
import { answerText } from "./answer-text.js";
import { connect, failedStatus } from "./octokit.js";
import { OwnBranch } from "./own-branch.js";
// src/github/image-branch.ts
const IMAGE_BRANCH = "cloudcraft-deployment-diff-images";
/** Days after which a run's pictures leave the branch; comments on older pull requests then show none. */
const MAX_AGE_DAYS = 90;
/** Other jobs write to the branch, too: a commit is refused as outdated if one of theirs came first. */
const MAX_TRIES = 5;
/**
* Publishes pictures on a separate branch. Each run has a folder whose name begins with the date. Needs `contents: write`.
* @returns the URL of each picture, by its name @throws ExpectedError IMAGES_…
*/
async function publishImages(images, { workflow, token, log, now, part, secondMs = 1e3 }) {
	const octokit = connect({
		token,
		apiUrl: workflow.apiUrl,
		log,
		secondMs
	});
	const branch = new OwnBranch(octokit, workflow, IMAGE_BRANCH);
	const folder = `${now().toISOString().slice(0, 10)}-${workflow.runId}-${workflow.runAttempt}-${`${workflow.job}-${part}`.replace(/[^\w-]/g, "")}`;
	try {
		const blobs = new Map();
		for (const [name, bytes] of images) blobs.set(`${folder}/${name}`, await branch.blob(bytes));
		const rest = {
			blobs,
			since: oldestDay(now())
		};
		await branch.add((head) => withFolder(branch, head, folder, rest), { maxTries: MAX_TRIES });
	} catch (error) {
		throw imageError(error);
	}
	const { serverUrl, repository } = workflow;
	const base = `${serverUrl}/${repository.owner}/${repository.repo}/blob/${IMAGE_BRANCH}/${folder}`;
	return new Map([...images.keys()].map((name) => [name, `${base}/${name}?raw=true`]));
}
/** Replaces the previous content of the folder: a tree cannot contain both a folder and entries inside it. */
async function withFolder(branch, head, folder, { blobs, since }) {
	const isKept = ({ path, type }) => type === "tree" && path.slice(0, 10) >= since && path !== folder;
	const folders = (head === void 0 ? [] : (await branch.entries(head.tree)).filter(isKept)).map(({ path, sha }) => ({
		path,
		sha,
		type: "tree"
	}));
	const files = [...blobs].map(([path, sha]) => ({
		path,
		sha,
		type: "blob"
	}));
	return {
		entries: [...folders, ...files],
		message: () => "Pictures of cloud changes"
	};
}
function oldestDay(now) {
	return new Date(now.getTime() - MAX_AGE_DAYS * 864e5).toISOString().slice(0, 10);
}
function imageError(error) {
	const isOdd = error instanceof ValiError;
	const status = isOdd ? 502 : failedStatus(error);
	if (status === void 0) return error;
	const answer = isOdd ? {
		status: "an answer of an unknown shape",
		said: ""
	} : answerText(error, status);
	const what = `The pictures were not put on the branch ${IMAGE_BRANCH} (${answer.status})`;
	if (status === 403 || status === 404) return new ExpectedError("IMAGES_FORBIDDEN", what, "Give the job `permissions: contents: write`", answer.said);
	return new ExpectedError("IMAGES_FAILED", what, "Run the job again; the pictures are in the report", answer.said);
}
export { publishImages };
