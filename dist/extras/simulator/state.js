import { TEAMS } from "./access/teams.js";
import { createShelf } from "./blueprints/shelf.js";
import { sketches } from "./blueprints/sketches.js";
import { deploymentNamed } from "./deployments.js";
import { parseFaults } from "./http/faults.js";
import { buildWorld } from "./world/company.js";
// src/extras/simulator/state.ts
function freshState(seed, faults) {
	const world = buildWorld(seed);
	return {
		world,
		linked: world.accounts.map(shareStaging),
		blueprints: createShelf(() => sketches(buildWorld(seed))),
		faults: parseFaults(faults),
		deployed: []
	};
}
/** The team Platform may see and change Staging; everything else is only the owner's. */
function shareStaging(account) {
	if (account.name !== "Staging") return account;
	const list = TEAMS.filter(({ name }) => name === "Platform").map(({ id }) => `team/${id}`);
	return {
		...account,
		record: {
			...account.record,
			readAccess: list,
			writeAccess: list
		}
	};
}
/** What a deployment announces about the world as it is; undefined for one without a plan. @throws ExpectedError DEPLOYMENT_UNKNOWN */
function planOf({ world }, name) {
	return deploymentNamed(name).plan?.(world);
}
/** @throws ExpectedError DEPLOYMENT_UNKNOWN */
function deploy(state, name) {
	deploymentNamed(name).apply(state.world);
	state.deployed = [...state.deployed, name];
}
export { deploy, freshState, planOf };
