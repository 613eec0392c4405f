export { deleteBlueprint } from "../cli/blueprints/delete.js";
