import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import type { Dto } from "@/api/types";

export type Order = Dto<"SupervisionOrder">;
export type OrderState = Dto<"SupervisionState">;

const key = ["supervision"] as const;

/** What is under way, organ by organ; looked at again every minute. */
export function useBoard() {
  return useQuery({
    queryKey: [...key, "board"],
    queryFn: () => unwrap(api.GET("/api/v1/supervision-board")),
    staleTime: 0,
    refetchInterval: 60_000,
  });
}

/** Orders, the newest first, page by page. */
export function useOrders({ state, application }: { state?: OrderState; application?: string }) {
  return useInfiniteQuery({
    queryKey: [...key, "orders", state, application],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      unwrap(
        api.GET("/api/v1/supervision-orders", {
          params: { query: { state, application, cursor: pageParam } },
        }),
      ),
    getNextPageParam: (page) => page.next,
    staleTime: 0,
    refetchInterval: 60_000,
  });
}

export function useActOnOrder(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Dto<"SupervisionActRequest">) =>
      unwrap(
        api.POST("/api/v1/supervision-orders/{orderId}/acts", {
          params: { path: { orderId: id } },
          body,
        }),
      ),
    // a refusal means that somebody was quicker: read it again then, too
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  });
}

export function useIssueOrder(application: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Dto<"SupervisionOrderRequest">) =>
      unwrap(
        api.POST("/api/v1/applications/{id}/supervision-orders", {
          params: { path: { id: application } },
          body,
        }),
      ),
    // a refusal means that somebody was quicker: read it again then, too
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  });
}
