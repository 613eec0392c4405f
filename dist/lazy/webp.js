export { writeWebp } from "../extras/simulator/render/webp.js";
