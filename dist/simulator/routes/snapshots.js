import { seededChance } from "../chance.js";
import { writeDocument } from "../document/document.js";
import { selectResources } from "../document/select.js";
import { spoil } from "../http/faults.js";
import { fileReply, jsonReply, refuse } from "../http/reply.js";
import { writeMxGraph } from "../render/mxgraph.js";
import { writePdf } from "../render/pdf.js";
import { renderPng, renderSvg } from "../render/picture.js";
import { isRegion } from "../world/regions.js";
import { readSnapshotQuery } from "./snapshot-query.js";
import { randomInt } from "node:crypto";
import { setTimeout } from "node:timers/promises";
// src/simulator/routes/snapshots.ts
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** What the service's own error text lists. */
const FORMATS = [
	"json",
	"svg",
	"png",
	"webp",
	"pdf",
	"mxGraph"
];
/** The simulator cannot write webp. */
const WRITTEN = FORMATS.filter((format) => format !== "webp");
function snapshotRoutes(state, scanning) {
	return ["aws", "azure"].map((provider) => ({
		method: "GET",
		path: `/${provider}/account/:id/:region/:format`,
		answer: async (call) => {
			const order = readOrder(state, provider, call);
			const fault = state.faults.shift();
			await setTimeout(fault?.kind === "slow" ? fault.milliseconds : scanning.milliseconds);
			if (fault?.kind === "answer") return fault.reply;
			const reply = await answerOrder(order, scanning.now());
			return fault ? spoil(fault, reply) : reply;
		}
	}));
}
function readOrder(state, provider, { params, query }) {
	const { id = "", region = "", format = "" } = params;
	if (!UUID.test(id)) throw refuse(400, "invalid_property", "Invalid parameter format: accountId");
	if (!isRegion(provider, region)) throw refuse(400, "invalid_parameter", `Invalid region parameter: ${region}`);
	if (!WRITTEN.includes(format)) {
		const formats = FORMATS.join(", ");
		throw refuse(400, "invalid_parameter", `Invalid parameter: fileFormat. Must be one of: ${formats}`);
	}
	const wanted = readSnapshotQuery(query);
	const account = state.world.accounts.find((one) => one.provider === provider && one.id === id.toLowerCase());
	if (!account) throw refuse(404, "not_found", `${provider === "aws" ? "AwsAccount" : "AzureAccount"} not found`);
	return {
		account,
		region,
		format,
		query: wanted
	};
}
async function answerOrder({ account, region, format, query }, takenAt) {
	const found = account.regions.get(region);
	const resources = found ? selectResources(account, found, query) : [];
	const write = (chance) => writeDocument(account, region, resources, {
		...query,
		takenAt
	}, chance);
	if (format === "json") return jsonReply(write(seededChance(randomInt(2 ** 32))));
	const document = write(seededChance(0));
	if (format === "svg") return fileReply("image/svg+xml", await renderSvg(document, query));
	if (format === "png") return fileReply("image/png", await renderPng(document, query));
	if (format === "pdf") return fileReply("application/pdf", writePdf(`${account.name} ${region}`, resources));
	return fileReply("application/xml", writeMxGraph(resources));
}
export { snapshotRoutes };
