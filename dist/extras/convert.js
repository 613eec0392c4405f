import { ExpectedError } from "../errors.js";
import { canonicalText, isArray, isObject, own, ownText } from "../json.js";
import { coloursOf, groupOf, isTooDeep, mayHold, regionGroupId, typesOf } from "../inventory.js";
import { onlyDocument } from "../plan.js";
import { require_dist } from "../vendor/yaml.js";
import { createHash } from "node:crypto";
// src/extras/convert/declared.ts
/** Compares code units: the result must not depend on the locale. */
function byText(first, second) {
	return first < second ? -1 : first > second ? 1 : 0;
}
// src/extras/convert/cloudformation/intrinsics.ts
/**
* Evaluates the functions in a template's value; undefined where that needs more than the template, such as an attribute of a
* resource. Text is capped, because nested joins could grow without limit.
*/
function resolve(value, surroundings, onLink = () => {}) {
	const visit = (node, path) => {
		if (node === void 0 || node === null) return void 0;
		if (isArray(node)) return node.map((item, index) => visit(item, [...path, String(index)]) ?? null);
		if (!isObject(node)) return node;
		const keys = Object.keys(node);
		const name = keys[0] ?? "";
		if (keys.length === 1 && (name === "Ref" || name === "Condition" || name.startsWith("Fn::"))) return carryOut(name, own(node, name), {
			surroundings,
			path,
			visit: (item) => visit(item, path),
			onLink
		});
		const entries = Object.entries(node).flatMap(([key, item]) => {
			const known = visit(item, [...path, key]);
			return known === void 0 ? [] : [[key, known]];
		});
		return Object.fromEntries(entries);
	};
	return visit(value, []);
}
const MAX_TEXT$1 = 1e5;
function carryOut(name, argument, call) {
	const parts = argument !== void 0 && isArray(argument) ? argument : [];
	if (name === "Ref") return refer(argument, call);
	if (name === "Fn::GetAtt") return refer(typeof argument === "string" ? argument.split(".")[0] : parts[0], call, true);
	if (name === "Fn::Sub") return substitute(argument, call);
	if (name === "Fn::If") return choose$1(parts, call);
	const known = call.visit(argument);
	if (known === void 0 || !isArray(known)) return void 0;
	if (name === "Fn::Join") return join(known);
	if (name === "Fn::Select") return select(known);
	if (name === "Fn::Split") return split(known);
	if (name === "Fn::FindInMap") return findInMap(known, call.surroundings.mappings);
}
/** A resource's name or attribute is unknown before it exists; the reference itself is recorded. */
function refer(name, { surroundings, path, onLink }, isAttribute = false) {
	if (typeof name !== "string") return void 0;
	if (surroundings.resources.has(name)) onLink(name, path);
	return isAttribute ? void 0 : surroundings.parameters.get(name);
}
function choose$1([condition, yes, no], { surroundings, visit }) {
	const holds = typeof condition === "string" ? surroundings.conditions?.(condition) : void 0;
	return holds === void 0 ? void 0 : visit(holds ? yes : no);
}
function substitute(argument, call) {
	const [text, given] = argument !== void 0 && isArray(argument) ? argument : [argument, void 0];
	if (typeof text !== "string" || text.length > MAX_TEXT$1) return void 0;
	const named = given !== void 0 && isObject(given) ? given : {};
	let isKnown = true;
	const filled = text.replace(/\$\{(!?)\s*([A-Za-z0-9:.]+)\s*\}/g, (whole, literal, name) => {
		if (literal === "!") return whole.replace("!", "");
		const value = Object.hasOwn(named, name) ? call.visit(own(named, name)) : referDotted(name, call);
		if (typeof value !== "object" && value !== void 0) return String(value);
		isKnown = false;
		return "";
	});
	return isKnown && filled.length <= MAX_TEXT$1 ? filled : void 0;
}
function referDotted(name, call) {
	const [resource = ""] = name.split(".");
	return refer(resource, call, name.includes("."));
}
function join([delimiter, list]) {
	if (typeof delimiter !== "string" || list === void 0 || !isArray(list)) return void 0;
	if (list.some((item) => typeof item === "object")) return void 0;
	const text = list.join(delimiter);
	return text.length > MAX_TEXT$1 ? void 0 : text;
}
function select([index, list]) {
	return list !== void 0 && isArray(list) ? list[Number(index)] ?? void 0 : void 0;
}
function split([delimiter, text]) {
	return typeof delimiter === "string" && typeof text === "string" && delimiter !== "" ? text.split(delimiter) : void 0;
}
function findInMap([map, first, second], mappings) {
	let found = mappings;
	for (const key of [
		map,
		first,
		second
	]) {
		if (found === void 0 || !isObject(found) || typeof key !== "string" && typeof key !== "number") return void 0;
		found = own(found, String(key));
	}
	return found;
}
// src/extras/convert/cloudformation/conditions.ts
/** Evaluates a template's conditions. One that depends on itself stays undecided. */
function readConditions(declared, surroundings) {
	const decided = new Map();
	const decide = (name) => {
		if (decided.has(name)) return decided.get(name);
		decided.set(name, void 0);
		const holds = evaluate(own(declared, name));
		decided.set(name, holds);
		return holds;
	};
	const evaluate = (node) => {
		const [operator = "", argument] = node !== void 0 && isObject(node) ? Object.entries(node)[0] ?? [] : [];
		const parts = argument !== void 0 && isArray(argument) ? argument : [];
		switch (operator) {
			case "Condition": return typeof argument === "string" ? decide(argument) : void 0;
			case "Fn::Equals": return equals(parts, {
				...surroundings,
				conditions: decide
			});
			case "Fn::Not": return negated(evaluate(parts[0]));
			case "Fn::And": return all(parts.map(evaluate));
			case "Fn::Or": return negated(all(parts.map((part) => negated(evaluate(part)))));
			default: return;
		}
	};
	return decide;
}
function equals([first, second], surroundings) {
	const left = resolve(first, surroundings);
	const right = resolve(second, surroundings);
	if (left === void 0 || right === void 0 || typeof left === "object" || typeof right === "object") return void 0;
	return String(left) === String(right);
}
function negated(value) {
	return value === void 0 ? void 0 : !value;
}
function all(values) {
	if (values.includes(false)) return false;
	return values.includes(void 0) ? void 0 : true;
}
// src/extras/convert/cloudformation/parameters.ts
/**
* The value of `Ref` for parameters and pseudo parameters: their defaults. Unknown for secrets (`NoEcho`) and for parameters whose
* default only names a stored value.
*/
function readParameters(declared, region) {
	const values = new Map(PSEUDO.map((name) => [name, void 0]));
	for (const [name, parameter] of Object.entries(declared)) values.set(name, isObject(parameter) ? defaultOf(parameter) : void 0);
	if (region !== void 0) values.set("AWS::Region", region);
	return values;
}
const PSEUDO = "AccountId NotificationARNs NoValue Partition Region StackId StackName URLSuffix".split(" ").map((name) => `AWS::${name}`);
/** Anything but a clear no: templates write a boolean or text, and YAML 1.1 has more words for true. */
function isSecret$1(noEcho) {
	return noEcho !== void 0 && !/^(false|no)$/i.test(String(noEcho));
}
function defaultOf(parameter) {
	const type = ownText(parameter, "Type") ?? "String";
	if (isSecret$1(own(parameter, "NoEcho")) || type.startsWith("AWS::SSM::")) return void 0;
	const value = own(parameter, "Default");
	if ((type === "CommaDelimitedList" || type.startsWith("List<")) && typeof value === "string") return value.split(",").map((item) => item.trim());
	return value;
}
// src/extras/convert/cloudformation/template.ts
/**
* convert/cloudformation/: templates, with parameters, conditions and intrinsic functions evaluated.
* Not here: nested stacks, macros, and what a resource becomes (components/).
*/
/**
* Reads a template: parameters take their defaults, conditions are evaluated as far as those allow, references to resources become
* links. Nested stacks are not followed.
* @throws AggregateError with one ExpectedError CONVERT_RESOURCE_MALFORMED per resource without a type
*/
function readTemplate(origin, root, region) {
	const all = objectAt(root, "Resources");
	const names = Object.keys(all).sort(byText);
	const faults = names.flatMap((name) => faultOf(origin, name, own(all, name)));
	if (faults.length === 1) throw faults[0];
	if (faults.length > 1) throw new AggregateError(faults);
	const parameters = readParameters(objectAt(root, "Parameters"), region);
	const surroundings = {
		resources: new Set(names.filter((name) => !isLoop(name))),
		parameters,
		mappings: objectAt(root, "Mappings"),
		conditions: void 0
	};
	const conditions = readConditions(objectAt(root, "Conditions"), surroundings);
	return {
		format: "cloudformation",
		...readResources(all, names, {
			surroundings: {
				...surroundings,
				conditions
			},
			conditions,
			region
		})
	};
}
function readResources(all, names, reading) {
	const resources = [];
	const skipped = [];
	for (const name of names) {
		const raw = objectAt(all, name);
		const kind = ownText(raw, "Type") ?? name;
		const reason = isLoop(name) ? "Fn::ForEach is not supported" : absence(ownText(raw, "Condition"), reading.conditions);
		if (reason !== void 0) skipped.push({
			address: name,
			kind,
			reason
		});
		else resources.push(declare$1(name, kind, raw, reading));
	}
	return {
		resources,
		skipped
	};
}
function declare$1(name, kind, raw, { surroundings, region }) {
	const links = [];
	const link = (to, path) => {
		if (to !== name) links.push({
			path,
			to
		});
	};
	const values = resolve(own(raw, "Properties") ?? {}, surroundings, link);
	return {
		address: name,
		localName: name,
		kind,
		values: isObject(values) ? withTags(values) : {},
		links,
		...region === void 0 ? {} : { region }
	};
}
/** Tags as an object, like Terraform's. Templates have `[{Key, Value}]`, serverless ones `{Key: Value}`. */
function withTags(values) {
	const list = own(values, "Tags");
	if (!Array.isArray(list)) return list === void 0 ? values : {
		...values,
		tags: list
	};
	const pairs = list.flatMap((tag) => {
		const key = isObject(tag) ? ownText(tag, "Key") : void 0;
		const value = isObject(tag) ? ownText(tag, "Value") : void 0;
		return key === void 0 || value === void 0 ? [] : [[key, value]];
	});
	return {
		...values,
		tags: Object.fromEntries(pairs)
	};
}
function absence(condition, conditions) {
	if (condition === void 0) return void 0;
	const holds = conditions(condition);
	if (holds === void 0) return "its condition depends on values outside the template";
	return holds ? void 0 : "its condition does not hold";
}
function faultOf(origin, name, raw) {
	if (isLoop(name) || isObject(raw) && ownText(raw, "Type") !== void 0) return [];
	const what = `${origin}: the resource ${name.slice(0, 100)} has no Type`;
	return [new ExpectedError("CONVERT_RESOURCE_MALFORMED", what, "Give it a Type, or take it out")];
}
function isLoop(name) {
	return name.startsWith("Fn::ForEach");
}
function objectAt(object, key) {
	const value = own(object, key);
	return value !== void 0 && isObject(value) ? value : {};
}
// src/extras/convert/components/kinds.ts
/**
* convert/components/: what each declared kind becomes: its type (this file), name, fields, rules and peerings.
* Not here: references between resources (graph/).
*/
/** The kind of what another declaration implies: `implied ec2`. */
const IMPLIED = "implied ";
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
// src/extras/convert/components/around.ts
const NOTHING_AROUND = {
	to: () => void 0,
	from: () => []
};
/** Resources that are no components, and say something about one. */
const DESCRIBING = new Set([...[
	"azurerm_storage_account",
	"azurerm_service_plan",
	"azurerm_app_service_plan",
	"azurerm_lb_rule"
], ...["azurerm_api_management_gateway", "azurerm_virtual_network_gateway_connection"]]);
/** Whether a kind only says something about other resources. */
function isDescribing(kind) {
	return DESCRIBING.has(kind);
}
function aroundOf(resources) {
	const byAddress = new Map(resources.map((resource) => [resource.address, resource]));
	const referring = new Map();
	for (const resource of resources) {
		if (!isDescribing(resource.kind)) continue;
		for (const to of new Set(resource.links.map((link) => link.to))) {
			const others = referring.get(to);
			if (others === void 0) referring.set(to, [resource]);
			else others.push(resource);
		}
	}
	return ({ address, links }) => ({
		to: (...attributes) => byAddress.get(links.find(({ path }) => attributes.includes(path[0] ?? ""))?.to ?? ""),
		from: (kind) => (referring.get(address) ?? []).filter((resource) => resource.kind === kind)
	});
}
// src/extras/convert/components/reading.ts
/** Longer than any name or setting in a diagram. */
const MAX_TEXT = 256;
/**
* The value of the first attribute that exists. Terraform's and CloudFormation's names never collide, so both can be listed. Dots
* separate nested blocks; Terraform writes a block as a list of one.
*/
function valueAt({ values }, ...attributes) {
	for (const attribute of attributes) {
		const found = attribute.split(".").reduce(stepInto, values);
		if (found !== void 0 && found !== null) return found;
	}
}
function stepInto(value, key) {
	if (value === void 0 || typeof value !== "object" || value === null) return void 0;
	if (isArray(value)) return /^\d+$/.test(key) ? value[Number(key)] : stepInto(value[0], key);
	return isObject(value) ? own(value, key) : void 0;
}
function textAt(resource, ...attributes) {
	const value = valueAt(resource, ...attributes);
	if (typeof value === "number") return String(value);
	return typeof value === "string" && value !== "" ? value.slice(0, MAX_TEXT) : void 0;
}
/** Templates also write numbers as text. */
function numberAt(resource, ...attributes) {
	const value = valueAt(resource, ...attributes);
	const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
	return typeof number === "number" && Number.isFinite(number) && Math.abs(number) < 0xe8d4a51000 ? number : void 0;
}
function flagAt(resource, ...attributes) {
	const value = valueAt(resource, ...attributes);
	if (value === true || value === "true") return true;
	return value === false || value === "false" ? false : void 0;
}
function listAt(resource, ...attributes) {
	const value = valueAt(resource, ...attributes);
	return value !== void 0 && isArray(value) ? value : [];
}
/** Drops unknown properties, for which Cloudcraft's defaults apply. */
function known(fields) {
	return Object.fromEntries(Object.entries(fields).flatMap(([key, value]) => value === void 0 ? [] : [[key, value]]));
}
/** Splits `db.r6g.large`, `cache.t3.micro`, `t3.medium.search`, `m5.xlarge` into family and size. */
function instanceFields(name) {
	const [instanceType, instanceSize] = (name?.replace(/^(db|cache)\./, "").replace(/\.(search|elasticsearch)$/, ""))?.split(".") ?? [];
	return instanceType && instanceSize ? {
		instanceType,
		instanceSize
	} : {};
}
// src/extras/convert/components/azure-data-fields.ts
/** Declared properties of Azure's disks, stores and databases. */
const AZURE_DATA_FIELDS = {
	azuredisk: (resource) => known({
		diskSizeGb: numberAt(resource, "disk_size_gb"),
		tier: textAt(resource, "tier") ?? diskTier(resource)
	}),
	azureblob: (_, around) => {
		const account = accountOf(around);
		return known({
			tier: textAt(account, "account_tier") === "Premium" ? "Premium" : textAt(account, "access_tier"),
			redundancy: redundancy(account)
		});
	},
	azurequeue: (_, around) => {
		const account = accountOf(around);
		return known({
			kind: textAt(account, "account_kind"),
			redundancy: redundancy(account)
		});
	},
	azuretable: (_, around) => known({ redundancy: redundancy(accountOf(around)) }),
	azurefiles: (resource, around) => known({
		dataGb: numberAt(resource, "quota"),
		tier: textAt(resource, "access_tier")?.replace("TransactionOptimized", "Standard"),
		redundancy: redundancy(accountOf(around))
	}),
	azurecosmosdb: (resource) => resource.kind === "azurerm_cosmosdb_postgresql_cluster" ? postgresCluster(resource) : account(resource),
	azuremysql: (resource) => server(resource, times(numberAt(resource, "storage.size_gb"), MIB)),
	azurepostgresql: (resource) => server(resource, void 0)
};
const MIB = 1024;
/** Containers, queues, tables and shares have the redundancy of their storage account. */
function accountOf({ to }) {
	return to("storage_account_id", "storage_account_name") ?? { values: {} };
}
function redundancy(storage) {
	return textAt(storage, "account_replication_type")?.replace(/^RA(?=GZ?RS$)/, "RA-");
}
const DISK_LETTERS = {
	Premium_LRS: "P",
	StandardSSD_LRS: "E",
	Standard_LRS: "S"
};
/** The performance tier of a disk follows from its size: it is the smallest that is large enough. */
const DISK_TIERS = [
	[32, 4],
	[64, 6],
	[128, 10],
	[256, 15],
	[512, 20],
	[1024, 30]
];
function diskTier(resource) {
	const letter = DISK_LETTERS[textAt(resource, "storage_account_type") ?? ""];
	const wanted = numberAt(resource, "disk_size_gb");
	const level = wanted === void 0 ? void 0 : DISK_TIERS.find(([most]) => wanted <= most)?.[1];
	return letter === void 0 || level === void 0 ? void 0 : `${letter}${level}`;
}
const APIS = [
	["EnableCassandra", "cassandra"],
	["EnableGremlin", "gremlin"],
	["EnableTable", "table"]
];
function account(resource) {
	const capabilities = listAt(resource, "capabilities").map((block) => textAt({ values: { block } }, "block.name"));
	const api = APIS.find(([capability]) => capabilities.includes(capability))?.[1];
	return known({
		api: api ?? (textAt(resource, "kind") === "MongoDB" ? "mongodb" : "sql"),
		capacityMode: capabilities.includes("EnableServerless") ? "serverless" : void 0
	});
}
function postgresCluster(resource) {
	return known({
		api: "postgresql",
		postgresqlNodes: numberAt(resource, "node_count"),
		postgresqlCoordinatorCores: numberAt(resource, "coordinator_vcore_count"),
		postgresqlCoordinatorStorage: times(numberAt(resource, "coordinator_storage_quota_in_mb"), 1 / MIB),
		postgresqlWorkerCores: numberAt(resource, "node_vcores"),
		postgresqlWorkerStorage: times(numberAt(resource, "node_storage_quota_in_mb"), 1 / MIB),
		postgresqlHighAvailability: resource.values["ha_enabled"] === true ? true : void 0
	});
}
/** What Cloudcraft calls the flexible deployment option is not documented. */
function server(resource, storageMB) {
	return known({
		deploymentOption: resource.kind.includes("_flexible_") ? void 0 : "Single",
		instance: textAt(resource, "sku_name"),
		storageMB: storageMB ?? numberAt(resource, "storage_mb"),
		haEnabled: resource.kind.includes("_flexible_") ? listAt(resource, "high_availability").length > 0 : void 0,
		backupRetention: numberAt(resource, "backup_retention_days")
	});
}
function times(value, factor) {
	return value === void 0 ? void 0 : value * factor;
}
// src/extras/convert/components/azure-fields.ts
/** Declared properties of Azure's components, as Cloudcraft writes them. */
const AZURE_FIELDS = {
	azurevm: (resource) => ({
		...known({ platform: platform(resource) }),
		...size(resource)
	}),
	azurevmss: (resource) => ({
		...known({
			platform: platform(resource),
			capacity: numberAt(resource, "instances", "sku.capacity")
		}),
		...size(resource)
	}),
	azureakscluster: (resource) => known({ tier: textAt(resource, "sku_tier")?.toLowerCase() }),
	azurefunctionapp: (resource, around) => known({ tier: hostingPlan(resource, planOf(around)) }),
	azurewebapp: (resource, around) => ({
		...known({ platform: hostOf(resource) }),
		...webSize(planOf(around))
	}),
	azurelb: (resource, around) => known({
		skuName: textAt(resource, "sku"),
		tier: textAt(resource, "sku_tier"),
		numberOfRules: countOf(around, "azurerm_lb_rule")
	}),
	azureappgw: (resource) => known({
		tier: textAt(resource, "sku.tier")?.replace(/_v2$/, " V2"),
		size: /_(Small|Medium|Large)$/.exec(textAt(resource, "sku.name") ?? "")?.[1],
		instances: numberAt(resource, "sku.capacity")
	}),
	azurebastion: (resource) => known({
		tier: textAt(resource, "sku"),
		scaleUnits: numberAt(resource, "scale_units")
	}),
	azurevngw: (resource, around) => known({
		gatewayType: textAt(resource, "type"),
		tier: textAt(resource, "sku"),
		s2sTunnels: countOf(around, CONNECTION, (one) => textAt(one, "type") === "IPsec")
	}),
	azureredis: (resource) => known({
		tier: textAt(resource, "sku_name"),
		instance: cacheSize(resource)
	}),
	azuresbnamespace: (resource) => {
		const tier = textAt(resource, "sku");
		return known({
			tier,
			messagingUnits: tier === "Premium" ? numberAt(resource, "capacity") : void 0
		});
	},
	azuresbqueue: namespaceTier,
	azuresbtopic: namespaceTier,
	azureapimanagement: (resource, around) => {
		const [tier, units] = textAt(resource, "sku_name")?.split("_") ?? [];
		const gateways = countOf(around, "azurerm_api_management_gateway");
		return known({
			tier,
			units: units === void 0 ? void 0 : Number(units),
			gateways
		});
	}
};
const CONNECTION = "azurerm_virtual_network_gateway_connection";
function namespaceTier(_, around) {
	const namespace = around.to("namespace_id", "namespace_name");
	return known({ tier: namespace && textAt(namespace, "sku") });
}
/** How many of a kind refer to it; undefined for none, as the declaration may be elsewhere. */
function countOf({ from }, kind, isMeant = (_) => true) {
	return from(kind).filter(isMeant).length || void 0;
}
function platform({ kind, values }) {
	if (kind.includes("_linux_") || values["os_profile_linux_config"] !== void 0) return "linux";
	return kind.includes("_windows_") || values["os_profile_windows_config"] !== void 0 ? "windows" : void 0;
}
/** `Standard_D2s_v5` is tier Standard, instance `D2s v5`. */
function size(resource) {
	const [, tier, instance] = /^(Standard|Basic)_(\w+)$/.exec(textAt(resource, "size", "vm_size", "sku", "sku.name") ?? "") ?? [];
	return known({
		tier,
		instance: instance?.replaceAll("_", " ")
	});
}
/** The size of an app is that of the plan that it runs on. */
function planOf({ to }) {
	const plan = to("service_plan_id", "app_service_plan_id");
	return plan && textAt(plan, "sku_name", "sku.size");
}
function hostingPlan({ kind }, plan = "") {
	if (kind === "azurerm_function_app_flex_consumption" || /^(Y1|FC1)$/.test(plan)) return "consumption";
	return /^EP\d$/.test(plan) ? "premium" : void 0;
}
function hostOf(resource) {
	const name = platform(resource);
	return name === void 0 ? void 0 : name === "linux" ? "Linux" : "Windows";
}
/** Sizes of the newer generations have a blank before their version, except those of the memory-optimised ones. */
const WEB_TIERS = [
	[/^B\d$/, "Basic"],
	[/^F1$/, "Free"],
	[/^D1$/, "Shared"],
	[/^S\d$/, "Standard"],
	[/^I\dv2$/, "Isolated v2"],
	[/^I\d$/, "Isolated"],
	[/^P\dv2$/, "Premium v2"],
	[/^P\dm?v3$/, "Premium v3"]
];
function webSize(plan) {
	const tier = WEB_TIERS.find(([pattern]) => pattern.test(plan ?? ""))?.[1];
	return known({
		tier,
		instance: plan?.replace(/^([IP][1-9])(v[23])$/, "$1 $2")
	});
}
/** `C0` and `P1`: family and capacity. */
function cacheSize(resource) {
	const [family, capacity] = [textAt(resource, "family"), numberAt(resource, "capacity")];
	return family === void 0 || capacity === void 0 ? void 0 : `${family}${capacity}`;
}
// src/extras/convert/components/compute-fields.ts
/** Declared properties of compute components. */
const COMPUTE_FIELDS = {
	ec2: (resource) => instanceFields(textAt(resource, "instance_type", "InstanceType")),
	lambda: (resource) => known({
		architecture: architecture(listAt(resource, "architectures", "Architectures")),
		memory: numberAt(resource, "memory_size", "MemorySize")
	}),
	ecstask: (resource) => known({
		launchType: textAt(resource, "launch_type", "LaunchType")?.toLowerCase(),
		cpu: textAt(resource, "cpu", "Cpu"),
		memoryGB: gigabytes(numberAt(resource, "memory", "Memory")),
		storageGB: numberAt(resource, "ephemeral_storage.size_in_gib", "EphemeralStorage.SizeInGiB")
	}),
	eksworkload: workload,
	azureaksworkload: workload,
	ecr: () => ({ private: true })
};
function workload({ kind }) {
	return known({ workloadType: WORKLOADS[kind.replace(/^(?:aks )?kubernetes_|_v1$/g, "")] });
}
const WORKLOADS = {
	deployment: "deployment",
	stateful_set: "statefulSet",
	daemonset: "daemonSet",
	daemon_set: "daemonSet",
	job: "job",
	cron_job: "cronJob"
};
function architecture([first]) {
	return typeof first === "string" ? first : void 0;
}
function gigabytes(mebibytes) {
	return mebibytes === void 0 ? void 0 : mebibytes / 1024;
}
/** How many members a pool is declared to have. */
function poolSize(resource) {
	const count = numberAt(resource, "desired_capacity", "DesiredCapacity", "desired_count", "DesiredCount", "spec.replicas", "min_size", "MinSize");
	return count === void 0 ? void 0 : Math.max(0, Math.floor(count));
}
// src/extras/convert/components/data-fields.ts
/** Declared properties of storage and databases. */
const DATA_FIELDS = {
	ebs: (resource) => known({
		volume: textAt(resource, "type", "volume_type", "VolumeType"),
		storage: numberAt(resource, "size", "volume_size", "Size", "VolumeSize"),
		iops: numberAt(resource, "iops", "Iops"),
		throughput: numberAt(resource, "throughput", "Throughput")
	}),
	rds: (resource) => ({
		...known({
			role: databaseRole(resource),
			engine: textAt(resource, "engine", "Engine"),
			multiAZ: flagAt(resource, "multi_az", "MultiAZ"),
			minimumCapacityUnit: numberAt(resource, "serverlessv2_scaling_configuration.min_capacity"),
			maximumCapacityUnit: numberAt(resource, "serverlessv2_scaling_configuration.max_capacity")
		}),
		...instanceFields(textAt(resource, ...CLASS))
	}),
	docdb: clusterFields,
	neptune: clusterFields,
	elasticache: (resource) => ({
		...known({ engine: textAt(resource, "engine", "Engine") }),
		...instanceFields(textAt(resource, "node_type", "CacheNodeType"))
	}),
	redshift: (resource) => ({
		...known({ nodeCount: numberAt(resource, "number_of_nodes", "NumberOfNodes") }),
		...instanceFields(textAt(resource, "node_type", "NodeType"))
	}),
	es: (resource) => ({
		role: "data",
		...known({ instanceCount: numberAt(resource, ...SEARCH.map((block) => `${block}.InstanceCount`), "cluster_config.instance_count") }),
		...instanceFields(textAt(resource, "cluster_config.instance_type", ...SEARCH.map((block) => `${block}.InstanceType`)))
	}),
	dynamodb: (resource) => known({
		tableClass: textAt(resource, "table_class", "TableClass") === "STANDARD" ? "standard" : void 0,
		capacityMode: CAPACITY[textAt(resource, "billing_mode", "BillingMode") ?? ""],
		readUnits: numberAt(resource, "read_capacity", "ProvisionedThroughput.ReadCapacityUnits"),
		writeUnits: numberAt(resource, "write_capacity", "ProvisionedThroughput.WriteCapacityUnits")
	}),
	efs: (resource) => known({
		throughputMode: textAt(resource, "throughput_mode", "ThroughputMode"),
		throughput: numberAt(resource, "provisioned_throughput_in_mibps", "ProvisionedThroughputInMibps"),
		availabilityZone: textAt(resource, "availability_zone_name", "AvailabilityZoneName")
	}),
	fsx: (resource) => known({
		fileSystemType: fileSystemType(resource),
		storageCapacity: numberAt(resource, "storage_capacity", "StorageCapacity"),
		storageType: textAt(resource, "storage_type", "StorageType")?.toLowerCase(),
		throughputCapacity: numberAt(resource, "throughput_capacity"),
		multiAZ: textAt(resource, "deployment_type")?.startsWith("MULTI_AZ")
	})
};
const CLASS = ["instance_class", "DBInstanceClass"];
const SEARCH = ["ClusterConfig", "ElasticsearchClusterConfig"];
const CAPACITY = {
	PAY_PER_REQUEST: "on-demand",
	PROVISIONED: "provisioned"
};
/** A replica refers to its source, even if that is not known yet. */
function databaseRole(resource) {
	const copies = ["replicate_source_db", "SourceDBInstanceIdentifier"];
	if (resource.links.some(({ path }) => copies.includes(path[0] ?? "")) || textAt(resource, ...copies)) return "readReplica";
	return textAt(resource, ...CLASS) === "db.serverless" ? "serverless" : "primary";
}
function clusterFields(resource) {
	const writer = flagAt(resource, "writer");
	return {
		...known({ role: writer === void 0 ? void 0 : writer ? "writer" : "reader" }),
		...instanceFields(textAt(resource, ...CLASS))
	};
}
function fileSystemType(resource) {
	return /^aws_fsx_([a-z]+)_/.exec(resource.kind)?.[1] ?? textAt(resource, "FileSystemType")?.toLowerCase();
}
// src/extras/convert/components/service-fields.ts
/** Declared properties of networking, messaging and edge components. */
const SERVICE_FIELDS = {
	elb: (resource) => known({ elbType: balancerType(resource) }),
	apigateway: (resource) => known({ apiType: apiType(resource) }),
	sqs: (resource) => ({ queueType: flagAt(resource, "fifo_queue", "FifoQueue") === true ? "fifo" : "standard" }),
	snssubscriptions: () => ({}),
	kinesisstream: (resource) => known({ shards: numberAt(resource, "shard_count", "ShardCount") }),
	eventbus: () => ({ eventBusType: "custom" }),
	vpcendpoint: (resource) => known({ endpointType: textAt(resource, "vpc_endpoint_type", "VpcEndpointType")?.toLowerCase() }),
	dxconnection: (resource) => known({
		site: textAt(resource, "location"),
		connectionType: resource.kind === "aws_dx_connection" ? "Dedicated" : "Hosted",
		capacity: textAt(resource, "bandwidth")?.replace("bps", "")
	}),
	waf: (resource) => known({
		aclCount: 1,
		ruleCount: listAt(resource, "rule", "rules", "Rules").length
	})
};
/** AWS's default is an application load balancer; classic ones are a separate kind. */
function balancerType(resource) {
	if (resource.kind === "aws_elb" || resource.kind === "AWS::ElasticLoadBalancing::LoadBalancer") return "classic";
	return textAt(resource, "load_balancer_type", "Type") ?? "application";
}
function apiType(resource) {
	if (resource.kind === "AWS::Serverless::HttpApi") return "http";
	if (!/v2/i.test(resource.kind)) return "rest";
	return textAt(resource, "protocol_type", "ProtocolType")?.toLowerCase();
}
// src/extras/convert/components/fields.ts
const READERS = new Map(Object.entries({
	...COMPUTE_FIELDS,
	...DATA_FIELDS,
	...SERVICE_FIELDS,
	...AZURE_FIELDS,
	...AZURE_DATA_FIELDS
}));
/** The properties that a resource's declaration, and those around it, give its component. */
function fieldsOf(resource, type, around = NOTHING_AROUND) {
	return resource.fields ?? READERS.get(type)?.(resource, around) ?? {};
}
// src/extras/convert/components/names.ts
/** Attributes that hold the name a resource has in the cloud, where that is not its Name tag. */
const NAME_ATTRIBUTES = [
	"name function_name identifier cluster_id replication_group_id cluster_identifier domain_name bucket repository_name",
	"table_name email_identity email domain metadata.name Name FunctionName LoadBalancerName AutoScalingGroupName",
	"DBInstanceIdentifier DBClusterIdentifier ClusterIdentifier ReplicationGroupId ClusterName ServiceName RepositoryName DomainName BucketName",
	"TableName QueueName TopicName EmailIdentity GroupName"
].flatMap((line) => line.split(" "));
/** Types whose Name tag is better than their `name`. */
const BY_TAG = new Set("vpc subnet networkacl ec2 ebs internetgateway natgateway vpngateway customergateway efs".split(" "));
/** Types whose `name` is something else, such as the database in an instance: these attributes come first. */
const FIRST = new Map([["rds", ["identifier", "DBInstanceIdentifier"]]]);
/** A resource's name in the cloud, or else its name in the code. */
function nameOf$1(resource, type) {
	const tag = textAt(resource, "tags.Name", "tags_all.Name");
	const attribute = textAt(resource, ...FIRST.get(type) ?? [], ...NAME_ATTRIBUTES);
	const [first, second] = BY_TAG.has(type) ? [tag, attribute] : [attribute, tag];
	return first ?? second ?? resource.localName.slice(0, 256);
}
// src/extras/convert/components/peering.ts
const PEERINGS = new Set(["aws_vpc_peering_connection", "AWS::EC2::VPCPeeringConnection"]);
function isPeering(kind) {
	return PEERINGS.has(kind);
}
/** The peerings that a VPC requests, as `peeringConnections`. The other VPC is `{address}`, which the writer replaces. */
function peeringsOf(resources) {
	const peerings = new Map();
	for (const resource of resources) {
		if (!isPeering(resource.kind)) continue;
		const end = (...attributes) => resource.links.find(({ path }) => attributes.includes(path[0] ?? ""))?.to;
		const [from, to] = [end("vpc_id", "VpcId"), end("peer_vpc_id", "PeerVpcId")];
		if (from === void 0 || to === void 0) continue;
		const name = textAt(resource, "tags.Name") ?? resource.localName;
		const peering = {
			id: resource.address,
			name,
			accepterVpc: { address: to },
			hidden: false
		};
		const others = peerings.get(from);
		if (others === void 0) peerings.set(from, [peering]);
		else others.push(peering);
	}
	return (vpc) => {
		const found = peerings.get(vpc);
		return found === void 0 ? {} : { peeringConnections: found };
	};
}
// src/extras/convert/components/rules.ts
/** Kinds that declare one rule of another resource: the attribute that refers to it, and the direction if the kind implies one. */
const APART = new Map([
	["aws_security_group_rule", ["security_group_id", void 0]],
	["aws_vpc_security_group_ingress_rule", ["security_group_id", "inbound"]],
	["aws_vpc_security_group_egress_rule", ["security_group_id", "outbound"]],
	["aws_network_acl_rule", ["network_acl_id", void 0]],
	["azurerm_network_security_rule", ["network_security_group_name", void 0]],
	["AWS::EC2::SecurityGroupIngress", ["GroupId", "inbound"]],
	["AWS::EC2::SecurityGroupEgress", ["GroupId", "outbound"]],
	["AWS::EC2::NetworkAclEntry", ["NetworkAclId", void 0]]
]);
const MAX_RULES = 200;
/** Whether a kind is only a rule of another resource. */
function isRule(kind) {
	return APART.has(kind);
}
/**
* The rules of security groups and network ACLs, inline and separate. A target that is a security group of the document is
* `{address}`, which the writer replaces with the component's id.
*/
function rulesOf(resources) {
	const byAddress = new Map(resources.map((resource) => [resource.address, resource]));
	const apart = new Map();
	for (const resource of resources) {
		const [attribute, side] = APART.get(resource.kind) ?? [];
		const owner = resource.links.find(({ path }) => path[0] === attribute && attribute !== void 0)?.to;
		if (owner === void 0) continue;
		const isAcl = typeOf(byAddress.get(owner)?.kind ?? "") !== "sg";
		const links = resource.links.filter(({ path }) => path[0] !== attribute);
		const stated = {
			values: resource.values,
			links,
			isInbound: side === void 0 ? isInbound(resource) : side === "inbound",
			isAcl
		};
		const others = apart.get(owner);
		if (others === void 0) apart.set(owner, [stated]);
		else others.push(stated);
	}
	return (address) => {
		const resource = byAddress.get(address);
		const type = typeOf(resource?.kind ?? "");
		if (resource === void 0 || type !== "sg" && type !== "networkacl" && type !== "azurensg") return {};
		const all = [...inlineRules(resource, type !== "sg"), ...apart.get(address) ?? []].slice(0, MAX_RULES);
		const isGroup = (target) => typeOf(byAddress.get(target)?.kind ?? "") === "sg";
		return {
			inboundRules: toRules(all, true, isGroup, address),
			outboundRules: toRules(all, false, isGroup, address)
		};
	};
}
function isInbound(resource) {
	if (flagAt(resource, "egress", "Egress") === true) return false;
	return !["egress", "Outbound"].includes(textAt(resource, "type", "direction") ?? "");
}
function inlineRules(resource, isAcl) {
	return [
		"ingress",
		"SecurityGroupIngress",
		"egress",
		"SecurityGroupEgress",
		"security_rule"
	].flatMap((block) => listAt(resource, block).flatMap((values, index, list) => {
		if (!isObject(values)) return [];
		return [{
			values,
			links: resource.links.filter(({ path }) => path[0] === block).filter((link) => list.length === 1 || isOfRule(resource, link, index)),
			isInbound: isInboundBlock(block, values),
			isAcl
		}];
	}));
}
/** Terraform sorts the rules in a plan but not those in its code, so positions match only if the value is known. */
function isOfRule({ kind, values }, { path }, index) {
	if (path[1] !== String(index)) return false;
	return kind.startsWith("AWS::") || typeof valueAt({ values }, path.join(".")) === "string";
}
function isInboundBlock(block, values) {
	return block === "security_rule" ? textAt({ values }, "direction") !== "Outbound" : /ingress/i.test(block);
}
function toRules(all, inbound, isGroup, self) {
	return all.filter(({ isInbound: side }) => side === inbound).flatMap((rule) => expand(rule, isGroup, self)).map((rule) => [JSON.stringify(rule), rule]).sort(([a], [b]) => byText(a, b)).map(([, rule]) => rule);
}
/** A Cloudcraft rule has one target and one range of ports; a declared rule may have many of both. */
function expand(rule, isGroup, self) {
	const { values, isAcl } = rule;
	const described = known({
		protocol: protocolOf(textAt({ values }, "ip_protocol", "protocol", "IpProtocol", "Protocol")),
		description: textAt({ values }, "description", "Description"),
		...isAcl ? {
			ruleNumber: numberAt({ values }, "rule_no", "rule_number", "RuleNumber", "priority"),
			access: textAt({ values }, "action", "rule_action", "RuleAction", "access")?.toLowerCase()
		} : { hidden: false }
	});
	const ranges = portsOf({ values }).map((portRange) => known({ portRange }));
	return targetsOf(rule, isGroup, self).flatMap((target) => ranges.map((range) => ({
		...described,
		...range,
		...target
	})));
}
const IP = [
	"cidr_ipv4",
	"cidr_blocks",
	"cidr_block",
	"CidrIp",
	"CidrBlock"
];
/** A rule of Azure names both ends; the one that counts is the far end. */
const AZURE_IP = {
	inbound: ["source_address_prefix", "source_address_prefixes"],
	outbound: ["destination_address_prefix", "destination_address_prefixes"]
};
const IPV6 = [
	"cidr_ipv6",
	"ipv6_cidr_blocks",
	"ipv6_cidr_block",
	"CidrIpv6",
	"Ipv6CidrBlock"
];
function targetsOf({ values, links, isInbound }, isGroup, self) {
	const named = [...new Set(links.map(({ to }) => to).filter(isGroup))];
	const groups = flagAt({ values }, "self") === true ? [...named, self] : named;
	return [
		...textsAt(values, [...IP, ...AZURE_IP[isInbound ? "inbound" : "outbound"]]).map((target) => ({
			target: target === "*" ? "0.0.0.0/0" : target,
			targetType: "ip"
		})),
		...textsAt(values, IPV6).map((target) => ({
			target,
			targetType: "ipv6"
		})),
		...groups.map((address) => ({
			target: { address },
			targetType: "sg"
		}))
	];
}
function textsAt(values, attributes) {
	return attributes.flatMap((attribute) => {
		return [valueAt({ values }, attribute)].flat().flatMap((text) => typeof text === "string" && text !== "" ? [text] : []);
	});
}
function protocolOf(protocol) {
	const lower = protocol?.toLowerCase();
	if (lower === "all" || lower === "*") return "-1";
	return lower;
}
/** The ranges of a rule, at least one; `0` means all ports, undefined that it is unknown. */
function portsOf(rule) {
	const azure = textsAt(rule.values, ["destination_port_range", "destination_port_ranges"]);
	return azure.length > 0 ? azure.map((range) => range === "*" ? "0" : range) : [portRangeOf(rule)];
}
function portRangeOf(rule) {
	if (protocolOf(textAt(rule, "ip_protocol", "protocol", "IpProtocol", "Protocol")) === "-1") return "0";
	const first = numberAt(rule, "from_port", "FromPort", "PortRange.From");
	const last = numberAt(rule, "to_port", "ToPort", "PortRange.To");
	if (first === void 0 || last === void 0) return void 0;
	if (first < 0 || first === 0 && (last === 0 || last === 65535)) return "0";
	return first === last ? String(first) : `${first}-${last}`;
}
// src/extras/convert/graph/places.ts
/** Kinds that pass their position on to the resources that refer to them. */
const HANDS_ON = new Set("aws_launch_template aws_launch_configuration aws_db_subnet_group aws_docdb_subnet_group aws_neptune_subnet_group aws_rds_cluster aws_elasticache_subnet_group aws_redshift_subnet_group aws_network_interface aws_docdb_cluster aws_neptune_cluster azurerm_network_interface azurerm_subnet AWS::EC2::LaunchTemplate AWS::AutoScaling::LaunchConfiguration AWS::RDS::DBSubnetGroup AWS::RDS::DBCluster AWS::DocDB::DBSubnetGroup AWS::DocDB::DBCluster AWS::Neptune::DBSubnetGroup AWS::Neptune::DBCluster AWS::ElastiCache::SubnetGroup AWS::Redshift::ClusterSubnetGroup AWS::EC2::NetworkInterface".split(" "));
/** Kinds that position another resource, with the attributes that refer to it. */
const SAYS_OF = new Map([
	["aws_efs_mount_target", ["file_system_id"]],
	["aws_internet_gateway_attachment", ["internet_gateway_id"]],
	["aws_vpn_gateway_attachment", ["vpn_gateway_id"]],
	["aws_network_interface_sg_attachment", ["network_interface_id"]],
	["aws_network_acl_association", ["subnet_id"]],
	["azurerm_network_interface_security_group_association", ["network_interface_id"]],
	["azurerm_subnet_network_security_group_association", ["subnet_id"]],
	["AWS::EFS::MountTarget", ["FileSystemId"]],
	["AWS::EC2::VPCGatewayAttachment", ["InternetGatewayId", "VpnGatewayId"]],
	["AWS::EC2::SubnetNetworkAclAssociation", ["SubnetId"]]
]);
/** Attributes whose references say nothing about the position. */
const ELSEWHERE = new Set("environment Environment tags Tags ingress egress SecurityGroupIngress SecurityGroupEgress user_data UserData policy Policies container_definitions ContainerDefinitions source_security_group_id role Role route_table_id depends_on".split(" "));
/** Whether a kind only positions other resources. */
function isPlacing(kind) {
	return HANDS_ON.has(kind) || SAYS_OF.has(kind);
}
/** Finds what contains each component, through subnet groups, launch templates and network interfaces. */
function findPlaces(resources) {
	const byAddress = new Map(resources.map((resource) => [resource.address, resource]));
	const saidBy = new Map();
	for (const resource of resources) {
		const attributes = SAYS_OF.get(resource.kind) ?? [];
		const owners = resource.links.filter(({ path }) => attributes.includes(path[0] ?? "")).map(({ to }) => to);
		for (const owner of new Set(owners)) {
			const sayings = saidBy.get(owner);
			if (sayings === void 0) saidBy.set(owner, [resource]);
			else sayings.push(resource);
		}
	}
	return (address) => placesOf(address, byAddress, saidBy);
}
function placesOf(address, byAddress, saidBy) {
	const places = {
		vpcs: new Set(),
		subnets: new Set(),
		holders: new Set()
	};
	const seen = new Set([address]);
	const open = [byAddress.get(address)];
	for (let here = open.pop(); here !== void 0; here = open.pop()) {
		const named = placesNamedBy(here, byAddress).filter((target) => target.address !== address);
		for (const target of named) setFor(places, typeOf(target.kind))?.add(target.address);
		const on = [...saidBy.get(here.address) ?? [], ...named.filter(({ kind }) => HANDS_ON.has(kind))];
		open.push(...on.filter((next) => isNew(seen, next.address)));
	}
	return places;
}
function placesNamedBy({ links }, byAddress) {
	return links.flatMap(({ path, to }) => {
		const target = ELSEWHERE.has(path[0] ?? "") ? void 0 : byAddress.get(to);
		return target === void 0 ? [] : [target];
	});
}
function setFor({ vpcs, subnets, holders }, type) {
	if (type === "vpc") return vpcs;
	if (type === "subnet") return subnets;
	return type !== void 0 && isGroup(type) ? holders : void 0;
}
function isNew(seen, address) {
	if (seen.has(address)) return false;
	seen.add(address);
	return true;
}
// src/extras/convert/graph/regions.ts
const SHAPE = /^[a-z][a-z0-9-]{2,29}$/;
/** Global services are outside of any region, whatever their declaration says. */
const GLOBAL = new Set(["cloudfront", "r53"]);
function isGlobal(type) {
	return GLOBAL.has(type);
}
/** The region from a resource's own declaration: its region, ARN, zone or location. */
function ownRegion(resource) {
	const azure = textAt(resource, "location")?.toLowerCase().replaceAll(" ", "");
	const arn = /^arn:[^:]*:[^:]*:([a-z0-9-]+):/.exec(textAt(resource, "arn") ?? "")?.[1];
	const zone = textAt(resource, "availability_zone", "AvailabilityZone", "availability_zones.0", "AvailabilityZones.0");
	return [...[
		textAt(resource, "region"),
		arn,
		regionOfZone(zone),
		resource.kind.startsWith("azurerm_") ? azure : void 0
	], resource.region].find((region) => region !== void 0 && SHAPE.test(region));
}
function regionOfZone(zone) {
	return /^([a-z]{2}(?:-[a-z]+)+-\d)[a-z]$/.exec(zone ?? "")?.[1];
}
/** The region that all resources with one share; the others are assumed to be in it. */
function onlyRegion(regions) {
	const told = new Set([...regions].filter((region) => region !== void 0));
	return told.size === 1 ? [...told][0] : void 0;
}
// src/extras/convert/graph/build-graph.ts
/**
* convert/graph/: components, what contains them (places.ts), what is implied (implied.ts), and their connections (flows.ts).
* Not here: positions (layout/).
*/
/** Pools and clusters that contain their members; innermost first. */
const PARENTS = [...[
	"asg",
	"ecsservice",
	"eksworkload",
	"azureaksworkload"
], ...[
	"ecscluster",
	"ekscluster",
	"azureakscluster",
	"azuresbnamespace"
]];
/**
* Turns the resources that Cloudcraft has types for into components.
* @param region the region of resources whose declaration does not name one.
*/
function buildGraph(resources, region) {
	const drawn = new Map(resources.flatMap((resource) => typed(resource)));
	const placesOf = findPlaces(resources);
	const facts = {
		drawn,
		places: new Map([...drawn.keys()].map((address) => [address, placesOf(address)])),
		defaultRegion: region ?? onlyRegion([...drawn.values()].map(({ resource, type }) => isGlobal(type) ? void 0 : ownRegion(resource))),
		rules: rulesOf(resources),
		peerings: peeringsOf(resources),
		around: aroundOf(resources)
	};
	const components = [...drawn.values()].sort((a, b) => byText(a.resource.address, b.resource.address)).map((one) => toComponent(one, facts));
	return {
		components,
		members: membersOf$1(components, facts)
	};
}
/** Types that are in exactly one subnet; if several are named, it is unknown which. */
const STANDS_IN_ONE = new Set(["ec2", "natgateway"]);
function typed(resource) {
	const type = typeOf(resource.kind);
	return type === void 0 ? [] : [[resource.address, {
		resource,
		type
	}]];
}
function toComponent({ resource, type }, facts) {
	const { address } = resource;
	const subnets = isFrame(type) ? [] : [...facts.places.get(address)?.subnets ?? []].sort(byText);
	const parent = parentOf(address, type, facts);
	const pool = parent === void 0 ? void 0 : facts.places.get(parent);
	const inPool = resource.impliedBy !== void 0 && pool !== void 0 ? parent : void 0;
	return {
		address,
		type,
		name: resource.impliedBy === void 0 || resource.localName === "default" ? nameOf$1(resource, type) : void 0,
		region: isGlobal(type) ? void 0 : ownRegion(resource) ?? facts.defaultRegion,
		vpc: vpcOf(inPool ?? resource.impliedBy ?? address, facts),
		subnets: inPool !== void 0 || STANDS_IN_ONE.has(type) && subnets.length > 1 ? [] : subnets,
		parent,
		fields: {
			...fieldsOf(resource, type, facts.around(resource)),
			...facts.rules(address),
			...type === "vpc" ? facts.peerings(address) : {}
		},
		identity: identityOf(resource, type)
	};
}
function identityOf(resource, type) {
	const arn = textAt(resource, "arn");
	return known({
		arn: arn?.startsWith("arn:") === true ? arn : void 0,
		resourceId: resource.kind.startsWith("azurerm_") ? azureId(resource, type) : void 0
	});
}
/** Before version 5 of the provider, the `id` of what is in a storage account is its address on the internet. */
function azureId(resource, type) {
	const id = [textAt(resource, "id"), textAt(resource, "resource_manager_id")].find((one) => one?.startsWith("/subscriptions/") === true);
	return id !== void 0 && type === "azurewebapp" ? `${id}#componentType=azurewebapp` : id;
}
function parentOf(address, type, { drawn, places }) {
	const holders = [...places.get(address)?.holders ?? []].sort(byText);
	for (const parentType of PARENTS) {
		const found = holders.find((holder) => drawn.get(holder)?.type === parentType && mayHold(parentType, type));
		if (found !== void 0) return found;
	}
}
/** The VPC of its subnets, or else its own, or else that of its security groups. */
function vpcOf(address, { drawn, places }) {
	const here = places.get(address);
	if (here === void 0 || drawn.get(address)?.type === "vpc") return void 0;
	const ofThose = (around) => [...around].flatMap((other) => [...places.get(other)?.vpcs ?? []]);
	const groups = [...here.holders].filter((holder) => isFrame(drawn.get(holder)?.type ?? ""));
	return [...[
		ofThose(here.subnets),
		[...here.vpcs],
		ofThose(groups)
	].find((vpcs) => vpcs.length > 0) ?? []].sort(byText)[0];
}
function membersOf$1(components, facts) {
	const members = new Map();
	const byAddress = new Map(components.map((component) => [component.address, component]));
	for (const [group, address] of components.flatMap((component) => memberships(component, byAddress, facts))) {
		const [holder, member] = [byAddress.get(group), byAddress.get(address)];
		if (holder === void 0 || member === void 0 || group === address || !mayHold(holder.type, member.type)) continue;
		const set = members.get(group);
		if (set === void 0) members.set(group, new Set([address]));
		else set.add(address);
	}
	return new Map([...members].map(([group, set]) => [group, [...set].sort(byText)]));
}
/** All group and member pairs that a component's declaration implies, whether or not the group can hold the member. */
function memberships({ address, type, vpc, parent, subnets }, byAddress, { drawn, places }) {
	const isImplied = drawn.get(address)?.resource.kind.startsWith(IMPLIED) === true;
	const holders = places.get(isImplied ? parent ?? "" : address)?.holders ?? [];
	const groups = [
		vpc,
		parent,
		byAddress.get(parent ?? "")?.parent,
		...holders,
		...subnets.length === 1 ? subnets : []
	];
	const covered = type === "networkacl" ? [...places.get(address)?.subnets ?? []] : [];
	return [...groups.flatMap((group) => group === void 0 ? [] : [[group, address]]), ...covered.map((subnet) => [address, subnet])];
}
// src/extras/convert/graph/flow-table.ts
/**
* The direction of requests, events and data, by attribute: `<` from the referenced resource, `>` to it, `~` to it by permission or
* setting only. Kinds that are not components forward what reaches them.
*/
const LINES = `
aws_lb_listener load_balancer_arn< default_action>
aws_alb_listener load_balancer_arn< default_action>
aws_lb_listener_rule listener_arn< action>
aws_lb_target_group_attachment target_group_arn< target_id>
aws_alb_target_group_attachment target_group_arn< target_id>
aws_lb_target_group
aws_alb_target_group
aws_elb instances>
aws_elb_attachment elb< instance>
aws_autoscaling_group target_group_arns< load_balancers< traffic_source<
aws_autoscaling_attachment lb_target_group_arn< alb_target_group_arn< elb< autoscaling_group_name>
aws_ecs_service load_balancer< task_definition>
aws_ecs_task_definition container_definitions~ task_role_arn~
aws_lambda_function environment~ role~ dead_letter_config>
aws_lambda_event_source_mapping event_source_arn< function_name>
aws_lambda_permission source_arn< function_name>
aws_lambda_alias function_name>
aws_cloudwatch_event_rule event_bus_name<
aws_cloudwatch_event_target rule< arn>
aws_sns_topic_subscription topic_arn< endpoint>
aws_sqs_queue redrive_policy>
aws_s3_bucket_notification bucket< lambda_function> queue> topic>
aws_api_gateway_integration rest_api_id< uri>
aws_apigatewayv2_integration api_id< integration_uri>
aws_cloudfront_distribution origin> web_acl_id<
aws_route53_record zone_id< alias> records>
aws_wafv2_web_acl_association web_acl_arn< resource_arn>
aws_wafregional_web_acl_association web_acl_id< resource_arn>
aws_volume_attachment instance_id< volume_id>
aws_instance iam_instance_profile~
aws_iam_instance_profile role~
aws_iam_role_policy role< policy~
aws_iam_role_policy_attachment role< policy_arn~
aws_iam_policy policy~
aws_iam_role
aws_iam_policy_document statement~
aws_db_instance replicate_source_db<
aws_vpn_connection customer_gateway_id< vpn_gateway_id> transit_gateway_id>
aws_ec2_transit_gateway_vpc_attachment transit_gateway_id< vpc_id>
azurerm_lb_backend_address_pool loadbalancer_id<
azurerm_network_interface_backend_address_pool_association backend_address_pool_id< network_interface_id>
azurerm_network_interface_application_gateway_backend_address_pool_association backend_address_pool_id< network_interface_id>
azurerm_linux_virtual_machine network_interface_ids<
azurerm_windows_virtual_machine network_interface_ids<
azurerm_virtual_machine network_interface_ids<
azurerm_virtual_machine_data_disk_attachment virtual_machine_id< managed_disk_id>
AWS::ElasticLoadBalancingV2::Listener LoadBalancerArn< DefaultActions>
AWS::ElasticLoadBalancingV2::ListenerRule ListenerArn< Actions>
AWS::ElasticLoadBalancingV2::TargetGroup Targets>
AWS::ElasticLoadBalancing::LoadBalancer Instances>
AWS::AutoScaling::AutoScalingGroup TargetGroupARNs< LoadBalancerNames<
AWS::ECS::Service LoadBalancers< TaskDefinition>
AWS::ECS::TaskDefinition ContainerDefinitions~ TaskRoleArn~
AWS::Lambda::Function Environment~ Role~ DeadLetterConfig>
AWS::Lambda::EventSourceMapping EventSourceArn< FunctionName>
AWS::Lambda::Permission SourceArn< FunctionName>
AWS::Lambda::Alias FunctionName>
AWS::Lambda::Version FunctionName>
AWS::Serverless::Function Events< Environment~ Policies~ Role~ DeadLetterQueue>
AWS::Events::Rule EventBusName< Targets>
AWS::SNS::Subscription TopicArn< Endpoint>
AWS::SNS::Topic Subscription>
AWS::SQS::Queue RedrivePolicy>
AWS::S3::Bucket NotificationConfiguration>
AWS::ApiGateway::Method RestApiId< Integration>
AWS::ApiGatewayV2::Integration ApiId< IntegrationUri>
AWS::CloudFront::Distribution DistributionConfig>
AWS::Route53::RecordSet HostedZoneId< AliasTarget> ResourceRecords>
AWS::WAFv2::WebACLAssociation WebACLArn< ResourceArn>
AWS::EC2::VolumeAttachment InstanceId< VolumeId>
AWS::EC2::Instance Volumes> IamInstanceProfile~
AWS::IAM::InstanceProfile Roles~
AWS::IAM::Role Policies~ ManagedPolicyArns~
AWS::IAM::Policy Roles< PolicyDocument~
AWS::IAM::ManagedPolicy Roles< PolicyDocument~
AWS::RDS::DBInstance SourceDBInstanceIdentifier<
AWS::EC2::VPNConnection CustomerGatewayId< VpnGatewayId> TransitGatewayId>
AWS::EC2::TransitGatewayAttachment TransitGatewayId< VpcId>
`;
const DIRECTIONS = {
	"<": "from",
	">": "to",
	"~": "may-use"
};
const TABLE = new Map(LINES.trim().split("\n").map((line) => {
	const [kind = "", ...attributes] = line.split(" ");
	return [kind, new Map(attributes.map((text) => [text.slice(0, -1), DIRECTIONS[text.slice(-1)] ?? "to"]))];
}));
/** The flow directions of a kind by attribute; undefined for kinds without any. */
function flowsOf(kind) {
	return TABLE.get(kind);
}
// src/extras/convert/graph/flows.ts
/** More connections than a diagram can show. */
const MAX_FLOWS = 2e4;
/** Permissions only count for data stores and messaging; otherwise everything would be connected to everything. */
const MAY_BE_USED = new Set("dynamodb s3 sqs snstopic kinesisstream eventbus rds".split(" "));
/** The connections between components, through resources that are not components. */
function findFlows(resources) {
	const types = new Map(resources.map(({ address, kind }) => [address, typeOf(kind)]));
	const arcs = findArcs(resources);
	const found = new Map();
	for (const { address } of resources) {
		if (types.get(address) === void 0) continue;
		for (const flow of flowsFrom(address, arcs, types)) {
			const key = `${address}\n${flow.to}`;
			if (!found.has(key) || !flow.isWeak) found.set(key, flow);
		}
		if (found.size > MAX_FLOWS) break;
	}
	const flows = [...found.values()].filter((flow) => !isTold(flow, found)).sort(byEnds);
	return {
		flows: flows.slice(0, MAX_FLOWS),
		isCut: flows.length > MAX_FLOWS
	};
}
function flowsFrom(from, arcs, types) {
	return reach(from, arcs, (address) => types.get(address) !== void 0).filter(({ to, isWeak }) => to !== from && (!isWeak || MAY_BE_USED.has(types.get(to) ?? ""))).map(({ to, isWeak }) => ({
		from,
		to,
		isWeak
	}));
}
/** A queue that triggers a function needs no second line back for the permission to read from it. */
function isTold({ from, to, isWeak }, found) {
	return isWeak && found.get(`${to}\n${from}`)?.isWeak === false;
}
function byEnds(first, second) {
	return byText(first.from, second.from) || byText(first.to, second.to);
}
function findArcs(resources) {
	const arcs = new Map();
	const add = (from, arc) => {
		const list = arcs.get(from);
		if (list === void 0) arcs.set(from, [arc]);
		else list.push(arc);
	};
	for (const { address, kind, links, impliedBy } of resources) {
		if (impliedBy !== void 0 && typeOf(kind) === "ebs") add(impliedBy, {
			to: address,
			isWeak: false
		});
		const directions = flowsOf(kind);
		if (directions === void 0) continue;
		for (const { path, to } of links) {
			const direction = directions.get(path[0] ?? "");
			if (direction === "from") add(to, {
				to: address,
				isWeak: false
			});
			else if (direction !== void 0) add(address, {
				to,
				isWeak: direction === "may-use"
			});
		}
	}
	return arcs;
}
/** The components that are reachable without passing another one; reached both with and without permissions, they count as without. */
function reach(start, arcs, isComponent) {
	const ends = [];
	const seen = new Set([`${start}|false`, `${start}|true`]);
	const open = [{
		to: start,
		isWeak: false
	}];
	for (let here = open.pop(); here !== void 0 && ends.length < MAX_FLOWS; here = open.pop()) for (const arc of arcs.get(here.to) ?? []) {
		const next = {
			to: arc.to,
			isWeak: here.isWeak || arc.isWeak
		};
		const key = `${next.to}|${next.isWeak}`;
		if (seen.has(key)) continue;
		seen.add(key);
		if (isComponent(next.to)) ends.push(next);
		else open.push(next);
	}
	return ends;
}
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
		if (member === void 0) return [...disksOf$1(resource)];
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
function disksOf$1(machine) {
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
// src/extras/convert/layout/box.ts
const NOTHING = {
	width: 0,
	depth: 0,
	places: []
};
function isEmpty({ places }) {
	return places.length === 0;
}
/** Boxes side by side along x. */
function row(boxes, gap) {
	const places = [];
	let [width, depth] = [0, 0];
	for (const box of boxes) {
		if (isEmpty(box)) continue;
		const x = places.length === 0 ? 0 : width + gap;
		for (const place of box.places) places.push({
			...place,
			x: place.x + x
		});
		width = x + box.width;
		depth = Math.max(depth, box.depth);
	}
	return {
		width,
		depth,
		places
	};
}
/** Boxes one behind the other along y. */
function stack(boxes, gap) {
	return flipped(row(boxes.map(flipped), gap));
}
function flipped({ width, depth, places }) {
	return {
		width: depth,
		depth: width,
		places: places.map((place) => ({
			...place,
			x: place.y,
			y: place.x
		}))
	};
}
/** Boxes in rows, so that the whole is roughly square. */
function grid(boxes, gap, minWidth = 12) {
	const area = boxes.reduce((sum, box) => sum + (box.width + gap) * (box.depth + gap), 0);
	const wanted = Math.max(minWidth, Math.sqrt(area) * 1.3);
	const rows = [[]];
	let width = 0;
	for (const box of boxes) {
		if (width > 0 && width + gap + box.width > wanted) {
			rows.push([]);
			width = 0;
		}
		rows.at(-1)?.push(box);
		width += (width === 0 ? 0 : gap) + box.width;
	}
	return stack(rows.map((boxesInRow) => row(boxesInRow, gap)), gap);
}
/** Adds a margin around a box, for the outline of a group. */
function framed(box, margin) {
	if (isEmpty(box)) return box;
	return {
		width: box.width + 2 * margin,
		depth: box.depth + 2 * margin,
		places: box.places.map((place) => ({
			...place,
			x: place.x + margin,
			y: place.y + margin
		}))
	};
}
/** Adds a component in or under the box. */
function withPlace(box, place) {
	return {
		...box,
		places: [...box.places, place]
	};
}
const LETTER = .16;
/** A component with its label in front of it. */
const DEPTH = 1.5;
const MIN_WIDTH = 2;
const AIR = .5;
function labelWidth(text) {
	return LETTER * [...text ?? ""].length;
}
/** A cell for one component with its label, the component centred. */
function cell({ address, name }) {
	const width = Math.max(MIN_WIDTH, labelWidth(name) + AIR);
	return {
		width,
		depth: DEPTH,
		places: [{
			address,
			x: quarter((width - 1) / 2),
			y: 0
		}]
	};
}
/** Cloudcraft's grid snaps to quarters. */
function quarter(value) {
	return Math.round(value * 4) / 4;
}
// src/extras/convert/layout/group-by.ts
/** Groups items by key; preserves the order of keys and items. */
function groupBy(items, keyOf) {
	const groups = new Map();
	for (const item of items) {
		const key = keyOf(item);
		const group = groups.get(key);
		if (group === void 0) groups.set(key, [item]);
		else group.push(item);
	}
	return groups;
}
// src/extras/convert/layout/steps.ts
/** The components of a chain step by step, each step in an order that keeps lines short. */
function sortIntoSteps(chain, flows) {
	const links = linksOf(chain, flows);
	const steps = delayed(links, earliest(links));
	const columns = Array.from({ length: Math.max(...steps.values()) + 1 }, () => []);
	for (const component of chain) columns[steps.get(component.address) ?? 0]?.push(component);
	const lanes = new Map();
	for (const column of columns) {
		const keyed = column.map((component) => ({
			component,
			key: keyOf(component.address, links, lanes)
		}));
		keyed.sort((a, b) => a.key[0] - b.key[0] || a.key[1] - b.key[1] || byText(a.component.address, b.component.address));
		column.splice(0, column.length, ...keyed.map(({ component }) => component));
		for (const [lane, { address }] of column.entries()) lanes.set(address, lane);
	}
	return columns.filter((column) => column.length > 0);
}
/** Behind what leads to it; where a chain ends last, out of the way of lines that go on. */
function keyOf(address, { next, previous }, lanes) {
	const behind = (previous.get(address) ?? []).flatMap((other) => lanes.get(other) ?? []);
	const mean = behind.reduce((sum, lane) => sum + lane, 0) / Math.max(1, behind.length);
	return [(next.get(address) ?? []).length === 0 ? 1 : 0, mean];
}
function linksOf(chain, flows) {
	const order = chain.map(({ address }) => address);
	const next = new Map(order.map((address) => [address, []]));
	const previous = new Map(order.map((address) => [address, []]));
	for (const { from, to } of flows) {
		if (!next.has(from)) continue;
		next.get(from)?.push(to);
		previous.get(to)?.push(from);
	}
	return {
		order,
		next,
		previous
	};
}
/** Each comes a step after all that lead to it; where things go in circles, the first by address comes first. */
function earliest({ order, next, previous }) {
	const waiting = new Map(order.map((address) => [address, previous.get(address)?.length ?? 0]));
	const steps = new Map();
	const reached = new Map();
	const ready = order.filter((address) => waiting.get(address) === 0);
	const settle = (here) => {
		const step = reached.get(here) ?? 0;
		steps.set(here, step);
		for (const to of (next.get(here) ?? []).filter((address) => !steps.has(address))) {
			reached.set(to, Math.max(reached.get(to) ?? 0, step + 1));
			waiting.set(to, (waiting.get(to) ?? 1) - 1);
			if (waiting.get(to) === 0) ready.push(to);
		}
	};
	for (const rest of order) {
		for (let here = ready.pop(); here !== void 0; here = ready.pop()) if (!steps.has(here)) settle(here);
		if (!steps.has(rest)) settle(rest);
	}
	return steps;
}
/** Moves the start of a chain right before its first target, so that its line crosses nothing. */
function delayed({ order, next, previous }, steps) {
	return new Map(order.map((address) => {
		const step = steps.get(address) ?? 0;
		const after = (next.get(address) ?? []).map((to) => steps.get(to) ?? 0);
		return [address, (previous.get(address) ?? []).length === 0 && after.length > 0 ? Math.max(step, Math.min(...after) - 1) : step];
	}));
}
// src/extras/convert/layout/chains.ts
const BETWEEN_STEPS = 2;
const BETWEEN_CHAINS = 2;
const GAP$2 = 1;
/** A larger step becomes a block instead of a column. */
const MAX_COLUMN = 6;
/** Components outside of networks: connected ones as chains along x, all others in a block. */
function chainsBox(components, flows, unitOf) {
	const byAddress = new Map(components.map((component) => [component.address, component]));
	const between = flows.filter(({ from, to }) => byAddress.has(from) && byAddress.has(to));
	const chainOf = numberChains(components, between);
	const chains = groupBy(components, ({ address }) => chainOf.get(address) ?? "");
	const flowsIn = groupBy(between, ({ from }) => chainOf.get(from) ?? "");
	const boxes = [...chains].filter(([, chain]) => chain.length > 1).map(([key, chain]) => chainBox(chain, flowsIn.get(key) ?? [], unitOf));
	const sorted = [...[...chains.values()].filter((chain) => chain.length === 1).flat()].sort((a, b) => byText(a.type, b.type) || byText(a.address, b.address));
	return stack([grid(boxes, BETWEEN_CHAINS, 24), grid(sorted.map(unitOf), GAP$2)], BETWEEN_CHAINS);
}
/** The chain of each component, identified by the chain's first address. */
function numberChains(components, flows) {
	const neighbours = new Map(components.map(({ address }) => [address, []]));
	for (const { from, to } of flows) {
		neighbours.get(from)?.push(to);
		neighbours.get(to)?.push(from);
	}
	const chainOf = new Map();
	for (const { address: first } of components) {
		const open = [first];
		for (let here = open.pop(); here !== void 0; here = open.pop()) {
			if (chainOf.has(here)) continue;
			chainOf.set(here, first);
			open.push(...(neighbours.get(here) ?? []).filter((next) => !chainOf.has(next)));
		}
	}
	return chainOf;
}
function chainBox(chain, flows, unitOf) {
	return row(sortIntoSteps(chain, flows).map((step) => {
		const units = step.map(unitOf);
		return units.length > MAX_COLUMN ? grid(units, GAP$2, 4) : stack(units, GAP$2);
	}), BETWEEN_STEPS);
}
// src/extras/convert/layout/pools.ts
const LABEL_DEPTH = 1.75;
const GAP$1 = 1;
/**
* An autoscaling group: its members evenly along a platform, as Cloudcraft's layout `even` spreads them: the i-th of n at
* `x + (width - 1) * i / (n - 1)`, a single one in the middle. The label is centred on the first two units.
* @param step distance from one to the next.
*/
function poolBox(pool, members, step = 2) {
	const width = Math.max(2, members.length === 0 ? 2 : (members.length - 1) * step + 1);
	const overhang = overhangOf(pool);
	const places = members.map(({ address }, index) => {
		const share = members.length === 1 ? .5 : index / (members.length - 1);
		return {
			address,
			x: overhang + (width - 1) * share,
			y: 0
		};
	});
	const platform = {
		address: pool.address,
		x: overhang,
		y: 0,
		size: [width, 1]
	};
	return {
		width: overhang + Math.max(width, 2 + overhang),
		depth: LABEL_DEPTH,
		places: [platform, ...places]
	};
}
/** How far a pool's label reaches out to the left of its platform. */
function overhangOf({ name }) {
	return quarter(Math.max(0, labelWidth(name) / 2 - 1) + .124);
}
/**
* A cluster with its content: its own icon at the back, then one row per service. Members without a service come last.
* @param inside the boxes of its content.
*/
function clusterBox(cluster, inside) {
	const box = stack([cell({
		...cluster,
		name: void 0
	}), inside.every(isEmpty) ? NOTHING : grid(inside, GAP$1, 8)], GAP$1);
	return {
		...box,
		width: Math.max(box.width, labelWidth(cluster.name) + 1)
	};
}
/** A service: its sign, and its tasks beside it. */
function serviceBox(service, tasks) {
	const inside = row([cell({
		...service,
		name: void 0
	}), ...tasks.map(cell)], .5);
	return {
		...inside,
		width: Math.max(inside.width, labelWidth(service.name) + 1),
		depth: inside.depth + .5
	};
}
/** A cluster of Azure, a workload of it, a namespace: a plate with its content on it. */
function plateBox(cluster, inside) {
	const content = framed(grid(inside, GAP$1, 8), GAP$1);
	const size = [Math.max(4, labelWidth(cluster.name) + 1, content.width), Math.max(3, content.depth)];
	return withPlace({
		width: size[0],
		depth: size[1],
		places: content.places
	}, {
		address: cluster.address,
		x: 0,
		y: 0,
		size
	});
}
// src/extras/convert/layout/clusters.ts
const SERVICES = new Set(["ecsservice", "eksworkload"]);
const MEMBERS = new Set("ecsservice ecstask eksworkload ekspod azureaksworkload azureakspod azuresbqueue azuresbtopic".split(" "));
const BETWEEN_CLUSTERS = 2.5;
/** Whether a component is a cluster or in one. */
function isClustered({ type }) {
	return isGround(type) || MEMBERS.has(type);
}
function isGround(type) {
	return groupOf(type) === "floor" || groupOf(type) === "plate";
}
/** Clusters with their services and tasks, and services whose cluster is not in the document. */
function clustersBox(components, childrenOf) {
	return grid(components.filter(({ parent }) => parent === void 0).map((top) => boxOf(top, childrenOf)), BETWEEN_CLUSTERS, 16);
}
function boxOf(component, childrenOf) {
	const { type, address } = component;
	if (SERVICES.has(type)) return serviceBox(component, childrenOf(address));
	if (!isGround(type)) return cell(component);
	const inside = childrenOf(address).map((child) => boxOf(child, childrenOf));
	return groupOf(type) === "plate" ? plateBox(component, inside) : clusterBox(component, inside);
}
// src/extras/convert/layout/tiers.ts
/**
* Sorts a network's components into tiers. A component that spans subnets with other content would make their outlines overlap, so it
* is placed beside them in the network.
*/
function sortIntoTiers(subnets, components) {
	const known = new Set(subnets);
	const inside = components.filter((component) => component.subnets.some((subnet) => known.has(subnet)));
	const roots = tie(subnets, inside);
	const groups = groupBy(subnets, (subnet) => rootOf(roots, subnet));
	const byTier = groupBy(inside, (component) => rootOf(roots, component.subnets.find((subnet) => known.has(subnet)) ?? ""));
	const parts = [...groups].map(([root, columns]) => sortTier(columns, byTier.get(root) ?? []));
	const sorted = new Set(inside);
	const loose = components.filter((component) => !sorted.has(component));
	return {
		tiers: parts.map(({ tier }) => tier).filter(isUsed).sort((a, b) => rankOf(a) - rankOf(b)),
		loose: [...loose, ...parts.flatMap(({ loose: beside }) => beside)].sort((a, b) => leads(a) - leads(b) || byText(a.address, b.address))
	};
}
function sortTier(columns, components) {
	const isPool = ({ type, subnets }) => type === "asg" && areNeighbours(columns, subnets);
	const pools = components.filter(isPool);
	const others = components.filter((component) => !isPool(component));
	const single = groupBy(others.filter(({ subnets }) => subnets.length === 1), ({ subnets }) => subnets[0] ?? "");
	const spanning = others.filter(({ subnets }) => subnets.length > 1);
	const isInAll = ({ type, subnets }) => type !== "asg" && columns.every((column) => subnets.includes(column));
	const isShared = single.size === 0 && pools.length === 0 && spanning.every(isInAll);
	return {
		tier: {
			subnets: columns,
			single,
			pools,
			shared: isShared ? spanning : []
		},
		loose: isShared ? [] : spanning
	};
}
/** Whether the subnets are adjacent columns, so that a platform can span exactly them. */
function areNeighbours(columns, subnets) {
	const found = subnets.map((subnet) => columns.indexOf(subnet)).filter((column) => column >= 0);
	return Math.max(...found) - Math.min(...found) === found.length - 1;
}
function isUsed({ single, pools, shared }) {
	return single.size + pools.length + shared.length > 0;
}
/** Load balancers come last in their row: their targets are in front of them or further along. */
function leads({ type }) {
	return type === "elb" ? 1 : 0;
}
/** From the internet inwards: gateways, pools, single components, shared components (mostly data). */
function rankOf({ single, pools, shared }) {
	if (shared.length > 0) return 3;
	if (pools.length > 0) return 1;
	return [...single.values()].flat().some(({ type }) => type === "natgateway") ? 0 : 2;
}
function tie(subnets, components) {
	const roots = new Map(subnets.map((subnet) => [subnet, subnet]));
	for (const component of components) {
		const [first, ...others] = component.subnets.filter((subnet) => roots.has(subnet));
		for (const other of others) roots.set(rootOf(roots, other), rootOf(roots, first ?? other));
	}
	return roots;
}
function rootOf(roots, subnet) {
	let root = subnet;
	for (let up = roots.get(root); up !== void 0 && up !== root; up = roots.get(root)) root = up;
	for (let here = subnet; here !== root;) {
		const up = roots.get(here) ?? root;
		roots.set(here, root);
		here = up;
	}
	return root;
}
// src/extras/convert/layout/network.ts
/** Between neighbours in a network: space for both outlines. */
const AISLE = 3;
const GAP = 1.25;
const BETWEEN_INSTANCES = 3.5;
/** Tiers are placed side by side up to this total width. */
const MAX_ROW = 24;
/**
* Lays out a network: components in no subnet or in several at the back, then the subnets in rows.
* @param unitOf the box of a component with its disks.
* @param membersOf the instances of an autoscaling group.
*/
function networkBox(subnets, components, unitOf, membersOf) {
	const { tiers, loose } = sortIntoTiers(subnets, components);
	const band = grid(loose.map((component) => component.type === "asg" ? poolBox(component, membersOf(component)) : unitOf(component)), GAP);
	const drawn = tiers.map((tier) => tierBox(tier, unitOf, membersOf));
	return {
		box: stack([band, ...inRows(tiers, drawn.map(({ box }) => box))], AISLE),
		standings: drawn.flatMap(({ standings }) => standings)
	};
}
/** Narrow tiers of the same rank share a row. */
function inRows(tiers, boxes) {
	const rows = [];
	for (const [index, tier] of tiers.entries()) {
		const rank = rankOf(tier);
		const box = boxes[index] ?? NOTHING;
		const last = rows.at(-1);
		if (last?.rank === rank && last.box.width + AISLE + box.width <= MAX_ROW) rows.splice(-1, 1, {
			rank,
			box: row([last.box, box], AISLE)
		});
		else rows.push({
			rank,
			box
		});
	}
	return rows.map(({ box }) => box);
}
function tierBox(tier, unitOf, membersOf) {
	if (tier.shared.length > 0) {
		const standings = tier.shared.flatMap(({ address }) => tier.subnets.map((subnet) => [address, subnet]));
		return {
			box: grid(tier.shared.map(unitOf), GAP, 8),
			standings
		};
	}
	const columns = tier.subnets.map((subnet) => grid((tier.single.get(subnet) ?? []).map(unitOf), GAP, 3));
	const pitch = quarter(pitchOf(tier, columns, membersOf) + .124);
	const lead = Math.max(0, ...tier.pools.map(overhangOf));
	const rows = tier.pools.map((pool) => poolRow(pool, tier, {
		pitch,
		lead
	}, membersOf(pool)));
	return {
		box: stack([...rows.map(({ box }) => box), spreadOut(columns, pitch, lead)], GAP),
		standings: rows.flatMap(({ standings }) => standings)
	};
}
/** Every column where its subnet is, empty ones included. */
function spreadOut(columns, pitch, lead) {
	const last = columns.findLastIndex((box) => !isEmpty(box));
	if (last < 0) return NOTHING;
	const places = columns.flatMap((box, index) => box.places.map((place) => ({
		...place,
		x: place.x + lead + index * pitch
	})));
	return {
		width: lead + last * pitch + (columns[last]?.width ?? 0),
		depth: Math.max(...columns.map(({ depth }) => depth)),
		places
	};
}
/** Wide enough for each column, and for the outlines of two subnets between two instances. */
function pitchOf(tier, columns, membersOf) {
	const crowded = tier.pools.map((pool) => {
		return BETWEEN_INSTANCES * inEach(membersOf(pool), columnsOf(pool, tier));
	});
	return Math.max(7, ...crowded, ...columns.map(({ width }) => width + AISLE));
}
/** How many instances stand in each subnet of a pool; in the last ones there may be fewer. */
function inEach(members, columns) {
	return Math.max(1, Math.ceil(members.length / columns.length));
}
/** Those of a tier's subnets that a pool is in. */
function columnsOf(pool, { subnets }) {
	return subnets.filter((subnet) => pool.subnets.includes(subnet));
}
/** The platform spans its subnets from the first column; each instance belongs to the subnet of its column. */
function poolRow(pool, tier, { pitch, lead }, members) {
	const own = columnsOf(pool, tier);
	const each = inEach(members, own);
	const box = poolBox(pool, members, pitch / each);
	const shift = tier.subnets.indexOf(own[0] ?? "") * pitch + lead - overhangOf(pool);
	const places = box.places.map((place) => ({
		...place,
		x: place.x + shift
	}));
	const standings = members.map(({ address }, index) => {
		return [address, own[Math.floor(index / each)] ?? ""];
	});
	return {
		box: {
			...box,
			width: box.width + shift,
			places
		},
		standings
	};
}
// src/extras/convert/layout/lay-out.ts
/**
* convert/layout/: positions: regions, in each the networks (network.ts), clusters (clusters.ts) and chains (chains.ts), made of
* boxes (box.ts). Not here: what belongs together (graph/).
*/
/** Between networks, and between a network and its surroundings: nested outlines need the space. */
const BETWEEN_NETWORKS = 7;
const BETWEEN_REGIONS = 12;
/** Deterministic: regions along x, in each the networks, beside them clusters and chains; global services behind. */
function layOut({ components }, flows) {
	const standing = components.filter(({ type }) => !isFrame(type));
	const disks = disksOf(standing, flows);
	const hanging = new Set([...disks.values()].flat().map(({ address }) => address));
	const unitOf = (component) => stack([cell(component), ...(disks.get(component.address) ?? []).map(cell)], .75);
	const free = standing.filter(({ address }) => !hanging.has(address));
	const standings = [];
	const boxes = [...groupBy(free.filter(({ type }) => !isGlobal(type)), regionOf(components))].sort(([a], [b]) => byText(a, b)).map(([, inside]) => {
		const { box, standings: found } = regionBox(inside, {
			components,
			flows,
			unitOf
		});
		standings.push(...found);
		return box;
	});
	const all = stack([grid(free.filter(({ type }) => isGlobal(type)).map(unitOf), 2, 24), row(boxes, BETWEEN_REGIONS)], BETWEEN_NETWORKS);
	return {
		places: new Map(all.places.map((place) => [place.address, place])),
		standings
	};
}
function regionBox(inside, whole) {
	const children = groupBy(inside.filter(({ parent }) => parent !== void 0), ({ parent = "" }) => parent);
	const childrenOf = (parent) => children.get(parent) ?? [];
	const clustered = inside.filter(isClustered);
	const others = inside.filter((component) => !isClustered(component) && component.parent === void 0);
	const networked = others.filter((component) => component.vpc !== void 0 || component.subnets.length > 0);
	const pools = others.filter((component) => component.type === "asg" && !networked.includes(component));
	const networks = networksOf([...networked, ...pools], childrenOf, whole);
	const placed = new Set([...networked, ...pools]);
	const loose = others.filter((component) => !placed.has(component));
	const beside = [clustersBox(clustered, childrenOf), chainsBox(loose, whole.flows, whole.unitOf)];
	return {
		box: row([stack(networks.map(({ box }) => box), BETWEEN_NETWORKS), stack(beside, BETWEEN_NETWORKS / 2)], BETWEEN_NETWORKS),
		standings: networks.flatMap(({ standings }) => standings)
	};
}
function networksOf(networked, childrenOf, { components, unitOf }) {
	return [...groupBy(networked, ({ vpc }) => vpc ?? "")].sort(([a], [b]) => byText(a, b)).map(([vpc, group]) => {
		return networkBox(components.filter((component) => component.type === "subnet" && (component.vpc ?? "") === vpc).map(({ address }) => address), group, unitOf, ({ address }) => childrenOf(address));
	});
}
/** Members of a network or a cluster are drawn in its region. */
function regionOf(components) {
	const byAddress = new Map(components.map((component) => [component.address, component]));
	const find = ({ vpc, parent, subnets, region }) => {
		const around = byAddress.get(parent ?? vpc ?? subnets[0] ?? "");
		return around === void 0 ? region ?? "" : find(around);
	};
	return find;
}
/** Volumes of a machine are drawn in front of it. */
function disksOf(standing, flows) {
	const byAddress = new Map(standing.map((component) => [component.address, component]));
	const taken = new Set();
	const disks = new Map();
	for (const { from, to } of flows) {
		const [machine, disk] = [byAddress.get(from), byAddress.get(to)];
		if (machine?.type !== "ec2" || disk?.type !== "ebs" || taken.has(to) || machine.parent !== void 0) continue;
		taken.add(to);
		disks.set(from, [...disks.get(from) ?? [], disk]);
	}
	return disks;
}
// src/extras/convert/skipped.ts
/** What Cloudcraft shows without having published its words for it. */
const UNDOCUMENTED = new Set([
	"azurerm_mssql_database",
	"azurerm_sql_database",
	"azurerm_virtual_network"
]);
/** Classifies resources; every one that is not drawn has a reason. */
function sortOut(declared) {
	const named = new Set(declared.flatMap(({ isLookedUp, links }) => isLookedUp === true ? [] : links.map(({ to }) => to)));
	const kept = [];
	const folded = [];
	const skipped = [];
	for (const resource of declared) {
		const { address, kind } = resource;
		const type = typeOf(kind);
		const how = type === void 0 ? foldedHow(kind) : void 0;
		const isElsewhere = resource.isLookedUp === true && (type === void 0 ? how === void 0 : !(isGroup(type) && named.has(address)));
		if (isElsewhere) skipped.push({
			address,
			kind,
			reason: "it is a data source and not managed here"
		});
		else if (type === void 0 && how === void 0) skipped.push({
			address,
			kind,
			reason: whyNot(kind)
		});
		else kept.push(resource);
		if (how !== void 0 && !isElsewhere) folded.push({
			address,
			kind,
			reason: how
		});
	}
	return {
		kept,
		folded,
		skipped
	};
}
function foldedHow(kind) {
	if (isRule(kind)) return "it is a rule of what it belongs to";
	if (isPeering(kind)) return "it is a peering of its VPC";
	if (isPlacing(kind)) return "it positions other resources";
	if (isDescribing(kind)) return "it describes other resources";
	return flowsOf(kind) === void 0 ? void 0 : "it is part of connections";
}
function whyNot(kind) {
	if (kind === "AWS::CloudFormation::Stack" || kind === "AWS::Serverless::Application") return "nested stacks are not followed";
	if (UNDOCUMENTED.has(kind)) return "Cloudcraft does not document the name of its type";
	return "Cloudcraft has no component for it";
}
// src/extras/convert/source/json-document.ts
/** Deeper than any declaration, and a bound for every recursion over one. A nested module takes three levels. */
const MAX_LEVELS = 300;
/** Reads JSON. @throws ExpectedError CONVERT_NOT_JSON, CONVERT_TOO_DEEP */
function parseJsonDocument(origin, text) {
	const value = parse(origin, text);
	if (levelsOf(value) > MAX_LEVELS) throw tooDeep(origin);
	return value;
}
function tooDeep(origin) {
	const what = `${origin} is nested deeper than any declaration`;
	return new ExpectedError("CONVERT_TOO_DEEP", what, "Give a Terraform show document or a CloudFormation template");
}
function parse(origin, text) {
	try {
		return JSON.parse(text);
	} catch (error) {
		const place = error instanceof SyntaxError ? /\bline \d+ column \d+|\bposition \d+/.exec(error.message)?.[0] : void 0;
		throw new ExpectedError("CONVERT_NOT_JSON", `${origin} starts like JSON but is not valid JSON${place === void 0 ? "" : ` (at ${place})`}`, "Write it again: one complete document and nothing else");
	}
}
/** Level by level: a hostile document would overflow the stack of a recursion. */
function levelsOf(root) {
	let levels = 0;
	let current = [root];
	while (current.length > 0 && levels <= MAX_LEVELS) {
		levels += 1;
		current = current.flatMap((value) => typeof value === "object" && value !== null ? Object.values(value) : []);
	}
	return levels;
}
// src/extras/convert/source/yaml-document.ts
var import_dist = require_dist();
/** CloudFormation accepts templates of up to 1 MB. */
const MAX_CHARACTERS = 8388608;
/** Limit for values with aliases expanded, against documents that grow exponentially. */
const MAX_VALUES = 5e5;
/**
* Reads a template in YAML: `!Ref x` becomes `{Ref: x}`, `!GetAtt a.b` becomes `{'Fn::GetAtt': ['a', 'b']}`.
* @throws ExpectedError CONVERT_NOT_YAML, CONVERT_TOO_DEEP, CONVERT_TOO_LARGE
*/
function parseYamlDocument(origin, text) {
	if (text.length > MAX_CHARACTERS) throw tooLarge(origin, `${Math.ceil(text.length / 1024 / 1024)} MiB of YAML`);
	if (isTooDeep(text)) throw tooDeep(origin);
	const document = (0, import_dist.parseDocument)(text, {
		logLevel: "silent",
		prettyErrors: false,
		uniqueKeys: false,
		merge: false
	});
	const fault = document.errors[0];
	if (fault !== void 0) {
		const what = `${origin} is not YAML: line ${text.slice(0, fault.pos[0]).split("\n").length}, ${fault.code}`;
		throw new ExpectedError("CONVERT_NOT_YAML", what, "Fix that line, or use JSON");
	}
	return toJson(document.contents, {
		origin,
		left: MAX_VALUES,
		open: new Set(),
		anchors: new Map()
	});
}
function toJson(node, walk) {
	walk.left -= 1;
	if (walk.left < 0) throw tooLarge(walk.origin, `more than ${MAX_VALUES} values`);
	if ((0, import_dist.isAlias)(node)) return toJson(walk.anchors.get(node.source) ?? null, walk);
	if ((0, import_dist.isNode)(node) && "anchor" in node && typeof node.anchor === "string") walk.anchors.set(node.anchor, node);
	if ((0, import_dist.isScalar)(node)) return tagged(node.tag, scalarOf(node.value));
	if (!(0, import_dist.isMap)(node) && !(0, import_dist.isSeq)(node)) return null;
	if (walk.open.has(node)) throw tooLarge(walk.origin, "a value that contains itself");
	walk.open.add(node);
	const value = (0, import_dist.isSeq)(node) ? node.items.map((item) => toJson(item, walk)) : Object.fromEntries(node.items.map((pair) => entryOf(pair, walk)));
	walk.open.delete(node);
	return tagged(node.tag, value);
}
function entryOf(pair, walk) {
	return [(0, import_dist.isScalar)(pair.key) ? String(pair.key.value) : "", toJson(pair.value, walk)];
}
function scalarOf(value) {
	return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}
/** Expands CloudFormation's short forms. */
function tagged(tag, value) {
	if (tag === void 0 || !/^![A-Za-z][A-Za-z0-9:]*$/.test(tag)) return value;
	if (tag === "!Ref" || tag === "!Condition") return { [tag.slice(1)]: value };
	if (tag !== "!GetAtt" || typeof value !== "string") return { [`Fn::${tag.slice(1)}`]: value };
	const dot = value.indexOf(".");
	return { "Fn::GetAtt": dot < 0 ? [value] : [value.slice(0, dot), value.slice(dot + 1)] };
}
function tooLarge(origin, what) {
	return new ExpectedError("CONVERT_TOO_LARGE", `${origin} has ${what}`, "Split the template, or give it as JSON");
}
// src/extras/convert/source/read-source.ts
const MAX_BYTES = 67108864;
const SHOW = "Run `terraform show -json` (for a plan: `terraform show -json PLANFILE`) and convert what it prints";
/**
* Reads a Terraform or CloudFormation document. JSON is detected by its first character; everything else is read as YAML.
* @param origin the document's name in errors.
* @param wanted the required dialect, if any.
* @throws ExpectedError CONVERT_TOO_LARGE, CONVERT_NOT_JSON, CONVERT_NOT_YAML, CONVERT_TOO_DEEP, CONVERT_BINARY_PLAN,
* CONVERT_RAW_STATE, CONVERT_TERRAFORM_CODE, CONVERT_TERRAFORM_LOG, CONVERT_UNKNOWN_FORMAT, CONVERT_OTHER_FORMAT
*/
function readSource(origin, bytes, wanted) {
	if (bytes.byteLength > MAX_BYTES) throw refused("CONVERT_TOO_LARGE", `${origin} has ${Math.ceil(bytes.byteLength / 1024 / 1024)} MiB; the limit is 64`, "Convert one module or stack at a time");
	if (bytes[0] === 80 && bytes[1] === 75) throw refused("CONVERT_BINARY_PLAN", `${origin} is a saved plan or an archive`, SHOW);
	const text = unwrapped(origin, decode(bytes));
	refuseOther(origin, text);
	const root = /^\s*[[{]/.test(text) ? parseJsonDocument(origin, text) : parseYamlDocument(origin, text);
	if (!isObject(root)) throw unknown(origin, isArray(root) ? "a list" : "no document");
	const dialect = dialectOf(origin, root);
	if (wanted !== void 0 && wanted !== dialect) throw refused("CONVERT_OTHER_FORMAT", `${origin} is a ${dialect} document, not a ${wanted} one`, `Omit --from, or use --from ${dialect}`);
	return {
		dialect,
		root
	};
}
/** PowerShell writes `terraform show -json > file` as UTF-16. */
function decode(bytes) {
	const encoding = bytes[0] === 255 && bytes[1] === 254 ? "utf-16le" : "utf-8";
	return new TextDecoder(encoding).decode(bytes);
}
/** The wrapper of setup-terraform puts the command before what it has printed, and its own lines behind it. */
function unwrapped(origin, text) {
	if (!/^\s*\[command\]/.test(text)) return text;
	try {
		return onlyDocument(origin, text) ?? text;
	} catch (error) {
		if (error instanceof ExpectedError) throw refused("CONVERT_NOT_JSON", error.message, error.remedy);
		throw error;
	}
}
/** Files that are likely to be given by mistake. */
function refuseOther(origin, text) {
	const head = text.slice(0, 2e4);
	if (/^\s*\{[^\n]{0,2000}"@(level|message)"/.test(head)) throw refused("CONVERT_TERRAFORM_LOG", `${origin} is the log of \`terraform plan -json\``, SHOW);
	if (/^\s*(resource|module|terraform|provider|variable|data|locals)\b[^\n:]*\{/m.test(head) && !/^\s*\{/.test(head)) throw refused("CONVERT_TERRAFORM_CODE", `${origin} is Terraform code`, SHOW);
}
function dialectOf(origin, root) {
	if (typeof own(root, "version") === "number" && ownText(root, "lineage") !== void 0) throw refused("CONVERT_RAW_STATE", `${origin} is a raw state file`, SHOW);
	if (Object.hasOwn(root, "format_version")) return "terraform";
	if (isObject(own(root, "Resources")) || Object.hasOwn(root, "AWSTemplateFormatVersion")) return "cloudformation";
	throw unknown(origin, "neither format_version nor Resources");
}
function unknown(origin, what) {
	return refused("CONVERT_UNKNOWN_FORMAT", `${origin} is neither a Terraform show document nor a CloudFormation template: it has ${what}`, "Give what `terraform show -json` prints, or a template with Resources");
}
function refused(code, what, remedy) {
	return new ExpectedError(code, what, remedy);
}
// src/extras/convert/terraform/addresses.ts
/** A part of an address with its index: `private[0]`, `private["a.b"]`. */
const INDEX = String.raw`\[(?:\d+|"(?:[^"\\]|\\.)*")\]`;
const STEP = new RegExp(String.raw`module\.([A-Za-z0-9_-]+)(${INDEX})?(?:\.|$)`, "y");
/** The module calls in an address: `module.a["x"].module.b` is `[['a', '["x"]'], ['b', '']]`. */
function moduleSteps(address) {
	const steps = [];
	STEP.lastIndex = 0;
	for (let match = STEP.exec(address); match !== null; match = STEP.exec(address)) {
		steps.push([match[1] ?? "", match[2] ?? ""]);
		if (STEP.lastIndex >= address.length) break;
	}
	return steps;
}
/** The content of an address's brackets, typed as Terraform's index. */
function indexOf(bracket) {
	if (bracket === "") return void 0;
	const inner = bracket.slice(1, -1);
	return inner.startsWith("\"") ? inner.slice(1, -1).replace(/\\(.)/g, "$1") : Number(inner);
}
/** An address without modules and type. */
function localName({ name, index }) {
	if (index === void 0) return name;
	return `${name}[${typeof index === "number" ? index : JSON.stringify(index)}]`;
}
// src/extras/convert/terraform/lookup.ts
/** Attributes whose values other resources use to refer to this one. */
const NAMES = ["id arn execution_arn invoke_arn dns_name domain_name bucket_domain_name bucket_regional_domain_name api_endpoint invoke_url", "url identifier cluster_identifier replication_group_id name bucket function_name"].flatMap((line) => line.split(" "));
/** Longer texts are code or certificates, not references. */
const MAX_LENGTH = 1e5;
const MAX_ARNS = 200;
/** No real resource refers to more. */
const MAX_LINKS$1 = 2e3;
function buildLookup(resources) {
	const lookup = new Map();
	for (const resource of resources) {
		const names = new Set(NAMES.map((attribute) => own(resource.values, attribute)));
		for (const name of names) {
			if (typeof name !== "string" || name.length < 3) continue;
			const known = lookup.get(name);
			if (known === void 0) lookup.set(name, [resource]);
			else if (known.length < 8) known.push(resource);
		}
	}
	return lookup;
}
/** Every reference in a resource's values. */
function linksByValue({ address: self, values }, lookup) {
	const links = [];
	for (const [path, text] of textsIn(values, [])) {
		for (const to of addressesIn(text, path, lookup)) if (to !== self) links.push({
			path,
			to
		});
		if (links.length >= MAX_LINKS$1) break;
	}
	return links;
}
function* textsIn(value, path) {
	if (typeof value === "string") yield [path, value];
	if (typeof value !== "object" || value === null) return;
	for (const [key, item] of Object.entries(value)) yield* textsIn(item, [...path, key]);
}
function addressesIn(text, path, lookup) {
	const exact = lookup.get(text);
	if (exact !== void 0) return (isTelling(text) ? exact : exact.filter(({ type }) => fitsAttribute(type, path))).map(({ address }) => address);
	if (text.length > MAX_LENGTH || !text.includes("arn:")) return [];
	const arns = text.split(/(?=arn:)/).slice(0, MAX_ARNS);
	return [...new Set(arns.flatMap((part) => byArn(part, lookup)))];
}
/** `arn:…:function:orders/invocations`, `arn:aws:s3:::bucket/*` and `"arn:…"` in a policy refer to the resource of their prefix. */
function byArn(text, lookup) {
	let arn = /^arn:[\w:/.@+=*-]+/.exec(text.slice(0, 2e3))?.[0] ?? "";
	for (let cut = 0; arn !== "" && cut < 6; cut += 1) {
		const found = lookup.get(arn);
		if (found !== void 0) return found.map(({ address }) => address);
		arn = arn.slice(0, Math.max(arn.lastIndexOf("/"), arn.lastIndexOf(":"), 0));
	}
	return [];
}
/** ARNs, addresses and `vpc-0123…` are unambiguous; the meaning of `main` depends on its attribute. */
function isTelling(text) {
	return /[:/.]/.test(text) || /^[a-z]+-[0-9a-f]{8,17}$/.test(text);
}
/** Attributes that refer to a kind whose name they do not contain. */
const ASKS_FOR = {
	load_balancer: "aws_elb",
	replicate_source_db: "aws_db_instance"
};
const IN_SETTINGS = new Set("dynamodb s3 kinesisstream".split(" "));
/** `db_subnet_group_name` refers to an `aws_db_subnet_group`; a function's settings may refer to tables and buckets. */
function fitsAttribute(kind, path) {
	if (path[0] === "environment") return IN_SETTINGS.has(typeOf(kind) ?? "");
	const asked = (path.findLast((step) => !/^\d+$/.test(step)) ?? "").replace(/s$/, "").replace(/_(name|id|arn|identifier)$/, "");
	return asked.length > 2 && asked !== "name" && (kind.includes(asked) || ASKS_FOR[asked] === kind);
}
// src/extras/convert/terraform/modules.ts
/** Collects the resources of a module and its child modules. A missing address or type is empty. */
function resourcesIn(rootModule) {
	const found = [];
	const modules = isObject(rootModule) ? [rootModule] : [];
	for (let module = modules.pop(); module !== void 0; module = modules.pop()) {
		const address = ownText(module, "address") ?? "";
		for (const raw of objectsOf(own(module, "resources"))) found.push(resourceOf(raw, address));
		for (const child of objectsOf(own(module, "child_modules"))) modules.push(child);
	}
	return found;
}
function objectsOf(list) {
	return list !== void 0 && isArray(list) ? list.filter(isObject) : [];
}
function resourceOf(raw, module) {
	const address = ownText(raw, "address") ?? "";
	const index = own(raw, "index");
	const values = withoutSensitive(own(raw, "values"), own(raw, "sensitive_values"));
	return {
		address,
		module,
		isData: own(raw, "mode") === "data",
		type: ownText(raw, "type") ?? "",
		name: ownText(raw, "name") ?? address,
		index: typeof index === "string" || typeof index === "number" ? index : void 0,
		isDeposed: ownText(raw, "deposed_key") !== void 0,
		values: isObject(values) ? values : {}
	};
}
/**
* A resource's values without those that Terraform marks as sensitive, and without null.
* @param mask `sensitive_values`: the same shape, with `true` where a value is secret.
*/
function withoutSensitive(value, mask) {
	if (value === void 0 || value === null || mask === true) return void 0;
	if (isArray(value)) {
		const masks = mask !== void 0 && isArray(mask) ? mask : [];
		return value.map((item, index) => withoutSensitive(item, masks[index]) ?? null);
	}
	if (!isObject(value)) return value;
	const masks = isObject(mask) ? mask : {};
	const kept = Object.entries(value).flatMap(([key, item]) => {
		const clean = withoutSensitive(item, own(masks, key));
		return clean === void 0 ? [] : [[key, clean]];
	});
	return Object.fromEntries(kept);
}
// src/extras/convert/terraform/scopes.ts
/** The modules of a plan, to resolve references between them. */
function openScopes(rootModule, resources) {
	const scopes = new Map();
	const root = {
		address: "",
		config: rootModule,
		parent: void 0,
		call: {},
		key: void 0
	};
	scopes.set("", root);
	const open = (module) => {
		let scope = root;
		for (const [name, bracket] of moduleSteps(module)) scope = scope && enter(scopes, scope, name, bracket);
		return scope;
	};
	const instances = new Map();
	for (const resource of resources) {
		open(resource.module);
		add(instances, instanceKey(resource.module, nameOf(resource)), resource);
	}
	const children = new Map();
	for (const scope of scopes.values()) {
		const name = moduleSteps(scope?.address ?? "").at(-1)?.[0];
		if (scope?.parent !== void 0 && name !== void 0) add(children, instanceKey(scope.parent.address, name), scope);
	}
	return {
		scopeOf: open,
		childrenOf: (scope, name) => children.get(instanceKey(scope.address, name)) ?? [],
		instancesOf: (scope, name) => instances.get(instanceKey(scope.address, name)) ?? []
	};
}
function enter(scopes, parent, name, bracket) {
	const address = `${parent.address === "" ? "" : `${parent.address}.`}module.${name}${bracket}`;
	const known = scopes.get(address);
	if (known !== void 0) return known;
	const call = childObject(childObject(parent.config, "module_calls"), name);
	const config = childObject(call, "module");
	const scope = call && config && {
		address,
		config,
		parent,
		call,
		key: indexOf(bracket)
	};
	scopes.set(address, scope);
	return scope;
}
function childObject(object, key) {
	const child = object && own(object, key);
	return child !== void 0 && isObject(child) ? child : void 0;
}
function nameOf({ isData, type, name }) {
	return `${isData ? "data." : ""}${type}.${name}`;
}
function instanceKey(module, name) {
	return `${module}\n${name}`;
}
function add(lists, key, item) {
	const list = lists.get(key);
	if (list === void 0) lists.set(key, [item]);
	else list.push(item);
}
// src/extras/convert/terraform/provider-region.ts
/** The region of a resource's provider, if a plan has it; a state has no provider configuration. */
function providerRegion(root, configuration) {
	const rootModule = childObject(configuration, "root_module");
	const providers = childObject(configuration, "provider_config");
	if (rootModule === void 0 || providers === void 0) return () => void 0;
	const { scopeOf } = openScopes(rootModule, []);
	const keys = new Map();
	return ({ module, isData, type, name }) => {
		const config = scopeOf(module)?.config;
		if (config === void 0) return void 0;
		const known = keys.get(config) ?? providerKeys(config);
		keys.set(config, known);
		const key = known.get(`${isData ? "data" : "managed"} ${type} ${name}`);
		return key === void 0 ? void 0 : regionIn(childObject(providers, key), root);
	};
}
function providerKeys(config) {
	const codes = objectsOf(own(config, "resources"));
	return new Map(codes.map((code) => [`${own(code, "mode")} ${own(code, "type")} ${own(code, "name")}`, ownText(code, "provider_config_key") ?? ""]));
}
function regionIn(provider, root) {
	const region = childObject(childObject(provider, "expressions"), "region");
	if (region === void 0) return void 0;
	const constant = ownText(region, "constant_value");
	if (constant !== void 0) return constant;
	const references = own(region, "references");
	const name = Array.isArray(references) && references.length === 1 ? variableName(references[0]) : void 0;
	if (name === void 0 || isSecret(name, root)) return void 0;
	const variable = childObject(childObject(root, "variables"), name);
	return variable && ownText(variable, "value");
}
function isSecret(variable, root) {
	const code = childObject(childObject(childObject(childObject(root, "configuration"), "root_module"), "variables"), variable);
	return code !== void 0 && own(code, "sensitive") === true;
}
function variableName(reference) {
	return typeof reference === "string" ? /^var\.([A-Za-z0-9_-]+)$/.exec(reference)?.[1] : void 0;
}
// src/extras/convert/terraform/references.ts
/** Longer chains of variables and outputs are cycles. */
const MAX_HOPS = 30;
/** Limit for followed references per plan, against hostile documents. */
const MAX_STEPS = 2e6;
const MAX_LINKS = 2e3;
const REFERENCE = /^(data\.)?([A-Za-z0-9_-]+)\.([A-Za-z0-9_-]+)(\[(?:\d+|"(?:[^"\\]|\\.)*")\])?(?:\.([A-Za-z0-9_-]+))?/;
/**
* References between resources from the code of a plan, for values that are unknown until apply. References through `locals` are not
* in a plan's JSON and stay unknown.
*/
function linksByCode(configuration, resources) {
	const rootModule = childObject(configuration, "root_module");
	if (rootModule === void 0) return () => [];
	const scopes = openScopes(rootModule, resources);
	const codeOf = indexCode();
	const budget = { steps: MAX_STEPS };
	return (resource) => {
		const scope = scopes.scopeOf(resource.module);
		const code = scope && codeOf(scope.config, resource);
		if (scope === void 0 || code === void 0) return [];
		const place = {
			scope,
			key: resource.index,
			forEach: own(code, "for_each_expression")
		};
		const links = [];
		collect(own(code, "expressions") ?? {}, [], (path, references) => {
			const found = new Set(follow(references, place, {
				scopes,
				budget,
				hops: 0
			}));
			for (const to of found) if (to !== resource.address && links.length < MAX_LINKS) links.push({
				path,
				to
			});
		});
		return links;
	};
}
/** A module's code by resource; indexed once for all instances of the module. */
function indexCode() {
	const indexes = new Map();
	return (config, { isData, type, name }) => {
		const index = indexes.get(config) ?? indexOfCode(config);
		indexes.set(config, index);
		return index.get(`${isData ? "data" : "managed"} ${type} ${name}`);
	};
}
function indexOfCode(config) {
	const codes = objectsOf(own(config, "resources"));
	return new Map(codes.map((code) => [`${own(code, "mode")} ${own(code, "type")} ${own(code, "name")}`, code]));
}
/** Visits the expressions of a resource's code, in nested blocks as well. */
function collect(node, path, found) {
	if (isArray(node)) for (const [index, item] of node.entries()) collect(item, [...path, String(index)], found);
	else if (isObject(node)) {
		const references = own(node, "references");
		if (references !== void 0 && isArray(references)) found(path, [...references]);
		else for (const [key, item] of Object.entries(node)) collect(item, [...path, key], found);
	}
}
function follow(references, place, search) {
	if (search.hops > MAX_HOPS) return [];
	return mostTelling(references).flatMap((reference) => {
		search.budget.steps -= 1;
		return search.budget.steps < 0 ? [] : followOne(reference, place, {
			...search,
			hops: search.hops + 1
		});
	});
}
/** Terraform lists `a.b[0].id` together with `a.b[0]` and `a.b`; the latter would mean all instances. */
function mostTelling(references) {
	const texts = references.filter((reference) => typeof reference === "string").slice(0, 500);
	return texts.filter((text) => !texts.some((other) => other.startsWith(`${text}.`) || other.startsWith(`${text}[`)));
}
function followOne(reference, place, search) {
	const match = REFERENCE.exec(reference);
	const [, data = "", first = "", second = "", bracket = "", attribute = ""] = match ?? [];
	if (match === null) return [];
	if (first === "var") return followVariable(second, place.scope, search);
	if (first === "each") return sameKey(expression(place.forEach, place, search), place.key);
	if (first === "module") return followOutput({
		name: second,
		bracket,
		output: attribute
	}, place, search);
	return choose(search.scopes.instancesOf(place.scope, `${data}${first}.${second}`), ({ index }) => index, indexOf(bracket), place.key).map(({ address }) => address);
}
function followVariable(name, scope, search) {
	if (scope.parent === void 0) return [];
	const place = {
		scope: scope.parent,
		key: scope.key,
		forEach: own(scope.call, "for_each_expression")
	};
	return expression(childObject(childObject(scope.call, "expressions"), name), place, search);
}
function followOutput({ name, bracket, output }, place, search) {
	return choose(search.scopes.childrenOf(place.scope, name), ({ key }) => key, indexOf(bracket), place.key).flatMap((scope) => {
		return expression(childObject(childObject(childObject(scope.config, "outputs"), output), "expression"), {
			scope,
			key: void 0,
			forEach: void 0
		}, search);
	});
}
function expression(node, place, search) {
	const found = [];
	if (node !== void 0) collect(node, [], (_, references) => found.push(...follow(references, place, search)));
	return found;
}
/** The referenced instance, or else the one with the same key as the referring instance, or else all. */
function choose(items, keyOf, named, here) {
	if (named !== void 0) return items.filter((item) => keyOf(item) === named);
	const same = here === void 0 ? [] : items.filter((item) => keyOf(item) === here);
	return same.length > 0 ? same : items;
}
function sameKey(addresses, key) {
	if (key === void 0) return addresses;
	const ending = `[${typeof key === "number" ? key : JSON.stringify(key)}]`;
	const same = addresses.filter((address) => address.endsWith(ending));
	return same.length > 0 ? same : addresses;
}
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
// src/extras/convert/write/ids.ts
/** The namespace of our ids. Must never change: all ids would change with it. */
const NAMESPACE = "3b0f7a52-6d0e-4d0f-9c57-0f6a8a4f2c11";
/** A UUID (version 5) of the name, so that the same declaration always has the same ids. */
function idOf(name) {
	const hash = createHash("sha1").update(Buffer.from(NAMESPACE.replaceAll("-", ""), "hex")).update(name, "utf8").digest();
	hash[6] = (hash[6] ?? 0) & 15 | 80;
	hash[8] = (hash[8] ?? 0) & 63 | 128;
	const hex = hash.toString("hex");
	return [
		hex.slice(0, 8),
		hex.slice(8, 12),
		hex.slice(12, 16),
		hex.slice(16, 20),
		hex.slice(20, 32)
	].join("-");
}
// src/extras/convert/write/label.ts
/**
* The label of a component, centred in front of it with the offsets of Cloudcraft's scans: half a hundredth of the text size per
* letter. That of an autoscaling group is centred on its first two units. Named groups and members of pools have none.
*/
function labelOf({ address, type, name }, id) {
	if (name === void 0 || isGroup(type) && type !== "asg") return [];
	const [width, y] = type === "asg" ? [2, 1.14] : [1, 1];
	return [{
		type: "isotext",
		id: idOf(`label ${address}`),
		text: name,
		mapPos: {
			relTo: id,
			offset: [width / 2 - .08 * [...name].length, y]
		},
		textSize: 16,
		isometric: true,
		standing: false,
		direction: "down",
		outline: true,
		color: "#000000"
	}];
}
// src/extras/convert/write/paint.ts
/** A type that is not documented gets the colours of most others. */
const OTHERS = {
	color: {
		isometric: "#ececed",
		"2d": "#693cc5"
	},
	accentColor: {
		isometric: "#4286c5",
		"2d": "#ffffff"
	}
};
/** `color` and `accentColor` of a type, as a document has them. */
function paintOf(type) {
	const { color, accentColor } = coloursOf(type) ?? OTHERS;
	return {
		color: written(color),
		...accentColor && { accentColor: written(accentColor) }
	};
}
/** Pages of Azure types have `null` as a text, too, which is no colour. */
function written({ isometric, "2d": flat }) {
	return {
		isometric,
		"2d": flat === "null" ? null : flat
	};
}
// src/extras/convert/write/blueprint.ts
/**
* convert/write/: the blueprint document with ids, labels and colours.
* Not here: any decision; graph/ and layout/ have made them.
*/
/** Distance of a group's outline from its members in grid units; outer groups have more. */
const PADDING = {
	sg: .75,
	azurensg: 1,
	subnet: 1,
	networkacl: 1.5,
	vpc: 2.5,
	region: 4
};
/** Writes the diagram. Equal graphs give equal documents. */
function writeBlueprint(name, graph, flows, layout) {
	const members = allMembers(graph, layout);
	const ids = new Map(graph.components.map(({ address }) => [address, idOf(address)]));
	const written = graph.components.flatMap((component) => write(component, layout, ids, members));
	const regions = writeRegions(graph.components, ids);
	return { data: {
		name,
		version: 4,
		grid: "infinite",
		projection: "isometric",
		theme: { base: "light" },
		shareDocs: false,
		nodes: written.filter(({ isNode }) => isNode).map(({ fields }) => fields),
		groups: [...written.filter(({ isNode }) => !isNode).map(({ fields }) => fields), ...regions],
		edges: flows.flatMap((flow) => writeEdge(flow, ids)),
		text: graph.components.flatMap((component) => labelOf(component, ids.get(component.address) ?? "")),
		surfaces: [],
		connectors: [],
		icons: [],
		images: [],
		disabledLayers: []
	} };
}
function write(component, layout, ids, members) {
	const { address, type, name, region, fields, identity } = component;
	const place = layout.places.get(address);
	if (place === void 0 && !isFrame(type)) return [];
	const group = isGroup(type);
	return [{
		isNode: !group,
		fields: {
			type,
			id: ids.get(address) ?? "",
			...identity,
			...region === void 0 ? {} : { region },
			...place === void 0 ? {} : { mapPos: [place.x, place.y] },
			...place?.size === void 0 ? {} : { mapSize: [...place.size] },
			...type === "asg" ? { layout: "even" } : {},
			...group && type !== "asg" && name !== void 0 ? { name } : {},
			...isFrame(type) ? {
				shape: type === "sg" ? "dynamic" : "rectangular",
				padding: PADDING[type] ?? 1.5
			} : {},
			...withIds(fields, ids),
			...group ? { nodes: (members.get(address) ?? []).map((member) => ids.get(member) ?? "") } : {},
			...paintOf(type)
		}
	}];
}
/** The declared members, plus those that follow from the positions. */
function allMembers({ components, members }, { standings }) {
	const types = new Map(components.map(({ address, type }) => [address, type]));
	const all = new Map([...members].map(([group, list]) => [group, new Set(list)]));
	for (const [address, subnet] of standings) {
		if (!mayHold("subnet", types.get(address) ?? "") || !types.has(subnet)) continue;
		const set = all.get(subnet);
		if (set === void 0) all.set(subnet, new Set([address]));
		else set.add(address);
	}
	return new Map([...all].map(([group, set]) => [group, [...set].sort(byText)]));
}
function writeRegions(components, ids) {
	const regions = new Map();
	for (const { address, type, region } of components) {
		if (region === void 0 || isGlobal(type)) continue;
		const inside = regions.get(region);
		if (inside === void 0) regions.set(region, [ids.get(address) ?? ""]);
		else inside.push(ids.get(address) ?? "");
	}
	return [...regions].sort(([a], [b]) => byText(a, b)).map(([region, nodes]) => ({
		type: "region",
		id: regionGroupId(region),
		region,
		visible: true,
		shape: "rectangular",
		padding: PADDING["region"] ?? 4,
		nodes,
		...paintOf("region")
	}));
}
function writeEdge({ from, to, isWeak }, ids) {
	const [start, end] = [ids.get(from), ids.get(to)];
	if (start === void 0 || end === void 0) return [];
	return [{
		type: "edge",
		id: idOf(`edge ${from} ${to}`),
		from: start,
		to: end,
		color: "#000000",
		width: 2,
		dashed: isWeak,
		endCap: "arrow"
	}];
}
/** Replaces every `{address}` in rules and peerings with the component's id. */
function withIds(fields, ids) {
	return Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, replaced(value, ids)]));
}
function replaced(value, ids) {
	if (isArray(value)) return value.map((item) => replaced(item, ids));
	if (!isObject(value)) return value;
	const address = own(value, "address");
	if (typeof address === "string") return ids.get(address) ?? "";
	return withIds(value, ids);
}
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
