export { decodePng } from "../picture/decode.js";
