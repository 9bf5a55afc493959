import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { api, unwrap } from "@/api/client";
import { keepAccount } from "@/api/session";

/** Reads one's own account anew, after something about it has changed. */
export function useRefreshMe() {
  const queries = useQueryClient();
  return useCallback(async () => {
    keepAccount(await unwrap(api.GET("/api/v1/accounts/me")));
    await queries.invalidateQueries({ queryKey: ["me"] });
  }, [queries]);
}
