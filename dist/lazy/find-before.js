export { findBefore, ownBefore } from "../action/phases/find-before.js";
