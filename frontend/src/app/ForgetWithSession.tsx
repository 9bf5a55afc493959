import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useSession } from "@/api/session";

/** Drops everything that was read for one person before another one can see it on the same screen. */
export function ForgetWithSession() {
  const queries = useQueryClient();
  const account = useSession().account?.id;
  const before = useRef(account);
  useEffect(() => {
    if (before.current !== undefined && before.current !== account) {
      queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== "installation" });
    }
    before.current = account;
  }, [account, queries]);
  return null;
}
