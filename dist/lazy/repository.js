export { isPublicRepository } from "../github/repository.js";
