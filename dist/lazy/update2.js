export { updateBlueprint } from "../cli/blueprints/update.js";
