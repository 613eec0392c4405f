export { accounts } from "../cli/accounts/list.js";
