import { ExpectedError } from "../../../errors.js";
import { canonicalText, own } from "../../../json.js";
import { byText } from "../declared.js";
import { localName } from "./addresses.js";
import { buildLookup, linksByValue } from "./lookup.js";
import { resourcesIn } from "./modules.js";
import { providerRegion } from "./provider-region.js";
import { linksByCode } from "./references.js";
import { childObject } from "./scopes.js";
// src/extras/convert/terraform/show.ts
/**
* convert/terraform/: documents of `terraform show -json`. modules.ts lists resources, lookup.ts and references.ts find references.
* Not here: HCL, raw state files, and what a resource becomes (components/).
*/
/**
* Reads the output of `terraform show -json`: the resources of a state, or those after a plan is applied.
* @throws ExpectedError CONVERT_FORMAT_VERSION, CONVERT_PLAN_ERRORED
*/
function readTerraform(origin, root) {
	const version = own(root, "format_version");
	if (typeof version !== "string" || !/^[01]\./.test(version)) throw wrongVersion(origin);
	const planned = childObject(root, "planned_values");
	if (planned !== void 0 && own(root, "errored") === true) throw errored(origin);
	const { kept, skipped } = sift([...resourcesIn(own(planned ?? childObject(root, "values") ?? {}, "root_module")), ...lookedUpBefore(planned && childObject(childObject(root, "prior_state"), "values"))].sort((first, second) => byText(first.address, second.address) || byText(textOf(first), textOf(second))));
	return {
		format: planned === void 0 ? "terraform state" : "terraform plan",
		resources: declare(root, kept),
		skipped
	};
}
/** Data sources of a plan are in its prior state. */
function lookedUpBefore(prior) {
	return prior === void 0 ? [] : resourcesIn(own(prior, "root_module")).filter(({ isData }) => isData);
}
function declare(root, resources) {
	const lookup = buildLookup(resources);
	const configuration = childObject(root, "configuration");
	const codeLinks = linksByCode(configuration, resources);
	const regionOf = providerRegion(root, configuration);
	return resources.map((resource) => {
		const region = regionOf(resource);
		return {
			address: resource.address,
			localName: localName(resource),
			kind: resource.type,
			values: resource.values,
			links: [...linksByValue(resource, lookup), ...codeLinks(resource)],
			...region === void 0 ? {} : { region },
			isLookedUp: resource.isData
		};
	});
}
/** Separates deposed and duplicate instances. */
function sift(listed) {
	const kept = new Map();
	const skipped = [];
	for (const resource of listed) {
		const reason = whyAside(resource, kept);
		if (reason === void 0) kept.set(resource.address, resource);
		else skipped.push({
			address: resource.address,
			kind: resource.type,
			reason
		});
	}
	return {
		kept: [...kept.values()],
		skipped
	};
}
function whyAside(resource, kept) {
	if (resource.address === "" || resource.type === "") return "it has no address or no type";
	if (resource.isDeposed) return "it is left over from an earlier replacement";
	return kept.has(resource.address) ? "its address occurs twice in the document" : void 0;
}
function textOf(resource) {
	return `${resource.isDeposed ? 1 : 0}${canonicalText(resource.values)}`;
}
function wrongVersion(origin) {
	const what = `${origin} has a format_version that is not known`;
	return new ExpectedError("CONVERT_FORMAT_VERSION", what, "Use a Terraform whose show format is 0.x or 1.x");
}
function errored(origin) {
	const what = `${origin} is a plan that ended in an error, so resources are missing`;
	return new ExpectedError("CONVERT_PLAN_ERRORED", what, "Plan again without errors, then convert that plan");
}
export { readTerraform };
