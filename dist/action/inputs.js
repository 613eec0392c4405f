import { getInput } from "../vendor/core.js";
import { ExpectedError } from "../errors.js";
import { parseGates } from "../report/gate.js";
import { parseRequest, parseTargetList } from "../snapshot.js";
import { nearest } from "../text.js";
// src/action/inputs.ts
/** Every input with its default, as action.yml states them for people; a test holds the two together. */
const INPUT_DEFAULTS = {
	phase: "around",
	"api-key": "",
	"api-url": "https://api.cloudcraft.co",
	targets: "",
	filter: "",
	exclude: "",
	projection: "isometric",
	theme: "light",
	width: "1920",
	height: "1080",
	before: "",
	ignore: "",
	"ignore-file": "",
	plan: "",
	"fail-on": "",
	"on-error": "warn",
	timeout: "900",
	"comment-mode": "always",
	"comment-key": "",
	"pr-number": "",
	"github-token": "${{ github.token }}",
	"job-summary": "true",
	"artifact-name": "cloudcraft-deployment-diff",
	"retention-days": "",
	"embed-images": "never",
	history: "never",
	"allow-public": "false",
	"publish-diff": "false",
	"job-status": "${{ job.status }}",
	"job-matrix": "${{ toJSON(matrix) }}"
};
/** What must not be written to a file, a state or a log. */
const SECRET_INPUTS = ["api-key", "github-token"];
const PHASES = [
	"around",
	"before",
	"after",
	"plan",
	"report",
	"cleanup"
];
const fromRunner = (name) => getInput(name);
/** @throws AggregateError with an ExpectedError for every input that is wrong */
function readInputs(read) {
	const errors = [];
	const attempt = (parse, otherwise) => {
		try {
			return parse();
		} catch (error) {
			errors.push(...error instanceof AggregateError ? error.errors : [error]);
			return otherwise;
		}
	};
	const choice = (name, choices) => attempt(() => oneOf(name, read(name), choices), choices[0]);
	const count = (name, most) => attempt(() => wholeNumber(name, read(name), most), void 0);
	const parts = [
		"filter",
		"exclude",
		"projection",
		"theme",
		"width",
		"height"
	];
	const inputs = {
		phase: choice("phase", PHASES),
		apiKey: read("api-key"),
		apiUrl: read("api-url"),
		targets: attempt(() => targets(read), []),
		request: attempt(() => parseRequest(Object.fromEntries(parts.map((name) => [name, read(name)]))), parseRequest({})),
		before: read("before"),
		ignore: read("ignore"),
		ignoreFile: read("ignore-file"),
		plan: read("plan").split("\n").filter((line) => line.trim() !== ""),
		failOn: attempt(() => parseGates(read("fail-on")), []),
		onError: choice("on-error", ["warn", "fail"]),
		timeoutSeconds: count("timeout", 86400) ?? Number(INPUT_DEFAULTS.timeout),
		commentMode: choice("comment-mode", [
			"always",
			"on-change",
			"never"
		]),
		commentKey: read("comment-key"),
		prNumber: count("pr-number", Number.MAX_SAFE_INTEGER),
		githubToken: read("github-token"),
		jobSummary: choice("job-summary", ["true", "false"]) === "true",
		artifactName: attempt(() => artifactName(read("artifact-name")), ""),
		retentionDays: count("retention-days", 400),
		jobStatus: read("job-status"),
		jobMatrix: read("job-matrix"),
		embedImages: choice("embed-images", ["never", "branch"]),
		history: choice("history", ["never", "branch"]),
		allowPublic: choice("allow-public", ["false", "true"]) === "true",
		publishDiff: choice("publish-diff", ["false", "true"]) === "true"
	};
	if (errors.length > 0) throw errors.length === 1 ? errors[0] : new AggregateError(errors);
	return inputs;
}
/** A report of other jobs takes no snapshot: there the list only tells what must not be missing. Nor does what cleans up. */
function targets(read) {
	const text = read("targets");
	return ["report", "cleanup"].includes(read("phase")) && text.trim() === "" ? [] : parseTargetList(text);
}
function oneOf(name, text, choices) {
	const value = text || INPUT_DEFAULTS[name];
	if (choices.includes(value)) return value;
	const close = nearest(value, choices);
	const remedy = close === void 0 ? `Choose among ${choices.join(", ")}` : `Did you mean "${close}"?`;
	throw new ExpectedError("INPUT_INVALID", `${name} is "${value.slice(0, 100)}"`, remedy);
}
function wholeNumber(name, text, most) {
	if (text === "") return void 0;
	const value = Number(text);
	if (/^\d{1,15}$/.test(text) && value >= 1 && value <= most) return value;
	throw new ExpectedError("INPUT_INVALID", `${name} is "${text.slice(0, 100)}"`, "Give a whole number greater than 0, or nothing");
}
function artifactName(text) {
	const name = text || INPUT_DEFAULTS["artifact-name"];
	if (name.length <= 100 && /^[\w. -]+$/.test(name) && !/^\.+$/.test(name)) return name;
	throw new ExpectedError("INPUT_INVALID", `artifact-name is "${name.slice(0, 100)}"`, "Use letters, digits, spaces, - _ and .");
}
/** Whether this job is one of a matrix: the runner tells an action nothing of it but through an expression. */
function isMatrixJob({ jobMatrix }) {
	return jobMatrix !== "" && jobMatrix !== "null";
}
/** Whether a later job tells of this one: a job of a matrix that may not comment leaves its report to `phase: report`. */
function isGathered(inputs) {
	return inputs.phase !== "report" && inputs.commentMode === "never" && isMatrixJob(inputs);
}
/** Whether the job has been cancelled around this step: the runner ends it by force five minutes later. */
function isHurried({ phase, jobStatus }) {
	return phase === "around" && jobStatus === "cancelled";
}
export { INPUT_DEFAULTS, SECRET_INPUTS, fromRunner, isGathered, isHurried, isMatrixJob, readInputs };
