export { decodePng } from "../picture/decode/decode.js";
