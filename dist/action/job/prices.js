import { warning } from "../../vendor/core.js";
import { ExpectedError } from "../../errors.js";
import { isCostGate } from "../../report/gate.js";
import { isHurried } from "../job-kind.js";
import { randomBytes } from "node:crypto";
// src/action/job/prices.ts
/** The comparison waits for the prices. */
const SECONDS = 120;
/** A cancelled job is killed after five minutes. */
const HURRIED_SECONDS = 20;
/** Asks Cloudcraft what both sides cost; undefined if not requested. */
function pricesAfter(job) {
	const { cost, failOn } = job.inputs;
	if (cost) return (before, after) => askPrices(job, before, after);
	const idle = failOn.filter(isCostGate);
	if (idle.length > 0) warning(`fail-on names ${idle.join(" and ")}, which cannot trip: \`cost\` is not true`);
}
async function askPrices(job, ...sides) {
	const { apiKey, apiUrl, currency, timeoutSeconds, jobMatrix } = job.inputs;
	const { noPrices, priceOrders } = await import("../../lazy/price-orders.js");
	const { priceSnapshots } = await import("../../cloudcraft/price-snapshots.js");
	const seconds = Math.min(timeoutSeconds, isHurried(job.inputs) ? HURRIED_SECONDS : SECONDS);
	const say = (text) => job.log.line(text);
	const open = async () => {
		const { checkConnection } = await import("../../lazy/connection.js");
		const { connect } = await import("../../cloudcraft/cloudcraft.js");
		return connect({
			...checkConnection({
				apiKey,
				apiUrl
			}),
			deadline: seconds,
			log: { info: say },
			env: job.env
		});
	};
	const { GITHUB_SERVER_URL = "", GITHUB_REPOSITORY = "", GITHUB_WORKFLOW = "", GITHUB_JOB = "" } = job.env;
	const place = [
		GITHUB_SERVER_URL,
		GITHUB_REPOSITORY,
		GITHUB_WORKFLOW,
		GITHUB_JOB,
		jobMatrix
	];
	const once = () => randomBytes(8).toString("hex");
	const ask = () => priceSnapshots(open, ...sides, {
		currency,
		seconds,
		now: () => new Date(),
		once,
		say,
		place
	});
	try {
		return await job.contain("cost", ask);
	} catch (error) {
		job.warn(error);
		const failure = new ExpectedError("COST_FAILED", "The cost could not be worked out", "See the warning of this job");
		return noPrices(priceOrders(...sides), currency, failure);
	}
}
export { pricesAfter };
