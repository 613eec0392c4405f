export { whoami } from "../cli/whoami.js";
