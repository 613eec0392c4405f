import { ExpectedError } from "../errors.js";
import { settleText } from "../report/words.js";
import { parseRequest, parseTargetList, targetTitle } from "../snapshot.js";
import { visibleLine } from "../text.js";
import { collectErrors } from "./collect.js";
import { wrongValue } from "./option-values.js";
// src/cli/cloud.ts
/** Options of every command that calls Cloudcraft. */
const CONNECTION_OPTIONS = {
	"api-url": {
		type: "string",
		value: "URL",
		text: "the address of Cloudcraft, instead of CLOUDCRAFT_HOST"
	},
	timeout: {
		type: "string",
		value: "SECONDS",
		text: "how long to wait for an answer (default 900)"
	}
};
/** Options of every command that takes a snapshot. */
const SNAPSHOT_OPTIONS = {
	target: {
		type: "string",
		multiple: true,
		value: "\"NAME: REGION, …\"",
		text: "an account by name, id or AWS account number, and its regions; repeat for more accounts"
	},
	filter: {
		type: "string",
		value: "EXPR",
		text: "only what matches, e.g. \"type=rds AND env=prod\""
	},
	exclude: {
		type: "string",
		value: "TYPES",
		text: "component types to leave out, e.g. ec2,sg"
	},
	...CONNECTION_OPTIONS
};
/** Connects with the environment and the options. Lazy: half of the commands never call Cloudcraft. */
async function connectCloud(given, terminal) {
	const { connectionFromEnv } = await import("../lazy/connection.js");
	const connection = connectionFromEnv(terminal.env, given.text("api-url"));
	const deadline = readTimeout(given);
	const { openCloud } = await import("../lazy/client.js");
	return openCloud({
		...connection,
		...manners(terminal, given),
		deadline
	});
}
/** Connects to the whole API with the environment and the options. */
async function connectApi(given, terminal) {
	const { connectionFromEnv } = await import("../lazy/connection.js");
	const connection = connectionFromEnv(terminal.env, given.text("api-url"));
	const deadline = readTimeout(given);
	const { connect: open } = await import("../cloudcraft/cloudcraft.js");
	return open({
		...connection,
		...manners(terminal, given),
		deadline
	});
}
/** What every client takes from a terminal: the log for what it waits for, and the environment for proxies. */
function manners(terminal, given) {
	const info = (text) => terminal.progress(visibleLine(text, MAX_LINE));
	const debug = (text) => terminal.complain(visibleLine(text, MAX_LINE));
	return {
		log: {
			info,
			...given?.flag("verbose") && { debug }
		},
		env: terminal.env
	};
}
const DEFAULT_TIMEOUT = 900;
/** Seconds. @throws ExpectedError OPTION_VALUE */
function readTimeout(given) {
	const text = given.text("timeout") ?? String(DEFAULT_TIMEOUT);
	if (!/^\d{1,5}$/.test(text) || Number(text) < 1) throw wrongValue("timeout", text, "Give whole seconds from 1 to 99999");
	return Number(text);
}
/** Targets and request. @throws AggregateError with everything that is wrong with them */
function readSnapshotOptions(given) {
	const errors = collectErrors();
	const lines = errors.attempt(() => parseTargetList(given.texts("target").join("\n")));
	const texts = [
		"filter",
		"exclude",
		"projection",
		"theme",
		"width",
		"height"
	].map((name) => [name, given.text(name)]);
	const request = errors.attempt(() => parseRequest(Object.fromEntries(texts)));
	return errors.finishWith({
		lines,
		request
	});
}
const MAX_LINE = 500;
/** Reports when each target starts and when it is done. */
function progressOn(terminal) {
	let running = 0;
	let done = 0;
	const tell = (target, text, isWaiting = true) => terminal.progress(visibleLine(`${targetTitle(target)}: ${text}`, MAX_LINE), isWaiting);
	return {
		begin(target) {
			running++;
			tell(target, "scanning");
		},
		controlled: (target) => tell(target, "first of two scans done"),
		settling: (target, step) => tell(target, settleText(step, visibleLine), step.kind === "again"),
		done({ target, inventory, render }) {
			done++;
			const hasFailed = [inventory, render].some((part) => part instanceof ExpectedError);
			const what = `${targetTitle(target)}: ${hasFailed ? "failed" : "scanned"}`;
			terminal.progress(visibleLine(`${what} (${done} of ${running})`, MAX_LINE));
		}
	};
}
export { CONNECTION_OPTIONS, SNAPSHOT_OPTIONS, connectApi, connectCloud, manners, progressOn, readSnapshotOptions, readTimeout };
