export { listBlueprints } from "../cli/blueprints/list.js";
