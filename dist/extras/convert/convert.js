import { ExpectedError } from "../../errors.js";
import { readTemplate } from "./cloudformation/template.js";
import { typeOf } from "./components/kinds.js";
import { buildGraph } from "./graph/build-graph.js";
import { findFlows } from "./graph/flows.js";
import { findImplied, withCluster, withDefaultBus } from "./graph/implied.js";
import { layOut } from "./layout/lay-out.js";
import { sortOut } from "./skipped.js";
import { readSource } from "./source/read-source.js";
import { readTerraform } from "./terraform/show.js";
import { writeBlueprint } from "./write/blueprint.js";
// src/extras/convert/convert.ts
/** More would be no diagram, and no reader of blueprints takes it. */
const MAX_RESOURCES = 2e4;
const REGION = /^[a-z][a-z0-9-]{2,29}$/;
/**
* Turns `terraform show -json` output (of a state or a plan) or a CloudFormation template into a laid-out blueprint. Equal
* declarations give equal bytes, whatever their order. Secrets are not copied, unknown values are left out, never guessed.
* @param origin what to call the document in an error.
* @throws ExpectedError CONVERT_*, or an AggregateError of several
*/
function convert(origin, bytes, options) {
	const { region, from, name } = options;
	if (region !== void 0 && !REGION.test(region)) {
		const what = `the region "${region.slice(0, 50)}" has not the form of one`;
		throw new ExpectedError("CONVERT_REGION", what, "Name it as its cloud does: us-east-1, westeurope");
	}
	const { dialect, root } = readSource(origin, bytes, from);
	const declaration = dialect === "terraform" ? readTerraform(origin, root) : readTemplate(origin, root, region);
	if (declaration.resources.length > MAX_RESOURCES) throw tooMany(origin, declaration.resources.length);
	const { resources, folded, skipped } = complete(declaration.resources);
	const { flows, isCut } = findFlows(resources);
	const graph = buildGraph(resources, region);
	const blueprint = writeBlueprint(name, graph, flows, layOut(graph, flows));
	const cut = isCut ? [{
		address: "",
		kind: "connection",
		reason: "there are more than a diagram can show"
	}] : [];
	return {
		format: declaration.format,
		blueprint,
		drawn: graph.components.length,
		folded,
		skipped: [
			...declaration.skipped,
			...skipped,
			...cut
		]
	};
}
/** What is drawn or tells how, with what is implied. */
function complete(declared) {
	const { kept, folded, skipped } = sortOut(declared);
	const { implied, skipped: tooManyMembers } = findImplied(kept);
	const taken = new Set(kept.map(({ address }) => address));
	const added = implied.filter(({ address, kind }) => !taken.has(address) && typeOf(kind) !== void 0);
	return {
		resources: [...withDefaultBus(withCluster(kept)), ...added],
		folded,
		skipped: [...skipped, ...tooManyMembers]
	};
}
function tooMany(origin, count) {
	const what = `${origin} declares ${count} resources; the limit is ${MAX_RESOURCES}`;
	return new ExpectedError("CONVERT_TOO_MANY", what, "Convert one module or stack at a time");
}
export { convert };
