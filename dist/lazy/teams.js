export { teams } from "../cli/teams.js";
