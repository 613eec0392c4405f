export { findBefore } from "../action/find-before.js";
