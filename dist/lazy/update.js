export { updateAccount } from "../cli/accounts/update.js";
