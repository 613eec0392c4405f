export { settleText } from "../report/words.js";
