export { createBlueprint } from "../cli/blueprints/create.js";
