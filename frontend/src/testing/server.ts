import { setupServer } from "msw/node";
import { handlers } from "./handlers";

/** The service of the tests: answers from fixtures. */
export const server = setupServer(...handlers);
