import { mayRead } from "../access/sharing.js";
import { createBlueprint, etagOf, metaOf, updateBlueprint } from "../blueprints/blueprint.js";
import { parseBody } from "../http/body.js";
import { emptyReply, jsonReply, refuse } from "../reply.js";
import { changeableBlueprint, visibleBlueprint } from "./lookup.js";
// src/extras/simulator/routes/blueprints.ts
/** A large account's document has a few megabytes. */
const MAX_BLUEPRINT_BYTES = 16777216;
/** Lists, reads, creates, replaces and deletes blueprints. */
function blueprintRoutes(office) {
	const mostBytes = MAX_BLUEPRINT_BYTES;
	return [
		{
			method: "GET",
			path: "/blueprint",
			answer: (call) => list(office, call)
		},
		{
			method: "POST",
			path: "/blueprint",
			mostBytes,
			answer: (call) => save(office, call)
		},
		{
			method: "GET",
			path: "/blueprint/:id",
			answer: (call) => whole(visibleBlueprint(office, call), 200)
		},
		{
			method: "PUT",
			path: "/blueprint/:id",
			mostBytes,
			answer: (call) => replace(office, call)
		},
		{
			method: "DELETE",
			path: "/blueprint/:id",
			answer: (call) => remove(office, call)
		}
	];
}
function list({ state }, { caller }) {
	const seen = state.blueprints.all().filter((blueprint) => mayRead(caller, blueprint));
	return jsonReply({ blueprints: seen.map(metaOf) });
}
function save({ state, doubts, now }, { body, caller }) {
	const blueprint = createBlueprint(parseBody(body), caller, now());
	state.blueprints.put(blueprint);
	return whole(blueprint, doubts.blueprintCreated);
}
/** Conditional with `If-Match`. */
function replace(office, call) {
	const before = changeableBlueprint(office, call);
	if (!isMatch(call.ifMatch, etagOf(before))) throw refuse(412, "out_of_date", "Resource out of date");
	const after = updateBlueprint(before, parseBody(call.body), office.now());
	return emptyReply({ etag: office.state.blueprints.put(after) });
}
/** ETags are unquoted, as in the API's examples; clients may send them quoted, as HTTP requires, or as a list. */
function isMatch(ifMatch, etag) {
	const wanted = (ifMatch ?? "").split(",").map((one) => one.trim().replace(/^(?:W\/)?"(.*)"$/, "$1"));
	return wanted.some((one) => one === "*" || one === etag) || wanted.every((one) => one === "");
}
function remove(office, call) {
	office.state.blueprints.remove(changeableBlueprint(office, call).id);
	return emptyReply();
}
function whole(blueprint, status) {
	return jsonReply(blueprint, status, { etag: etagOf(blueprint) });
}
export { blueprintRoutes };
