export { settleText } from "../report/words/calm-words.js";
