export { BLUEPRINT_COMMANDS } from "../cli/blueprints/blueprint-commands.js";
