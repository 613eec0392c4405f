import { takeSnapshot } from "./take.js";
import { resolveTargets } from "./target-list.js";
// src/snapshot/take-targets.ts
/** Takes a snapshot of every target. @throws ExpectedError or AggregateError for a target that names no account, before any is scanned */
async function takeTargets(lines, request, { cloud, ...ports }) {
	return takeSnapshot(resolveTargets(lines, await cloud.accounts()), request, {
		source: cloud,
		...ports
	});
}
/** The inventories alone, where nobody will look at a picture. @throws as `takeTargets` */
async function takeTargetInventories(lines, request, { cloud: { host, accounts, inventory }, ...ports }) {
	return takeTargets(lines, request, {
		...ports,
		cloud: {
			host,
			accounts,
			inventory
		}
	});
}
export { takeTargetInventories, takeTargets };
