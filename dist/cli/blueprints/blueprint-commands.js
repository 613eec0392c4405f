import { createBlueprint } from "./create.js";
import { deleteBlueprint } from "./delete.js";
import { exportBlueprint } from "./export.js";
import { getBlueprint } from "./get.js";
import { listBlueprints } from "./list.js";
import { updateBlueprint } from "./update.js";
// src/cli/blueprints/blueprint-commands.ts
const BLUEPRINT_COMMANDS = [
	listBlueprints,
	getBlueprint,
	createBlueprint,
	updateBlueprint,
	deleteBlueprint,
	exportBlueprint
];
export { BLUEPRINT_COMMANDS };
