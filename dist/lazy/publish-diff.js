export { publishDiff } from "../action/channels/publish-diff.js";
