import { getInput } from "../vendor/core.js";
import { parseCurrency } from "../cost.js";
import { parseGates } from "../report/gate.js";
import { parseRequest, parseTargetList } from "../snapshot.js";
import { artifactName, oneOf, wholeNumber } from "./input-values.js";
// src/action/inputs.ts
/** Every input with its default, as in action.yml; a test compares the two. */
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
	settle: "0",
	control: "false",
	ignore: "",
	"ignore-file": "",
	plan: "",
	drift: "true",
	"drift-issue": "false",
	accept: "false",
	cost: "false",
	currency: "USD",
	"fail-on": "",
	"on-error": "warn",
	timeout: "900",
	title: "",
	"comment-mode": "always",
	"comment-key": "",
	labels: "false",
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
/** Never written to a file, a state or a log. */
const SECRET_INPUTS = ["api-key", "github-token"];
const PHASES = [
	"around",
	"before",
	"after",
	"plan",
	"report",
	"watch",
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
	const choice = (name, choices) => attempt(() => oneOf(name, read(name) || INPUT_DEFAULTS[name], choices), choices[0]);
	const flag = (name) => choice(name, ["false", "true"]) === "true";
	const count = (name, most) => attempt(() => wholeNumber(name, read(name), {
		most,
		instead: INPUT_DEFAULTS[name]
	}), void 0);
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
		settleSeconds: count("settle", 86400) ?? 0,
		control: choice("control", ["false", "true"]) === "true",
		ignore: read("ignore"),
		ignoreFile: read("ignore-file"),
		plan: linesOf(read("plan")),
		drift: flag("drift"),
		driftIssue: flag("drift-issue"),
		accept: flag("accept"),
		cost: flag("cost"),
		currency: attempt(() => parseCurrency(read("currency")), "USD"),
		failOn: attempt(() => parseGates(read("fail-on")), []),
		onError: choice("on-error", ["warn", "fail"]),
		timeoutSeconds: count("timeout", 86400) ?? Number(INPUT_DEFAULTS.timeout),
		commentMode: choice("comment-mode", [
			"always",
			"on-change",
			"recreate",
			"never"
		]),
		commentKey: read("comment-key"),
		title: read("title").trim(),
		labels: flag("labels"),
		prNumber: count("pr-number", Number.MAX_SAFE_INTEGER),
		githubToken: read("github-token"),
		jobSummary: choice("job-summary", ["true", "false"]) === "true",
		artifactName: attempt(() => artifactName(read("artifact-name") || INPUT_DEFAULTS["artifact-name"]), ""),
		retentionDays: count("retention-days", 400),
		jobStatus: read("job-status"),
		jobMatrix: read("job-matrix"),
		embedImages: choice("embed-images", ["never", "branch"]),
		history: choice("history", ["never", "branch"]),
		allowPublic: flag("allow-public"),
		publishDiff: flag("publish-diff")
	};
	if (errors.length > 0) throw errors.length === 1 ? errors[0] : new AggregateError(errors);
	return inputs;
}
function linesOf(text) {
	return text.split("\n").filter((line) => line.trim() !== "");
}
/** `report` takes no snapshot: there the list only says which targets must be present. `cleanup` takes none either. */
function targets(read) {
	const text = read("targets");
	return ["report", "cleanup"].includes(read("phase")) && text.trim() === "" ? [] : parseTargetList(text);
}
export { INPUT_DEFAULTS, SECRET_INPUTS, fromRunner, readInputs };
