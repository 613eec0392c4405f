export { compareSnapshots } from "../report/compare.js";
