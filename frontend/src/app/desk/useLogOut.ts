import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { useNavigate } from "react-router";
import { closeSession } from "@/api/client";
import { forgetActDrafts } from "@/features/application/desk/acts/actDrafts";
import { forgetOrderDrafts } from "@/features/supervision/desk/orderDrafts";

/** Logs out and leaves nothing behind: what was read, what was begun, what is on the screen. */
export function useLogOut() {
  const navigate = useNavigate();
  const queries = useQueryClient();
  return useCallback(
    async (place = "/desk/login") => {
      try {
        await closeSession();
      } catch {
        // The session is forgotten here in any case.
      }
      forgetActDrafts();
      forgetOrderDrafts();
      queries.clear();
      navigate(place, { replace: true });
    },
    [navigate, queries],
  );
}
