export { publishDiff } from "../action/publish-diff.js";
