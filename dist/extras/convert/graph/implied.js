import { isObject } from "../../../json.js";
import { poolSize } from "../components/compute-fields.js";
import { fieldsOf } from "../components/fields.js";
import { IMPLIED, typeOf } from "../components/kinds.js";
import { listAt, textAt, valueAt } from "../components/reading.js";
// src/extras/convert/graph/implied.ts
/** More members would only be a long row. */
const MAX_MEMBERS = 20;
/** Limit for all pools together. */
const MAX_IMPLIED = 1e4;
/** The member type of each pool. */
const MEMBER_OF = new Map([
	["asg", "ec2"],
	["ecsservice", "ecstask"],
	["eksworkload", "ekspod"],
	["azureaksworkload", "azureakspod"]
]);
/** Attributes of a pool that refer to the template of its members. */
const MODELS = new Set("launch_template launch_configuration mixed_instances_policy task_definition LaunchTemplate LaunchConfigurationName MixedInstancesPolicy TaskDefinition".split(" "));
/** Resources without a declaration of their own: members of pools, disks of machines, the default event bus. */
function findImplied(resources) {
	const byAddress = new Map(resources.map((resource) => [resource.address, resource]));
	const skipped = [];
	const implied = resources.flatMap((resource) => {
		const member = MEMBER_OF.get(typeOf(resource.kind) ?? "");
		if (member === void 0) return [...disksOf(resource)];
		const count = poolSize(resource) ?? 0;
		if (count > MAX_MEMBERS) {
			const reason = `only ${MAX_MEMBERS} of its ${count} members are drawn`;
			skipped.push({
				address: resource.address,
				kind: `${IMPLIED}${member}`,
				reason
			});
		}
		return membersOf(resource, member, Math.min(count, MAX_MEMBERS), byAddress);
	});
	if (implied.length > MAX_IMPLIED) {
		const reason = `only ${MAX_IMPLIED} of ${implied.length} are drawn`;
		skipped.push({
			address: "",
			kind: `${IMPLIED}members`,
			reason
		});
	}
	return {
		implied: [...implied.slice(0, MAX_IMPLIED), ...defaultBus(resources)],
		skipped
	};
}
function membersOf(pool, member, count, byAddress) {
	const values = {
		...pool.links.filter(({ path }) => MODELS.has(path[0] ?? "")).map(({ to }) => byAddress.get(to))[0]?.values ?? {},
		...member === "ecstask" ? launchType(pool) : {}
	};
	const fields = fieldsOf({
		...pool,
		kind: `${IMPLIED}${member}`,
		values,
		links: []
	}, member);
	return Array.from({ length: count }, (_, index) => {
		const links = [{
			path: ["implied"],
			to: pool.address
		}];
		return imply(pool, `${pool.address} member ${String(index).padStart(3, "0")}`, member, {
			links,
			fields
		});
	});
}
function launchType(service) {
	const type = textAt(service, "launch_type", "LaunchType");
	return type === void 0 ? {} : { launch_type: type };
}
/** The disks in a machine's declaration. */
function disksOf(machine) {
	if (typeOf(machine.kind) !== "ec2") return [];
	return [...["root_block_device", "ebs_block_device"].flatMap((block) => listAt(machine, block).map((values, index) => [`${block}[${index}]`, values])), ...listAt(machine, "BlockDeviceMappings").map((_, index) => [`BlockDeviceMappings[${index}]`, valueAt(machine, `BlockDeviceMappings.${index}.Ebs`) ?? null])].flatMap(([place, values]) => {
		if (!isObject(values)) return [];
		const fields = fieldsOf({
			...machine,
			kind: `${IMPLIED}ebs`,
			values
		}, "ebs");
		return Object.keys(fields).length === 0 ? [] : [imply(machine, `${machine.address} ${place}`, "ebs", { fields })];
	});
}
const RULES = new Set(["aws_cloudwatch_event_rule", "AWS::Events::Rule"]);
const DEFAULT_BUS = "default event bus";
/** Rules without a bus use the account's default bus. */
function defaultBus(resources) {
	const first = resources.filter(isOnDefaultBus)[0];
	return first === void 0 ? [] : [{
		...imply(first, DEFAULT_BUS, "eventbus", { fields: { eventBusType: "default" } }),
		localName: "default"
	}];
}
function isOnDefaultBus(resource) {
	if (!RULES.has(resource.kind)) return false;
	const bus = textAt(resource, "event_bus_name", "EventBusName");
	return !resource.links.some(({ path }) => path[0] === "event_bus_name" || path[0] === "EventBusName") && (bus === void 0 || bus === "default");
}
/**
* Kubernetes workloads do not name their cluster; if there is only one, they belong to it. They are Azure's when all clusters are.
*/
function withCluster(resources) {
	const clusters = resources.filter(({ kind }) => ["ekscluster", "azureakscluster"].includes(typeOf(kind) ?? ""));
	const [first, ...others] = clusters;
	if (first === void 0) return resources;
	const isAks = clusters.every(({ kind }) => typeOf(kind) === "azureakscluster");
	return resources.map((resource) => {
		if (typeOf(resource.kind) !== "eksworkload") return resource;
		const links = others.length > 0 ? resource.links : [...resource.links, {
			path: ["implied"],
			to: first.address
		}];
		return {
			...resource,
			links,
			...isAks && { kind: `aks ${resource.kind}` }
		};
	});
}
/** Links the rules without a bus to the default bus. */
function withDefaultBus(resources) {
	return resources.map((resource) => isOnDefaultBus(resource) ? {
		...resource,
		links: [...resource.links, {
			path: [busAttribute(resource.kind)],
			to: DEFAULT_BUS
		}]
	} : resource);
}
function busAttribute(kind) {
	return kind.startsWith("AWS::") ? "EventBusName" : "event_bus_name";
}
function imply(parent, address, type, extra) {
	const { region } = parent;
	return {
		address,
		localName: address,
		kind: `${IMPLIED}${type}`,
		values: {},
		links: [],
		impliedBy: parent.address,
		...region === void 0 ? {} : { region },
		...extra
	};
}
export { findImplied, withCluster, withDefaultBus };
