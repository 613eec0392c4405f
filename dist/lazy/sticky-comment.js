export { StickyComment } from "../github/sticky-comment.js";
