import { isArray, isObject, own, ownText } from "../../../json.js";
import { visibleLine } from "../../../text.js";
import { announce, knownBefore } from "../announce.js";
import { SHOW, refused } from "../refusal.js";
import { configurationOf } from "./configuration.js";
import { referencesFrom } from "./references.js";
// src/plan/read/terraform/terraform.ts
/** More than any plan that was ever applied; the report would be unreadable. */
const MAX_CHANGES = 1e5;
/**
* Reads `terraform show -json PLANFILE` and `tofu show -json PLANFILE`, formats 0.1 to 1.x.
* @throws ExpectedError PLAN_FORMAT_VERSION, PLAN_ERRORED, PLAN_RAW_STATE, PLAN_REFRESH_ONLY, PLAN_TOO_MANY
*/
function readTerraformPlan(file, root) {
	check(file, root);
	const changes = objectsIn(own(root, "resource_changes"));
	if (changes.length > MAX_CHANGES) throw refused("PLAN_TOO_MANY", `${file} announces ${changes.length} changes; the limit is ${MAX_CHANGES}`, "Plan one module at a time");
	const toRaw = rawChanges(root, changes);
	const raw = changes.filter((change) => own(change, "mode") !== "data").map(toRaw);
	const listed = new Set(raw.map(({ address }) => address));
	const rest = managedIn(priorModule(root)).filter((resource) => !listed.has(ownText(resource, "address") ?? ""));
	const version = ownText(root, "terraform_version");
	return {
		file,
		tool: changes.some((change) => /opentofu/.test(ownText(change, "provider_name") ?? "")) ? "opentofu" : "terraform",
		...version !== void 0 && { toolVersion: visibleLine(version, 40) },
		complete: own(root, "complete") !== false && objectsIn(own(root, "deferred_changes")).length === 0,
		announcements: raw.flatMap((change) => announce(change) ?? []),
		known: [...raw, ...rest.map((resource) => toRaw(unchanged(resource)))].flatMap((change) => knownBefore(change) ?? [])
	};
}
function check(file, root) {
	const version = own(root, "format_version");
	if (!(version === void 0 && isArray(own(root, "resource_changes") ?? null)) && (typeof version !== "string" || !/^[01]\./.test(version))) throw refused("PLAN_FORMAT_VERSION", `${file} has a format_version that is not known`, "Use a Terraform whose show format is 0.x or 1.x");
	if (own(root, "errored") === true) throw refused("PLAN_ERRORED", `${file} is a plan that ended in an error: changes are missing in it`, "Plan again without errors");
	if (own(root, "resource_changes") === void 0 && isObject(own(root, "values")) && !isObject(own(root, "planned_values"))) throw refused("PLAN_RAW_STATE", `${file} is a state: it says what is there, not what will change`, SHOW);
	const prior = managedIn(priorModule(root));
	if (objectsIn(own(root, "resource_changes")).length > 0) return;
	if (prior.length > 0 || objectsIn(own(root, "resource_drift")).length > 0) throw refused("PLAN_REFRESH_ONLY", `${file} is a refresh-only plan: it changes the state, not the cloud`, "Give a plan that was made without -refresh-only");
}
const ACTIONS = {
	create: "create",
	update: "update",
	delete: "delete",
	"delete create": "replace",
	"create delete": "replace",
	"create forget": "create"
};
function actionOf(change) {
	const actions = own(change, "actions");
	const text = isArray(actions) ? actions.join(" ") : "";
	return Object.hasOwn(ACTIONS, text) ? ACTIONS[text] ?? "none" : "none";
}
function rawChanges(root, changes) {
	const configuration = configurationOf(root);
	const references = referencesFrom(configuration, changes);
	return (entry) => {
		const found = own(entry, "change");
		const change = isObject(found) ? found : {};
		const identity = own(change, "before_identity");
		const said = isObject(identity) ? [ownText(identity, "arn"), ownText(identity, "id")] : [];
		const place = isObject(identity) ? {
			region: ownText(identity, "region"),
			account: ownText(identity, "account_id")
		} : {};
		return {
			address: ownText(entry, "address") ?? "",
			kind: ownText(entry, "type") ?? "",
			action: actionOf(change),
			before: side(change, "before"),
			after: side(change, "after"),
			said,
			hint: {
				...defined("region", place.region ?? configuration.regionOf(entry)),
				...defined("account", place.account)
			},
			references: (attributes, types) => references(entry, attributes, types)
		};
	};
}
function defined(key, value) {
	return value === void 0 ? {} : { [key]: value };
}
function side(change, which) {
	const values = own(change, which);
	if (!isObject(values)) return void 0;
	const unknown = which === "after" ? own(change, "after_unknown") : void 0;
	return {
		values,
		secret: own(change, `${which}_sensitive`),
		unknown,
		style: "snake"
	};
}
/** A plan with -target lists only some resources as changes; the others stand in the state before it. */
function unchanged(resource) {
	const [values, secret] = [own(resource, "values") ?? null, own(resource, "sensitive_values") ?? null];
	return {
		...resource,
		change: {
			actions: ["no-op"],
			before: values,
			before_sensitive: secret
		}
	};
}
function priorModule(root) {
	const prior = own(root, "prior_state");
	const values = isObject(prior) ? own(prior, "values") : void 0;
	return isObject(values) ? own(values, "root_module") : void 0;
}
function managedIn(rootModule) {
	const found = [];
	const modules = isObject(rootModule) ? [rootModule] : [];
	for (let module = modules.pop(); module !== void 0; module = modules.pop()) {
		found.push(...objectsIn(own(module, "resources")).filter((resource) => own(resource, "mode") === "managed"));
		modules.push(...objectsIn(own(module, "child_modules")));
	}
	return found;
}
function objectsIn(list) {
	return list !== void 0 && isArray(list) ? list.filter(isObject) : [];
}
export { readTerraformPlan };
