import { deploymentNamed } from "./deployments.js";
import { parseFaults } from "./http/faults.js";
import { buildWorld } from "./world/company.js";
// src/simulator/state.ts
function freshState(seed, faults) {
	return {
		world: buildWorld(seed),
		faults: parseFaults(faults),
		deployed: []
	};
}
/** @throws ExpectedError DEPLOYMENT_UNKNOWN */
function deploy(state, name) {
	deploymentNamed(name).apply(state.world);
	state.deployed = [...state.deployed, name];
}
export { deploy, freshState };
