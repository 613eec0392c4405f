export { removeAccount } from "../cli/accounts/remove.js";
