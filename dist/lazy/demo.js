export { demo } from "../cli/demo.js";
