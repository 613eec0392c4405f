export { iam } from "../cli/accounts/iam.js";
