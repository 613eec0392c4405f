export { mattersAfter } from "../report/build.js";
