export { compareSnapshots } from "../report/build/compare.js";
