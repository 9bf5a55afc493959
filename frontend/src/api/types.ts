import type { components } from "./schema";

type Schemas = components["schemas"];

/** A type of the contract, by its name there: `Dto<"Matter">`. */
export type Dto<Name extends keyof Schemas> = Schemas[Name];
