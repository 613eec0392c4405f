import { collectErrors } from "./collect.js";
import { readSeconds, wrongValue } from "./option-values.js";
// src/cli/serve-options.ts
/** Options for the simulator. @throws AggregateError with everything that is wrong with them */
async function readServeOptions(given) {
	const { parseApiKey } = await import("../lazy/keys.js");
	const { parseRateLimit } = await import("../lazy/rate-limit.js");
	const { driftNamed } = await import("../lazy/drifts.js");
	const { parseDoubts } = await import("../lazy/doubts.js");
	const { scenarioNamed } = await import("./scenario.js");
	const errors = collectErrors();
	const [scenario, rate, apiKey] = [
		"scenario",
		"rate",
		"api-key"
	].map((name) => given.text(name));
	const read = {
		port: errors.attempt(() => readPort(given)),
		keys: errors.attempt(() => given.texts("key").map(parseApiKey)),
		doubts: errors.attempt(() => parseDoubts(given.texts("doubt"))),
		scenario: errors.attempt(() => scenario && scenarioNamed(scenario).name),
		drifts: errors.attempt(() => given.texts("drift").map((name) => driftNamed(name) && name)),
		rateLimit: errors.attempt(() => rate && parseRateLimit(rate)),
		longPoll: errors.attempt(() => readSeconds(given, "long-poll")),
		scan: errors.attempt(() => readSeconds(given, "scan"))
	};
	errors.finish();
	const { port = 0, keys = [], doubts = {}, drifts = [], longPoll, scan } = read;
	return {
		port,
		keys,
		doubts,
		drifts,
		faults: given.texts("fault"),
		basePath: given.text("base-path") ?? "",
		...apiKey !== void 0 && { apiKey },
		...given.flag("read-only") && { keyMode: "read" },
		...read.scenario && { scenario: read.scenario },
		...rate !== void 0 && { rateLimit: read.rateLimit || false },
		...longPoll !== void 0 && { longPollMilliseconds: longPoll * 1e3 },
		...scan !== void 0 && { scanMilliseconds: scan * 1e3 }
	};
}
function readPort(given) {
	const text = given.text("port") ?? "0";
	if (!/^\d{1,5}$/.test(text) || Number(text) > 65535) throw wrongValue("port", text, "Give a port from 0 to 65535");
	return Number(text);
}
export { readServeOptions };
