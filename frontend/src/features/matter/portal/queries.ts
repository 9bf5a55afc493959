import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import type { Dto } from "@/api/types";

export type Matter = Dto<"Matter">;

export interface MatterFilter {
  q?: string;
  audience?: Dto<"ServiceObject">;
  /** Code of the organ that decides. */
  organ?: string;
}

/** Published matters, page by page. */
export function useMatters({ q, audience, organ }: MatterFilter) {
  return useInfiniteQuery({
    queryKey: ["matters", q ?? "", audience ?? "", organ ?? ""],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      unwrap(
        api.GET("/api/v1/matters", {
          params: { query: { q: q || undefined, audience, organ, cursor: pageParam } },
        }),
      ),
    getNextPageParam: (page) => page.next,
  });
}

/** The first matters that can be applied for, for the home page. */
export function useFirstMatters(limit: number) {
  return useQuery({
    queryKey: ["matters", "first", limit],
    queryFn: () => unwrap(api.GET("/api/v1/matters", { params: { query: { limit, state: "OPEN" } } })),
  });
}

/** The organs of the county, to choose among and to call. */
export function useOrgans() {
  return useQuery({
    queryKey: ["organs"],
    queryFn: () => unwrap(api.GET("/api/v1/organs")),
    staleTime: 10 * 60_000,
  });
}

/** The guide of a matter, or what the catalogue says of it. */
export function useMatter(code: string) {
  return useQuery({
    queryKey: ["matter", code],
    queryFn: () => unwrap(api.GET("/api/v1/matters/{code}", { params: { path: { code } } })),
  });
}

/** Places that take applications for a matter, those near an area first. */
export function useServicePoints(matter: string, near?: string) {
  return useQuery({
    queryKey: ["service-points", matter, near ?? ""],
    queryFn: () => unwrap(api.GET("/api/v1/service-points", { params: { query: { matter, near } } })),
  });
}

/** What people thought of a matter. */
export function useEvaluationSummary(code: string) {
  return useQuery({
    queryKey: ["matter", code, "evaluation-summary"],
    queryFn: () =>
      unwrap(api.GET("/api/v1/matters/{code}/evaluation-summary", { params: { path: { code } } })),
  });
}
