export { serve } from "../cli/serve.js";
