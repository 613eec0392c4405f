import { ExpectedError } from "../../errors.js";
import { AZURE } from "./deployments/azure.js";
import { DATA } from "./deployments/data.js";
import { FLEET } from "./deployments/fleet.js";
import { PLANNED } from "./deployments/planned.js";
import { RELEASE, STACKS } from "./deployments/stacks.js";
/** All deployments. */
const DEPLOYMENTS = [
	RELEASE,
	{
		name: "nothing",
		title: "A deployment that changes nothing in the cloud",
		apply: () => {}
	},
	...FLEET,
	...DATA,
	...STACKS,
	...AZURE,
	PLANNED
];
/** @throws ExpectedError DEPLOYMENT_UNKNOWN */
function deploymentNamed(name) {
	const found = DEPLOYMENTS.find((deployment) => deployment.name === name);
	if (found) return found;
	const names = DEPLOYMENTS.map((deployment) => deployment.name).join(", ");
	throw new ExpectedError("DEPLOYMENT_UNKNOWN", `There is no deployment "${name}".`, `Choose one of: ${names}.`);
}
export { DEPLOYMENTS, deploymentNamed };
