import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { answered, api, unwrap } from "@/api/client";
import { useSession } from "@/api/session";
import type { Dto } from "@/api/types";
import type { Tray } from "./roles";

export type Case = Dto<"Application">;
export type CaseSummary = Dto<"ApplicationSummary">;

/** A case as it was read, with the version that acts and savings refer to. */
export interface CaseRead {
  data: Case;
  etag?: string;
}

/** Who one is, and which roles one holds where. */
export function useMe() {
  const { account } = useSession();
  return useQuery({
    queryKey: ["me", account?.id],
    queryFn: () => unwrap(api.GET("/api/v1/accounts/me")),
    initialData: account,
    initialDataUpdatedAt: 0,
    staleTime: 5 * 60_000,
    enabled: account !== undefined,
  });
}

/** The cases of one tray, the most urgent first, page by page. */
export function useTray(tray: Tray) {
  const query = tray === "AUDIT" ? { view: "audit" as const } : { view: "desk" as const, queue: tray };
  return useInfiniteQuery({
    queryKey: ["cases", tray],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      unwrap(api.GET("/api/v1/applications", { params: { query: { ...query, cursor: pageParam } } })),
    getNextPageParam: (page) => page.next,
    staleTime: 0,
    refetchInterval: 60_000,
  });
}

export const caseKey = (id: string) => ["case", id] as const;

/** A case, fresh at every visit: colleagues work on the same ones. */
export function useCase(id: string) {
  return useQuery({
    queryKey: caseKey(id),
    queryFn: (): Promise<CaseRead> =>
      answered(api.GET("/api/v1/applications/{id}", { params: { path: { id } } })),
    staleTime: 0,
  });
}

export function useActs(id: string) {
  return useQuery({
    queryKey: [...caseKey(id), "acts"],
    queryFn: () => unwrap(api.GET("/api/v1/applications/{id}/acts", { params: { path: { id } } })),
    staleTime: 0,
  });
}

export function useClock(id: string) {
  return useQuery({
    queryKey: [...caseKey(id), "clock"],
    queryFn: () => unwrap(api.GET("/api/v1/applications/{id}/clock", { params: { path: { id } } })),
    staleTime: 0,
  });
}

export function usePapers(id: string) {
  return useQuery({
    queryKey: [...caseKey(id), "documents"],
    queryFn: () => unwrap(api.GET("/api/v1/applications/{id}/documents", { params: { path: { id } } })),
    staleTime: 0,
  });
}

/** Reads a case and all that hangs on it again; the lists follow when they are next seen. */
export function useReloadCase(id: string) {
  const queries = useQueryClient();
  return async () => {
    void queries.invalidateQueries({ queryKey: ["cases"], refetchType: "none" });
    await queries.invalidateQueries({ queryKey: caseKey(id) });
  };
}
