export { mattersAfter } from "../report/build/calm-target.js";
