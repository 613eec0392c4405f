export { findBefore, ownBefore } from "../phases/find-before.js";
