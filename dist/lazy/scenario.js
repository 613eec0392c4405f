export { scenarioNamed, targetsOf } from "../cli/scenario.js";
