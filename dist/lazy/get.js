export { getBlueprint } from "../cli/blueprints/get.js";
