export { exportBlueprint } from "../cli/blueprints/export.js";
