import { groupOf } from "../../../inventory/read/component-types/component-types.js";
import { typesOf } from "../../../inventory/read/component-types/declared-kinds.js";
// src/extras/convert/components/kinds.ts
/**
* convert/components/: what each declared kind becomes: its type (this file), name, fields, rules and peerings.
* Not here: references between resources (graph/).
*/
/** The kind of what another declaration implies: `implied ec2`. */
const IMPLIED = "implied ";
/** The kind of a Kubernetes workload whose cluster is one of Azure's: `aks kubernetes_deployment`. */
const ON_AKS = "aks ";
/** Cloudcraft's type for a kind; undefined when there is none. */
function typeOf(kind) {
	if (kind.startsWith("implied ")) return kind.slice(8);
	return kind.startsWith("aks ") ? "azureaksworkload" : typesOf(kind)[0];
}
/** Types that stand in the section `groups` and hold others. */
function isGroup(type) {
	return groupOf(type) !== void 0;
}
/** Groups without a position: an outline around their members. */
function isFrame(type) {
	return groupOf(type) === "outline";
}
export { IMPLIED, ON_AKS, isFrame, isGroup, typeOf };
