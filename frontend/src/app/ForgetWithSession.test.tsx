import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, render } from "@testing-library/react";
import { expect, it } from "vitest";
import { forgetSession, keepSession } from "@/api/session";
import { account, session } from "@/testing/fixtures";
import { ForgetWithSession } from "./ForgetWithSession";

function shown() {
  keepSession(session);
  const queries = new QueryClient();
  render(
    <QueryClientProvider client={queries}>
      <ForgetWithSession />
    </QueryClientProvider>,
  );
  queries.setQueryData(["applications", "mine"], ["personal"]);
  queries.setQueryData(["installation"], "public");
  return queries;
}

it("what was read for a person goes with the session", () => {
  const queries = shown();
  act(forgetSession);
  expect(queries.getQueryData(["applications", "mine"])).toBeUndefined();
  expect(queries.getQueryData(["installation"])).toBe("public");
});

it("a renewed session of the same person keeps it, another person's does not", () => {
  const queries = shown();
  act(() => keepSession({ ...session, accessToken: "access-2" }));
  expect(queries.getQueryData(["applications", "mine"])).toEqual(["personal"]);
  act(() => keepSession({ ...session, account: { ...account, id: "01900000-0000-7000-8000-0000000000a2" } }));
  expect(queries.getQueryData(["applications", "mine"])).toBeUndefined();
});
