export { pictureDiagrams } from "../report/diagram-pictures.js";
