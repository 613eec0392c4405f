export { embedPictures } from "../action/embedded-pictures.js";
