import { shuffled } from "../chance.js";
import { writeComponent } from "./component.js";
import { writeEdges } from "./edges.js";
import { hasAwsId, isGroup } from "./kinds.js";
import { labelTextOf, writeLabel } from "./labels.js";
import { layOut } from "./layout.js";
import { writeRegionGroup } from "./region-group.js";
// src/extras/simulator/document/document.ts
/**
* simulator/document/: a scan as a Cloudcraft document: components, edges, labels and a layout of its own, with the noise of real
* scans: new ids, another order, numbers as strings. Not here: pictures (render/).
*/
/**
* A snapshot document: `{ tags, data }`, without an id. Every call gives new UUIDs, another order and another time. Without resources
* it is empty but complete, as for an unused region.
*/
function writeDocument({ account, regionName, resources }, options, chance) {
	const scan = beginScan(resources, regionName, account.provider, chance);
	const components = resources.map((resource) => [resource, writeComponent(scan, resource)]);
	const nodes = components.filter(([resource]) => !isGroup(resource.type)).map(([, component]) => component);
	const groups = components.filter(([resource]) => isGroup(resource.type)).map(([, component]) => component);
	const region = account.provider === "aws" ? writeRegionGroup(scan) : [];
	const sections = {
		surfaces: [],
		connectors: [],
		nodes: shuffled(nodes, chance),
		groups: shuffled([...groups, ...region], chance),
		edges: options.autoconnect ? shuffled(writeEdges(scan), chance) : [],
		text: options.label ? shuffled(writeLabels(scan), chance) : [],
		icons: [],
		images: []
	};
	return {
		tags: [
			account.provider === "aws" ? "AWS" : "Azure",
			regionName,
			account.name
		],
		data: {
			...heading(account, regionName, options, chance),
			...sections
		}
	};
}
function beginScan(resources, regionName, provider, chance) {
	const idOf = (resource) => hasAwsId(resource.type) && resource.cloudId !== void 0 ? resource.cloudId : chance.uuid();
	return {
		resources,
		regionName,
		provider,
		chance,
		ids: new Map(resources.map((resource) => [resource.handle, idOf(resource)])),
		placement: layOut(resources)
	};
}
/** The document's own fields. Its name contains the time, and its link key is a secret. */
function heading(account, regionName, options, chance) {
	return {
		name: `${account.name} ${regionName} ${options.takenAt.toISOString()}`,
		version: 6,
		grid: "infinite",
		projection: options.projection,
		theme: { base: options.theme },
		linkKey: chance.word(22, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"),
		liveAccount: {
			id: account.id,
			type: account.provider
		},
		liveOptions: {
			autoLabel: options.label,
			autoConnect: options.autoconnect,
			excludedTypes: [...options.exclude],
			updatesEnabled: true,
			updateAllOnScan: true,
			updateGroupsOnScan: true,
			updateNodeOnSelect: true
		},
		shareDocs: false,
		disabledLayers: []
	};
}
function writeLabels(scan) {
	return scan.resources.flatMap((resource) => {
		const text = labelTextOf(resource, isGroup(resource.type));
		const id = scan.ids.get(resource.handle);
		if (text === void 0 || id === void 0) return [];
		return [writeLabel(scan.chance.uuid(), text, {
			id,
			type: resource.type
		})];
	});
}
export { writeDocument };
