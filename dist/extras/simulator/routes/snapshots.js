import { seededChance } from "../chance.js";
import { writeDocument } from "../document/document.js";
import { selectResources } from "../document/select.js";
import { USUAL_EXCLUDE } from "../doubts.js";
import { stillProcessing, takeFault, underFault } from "../http/faults.js";
import { unreadableTypes } from "../permissions.js";
import { drawReply } from "../render/formats.js";
import { readFormat } from "../render/render-query.js";
import { jsonReply, refuse } from "../reply.js";
import { isRegion } from "../world/regions.js";
import { checkId, visibleAccount } from "./lookup.js";
import { readSnapshotQuery } from "./snapshot-query.js";
import { randomInt } from "node:crypto";
// src/extras/simulator/routes/snapshots.ts
/** Scans of a region of an account, as a document or drawn. */
function snapshotRoutes(office, scans) {
	return ["aws", "azure"].map((provider) => ({
		method: "GET",
		path: `/${provider}/account/:id/:region/:format`,
		answer: async (call) => {
			const order = readOrder(office, provider, call);
			const fault = takeFault(office.state.faults);
			if (!await scans(jobOf(order, call), call.signal)) return stillProcessing();
			return underFault(fault, call.signal, () => answerOrder(order, office));
		}
	}));
}
/** Validates before looking anything up. */
function readOrder(office, provider, call) {
	checkId(call, "accountId");
	const { region = "" } = call.params;
	if (!isRegion(provider, region)) throw refuse(400, "invalid_parameter", `Invalid region parameter: ${region.slice(0, 100)}`);
	const format = readFormat(call.params["format"]);
	const query = readSnapshotQuery(call.query);
	return {
		account: visibleAccount(office, provider, call),
		region,
		format,
		query
	};
}
/** Identifies a scan by account, region, format and query. */
function jobOf({ account, region, format }, { query }) {
	return JSON.stringify([
		account.id,
		region,
		format,
		[...query].sort().join("&")
	]);
}
async function answerOrder(order, { state, doubts, now }) {
	const { account, region, format, query } = order;
	const unasked = doubts.unasked === "usual" && query.exclude.size === 0;
	const options = {
		...query,
		exclude: unasked ? new Set(USUAL_EXCLUDE) : query.exclude,
		takenAt: now()
	};
	const scanned = {
		account,
		regionName: region,
		resources: scan(state, order, options.exclude)
	};
	if (format === "json") {
		const document = writeDocument(scanned, options, seededChance(randomInt(2 ** 32)));
		return jsonReply(doubts.emptySections === "missing" ? withoutEmptySections(document) : document);
	}
	const document = writeDocument(scanned, options, seededChance(0));
	return drawReply(document, format, {
		...query,
		form: doubts.renders
	});
}
/** As in the one published snapshot, which has three empty sections and omits the others. */
function withoutEmptySections(document) {
	const kept = Object.entries(document.data).filter(([name, value]) => [
		"surfaces",
		"connectors",
		"nodes"
	].includes(name) || !Array.isArray(value) || value.length > 0);
	return {
		...document,
		data: Object.fromEntries(kept)
	};
}
function scan({ faults }, { account, region, query }, exclude) {
	const found = account.regions.get(region);
	const unreadable = unreadableTypes(faults, region);
	return found ? selectResources(account, found, {
		filter: query.filter,
		exclude
	}).filter(({ type }) => !unreadable.has(type)) : [];
}
export { snapshotRoutes };
