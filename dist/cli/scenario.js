import { ExpectedError } from "../errors.js";
import { DEPLOYMENTS } from "../extras/simulator.js";
import { nearest } from "../text.js";
// src/cli/scenario.ts
/** A deployment of the simulated account. @throws ExpectedError SCENARIO_UNKNOWN */
function scenarioNamed(name) {
	const found = DEPLOYMENTS.find((deployment) => deployment.name === name);
	if (found !== void 0) return found;
	const names = DEPLOYMENTS.map((deployment) => deployment.name);
	const close = nearest(name, names);
	const remedy = close === void 0 ? `Choose among ${names.join(", ")}` : `Did you mean "${close}"?`;
	throw new ExpectedError("SCENARIO_UNKNOWN", `There is no scenario "${name.slice(0, 100)}"`, remedy);
}
/** Where a scenario happens. */
function targetsOf({ name }) {
	return name.startsWith("azure") ? "Azure Production: eastus" : "Production: us-east-1";
}
export { scenarioNamed, targetsOf };
