export { takeForJob } from "../action/cloud.js";
