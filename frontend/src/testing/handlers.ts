import { HttpResponse, http } from "msw";
import { installation } from "./fixtures";

export const handlers = [http.get("*/api/v1/installation", () => HttpResponse.json(installation))];
