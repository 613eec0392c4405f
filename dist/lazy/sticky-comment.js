export { StickyComment } from "../github/comment/sticky-comment.js";
