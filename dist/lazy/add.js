export { addAccount } from "../cli/accounts/add.js";
