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
/**
* extras/convert/: infrastructure code into a Cloudcraft blueprint, in one pass through the folders:
* source/ (bytes to JSON) → terraform/ or cloudformation/ (declared resources and their references) → components/ (types and fields)
* → graph/ (groups and connections) → layout/ (positions) → write/ (the document).
* Pure and deterministic; never copies a secret.
* Not here: running Terraform, comparing a plan with what happened, drawing the blueprint (drawing/).
*/
/** More do not make a readable diagram. */
const MAX_RESOURCES = 2e4;
const REGION = /^[a-z][a-z0-9-]{2,29}$/;
/**
* Turns `terraform show -json` output (of a state or a plan) or a CloudFormation template into a laid-out blueprint. Equal
* declarations give equal bytes, whatever their order. Secrets are not copied, unknown values are left out, never guessed.
* @param origin the document's name in errors.
* @throws ExpectedError CONVERT_*, or an AggregateError of several
*/
function convert(origin, bytes, options) {
	const { region, from, name } = options;
	if (region !== void 0 && !REGION.test(region)) {
		const what = `the region "${region.slice(0, 50)}" is not a region name`;
		throw new ExpectedError("CONVERT_REGION", what, "Use a name such as us-east-1 or westeurope");
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
		reason: "there are too many for a diagram"
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
/** The declared resources that matter for the diagram, plus the implied ones. */
function complete(declared) {
	const { kept: sorted, folded, skipped } = sortOut(declared);
	const kept = withCluster(sorted);
	const { implied, skipped: tooManyMembers } = findImplied(kept);
	const taken = new Set(kept.map(({ address }) => address));
	const added = implied.filter(({ address, kind }) => !taken.has(address) && typeOf(kind) !== void 0);
	return {
		resources: [...withDefaultBus(kept), ...added],
		folded,
		skipped: [...skipped, ...tooManyMembers]
	};
}
function tooMany(origin, count) {
	const what = `${origin} declares ${count} resources; the limit is ${MAX_RESOURCES}`;
	return new ExpectedError("CONVERT_TOO_MANY", what, "Convert one module or stack at a time");
}
export { convert };
