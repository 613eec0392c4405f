import { require_dist } from "../vendor/yaml.js";
export default require_dist();
export {};
