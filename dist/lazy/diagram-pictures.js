export { pictureDiagrams } from "../report/build/diagram-pictures.js";
