export { writeWebp } from "../simulator/render/webp.js";
