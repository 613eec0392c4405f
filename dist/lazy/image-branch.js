export { publishImages } from "../github/image-branch.js";
