export { ACCOUNT_COMMANDS } from "../cli/accounts/account-commands.js";
