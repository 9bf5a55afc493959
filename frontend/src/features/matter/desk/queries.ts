import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import type { Dto } from "@/api/types";

export type MatterImport = Dto<"MatterImport">;

export interface CatalogueFilter {
  q?: string;
  state?: Dto<"MatterState">;
  organ?: string;
}

const everySecond = 1_000;

/** The catalogue of the county, page by page. */
export function useCatalogue({ q, state, organ }: CatalogueFilter) {
  return useInfiniteQuery({
    queryKey: ["catalogue", q ?? "", state ?? "", organ ?? ""],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      unwrap(
        api.GET("/api/v1/matters", {
          params: { query: { q: q || undefined, state, organ, limit: 50, cursor: pageParam } },
        }),
      ),
    getNextPageParam: (page) => page.next,
  });
}

/** The organs that decide. */
export function useOrgans() {
  return useQuery({
    queryKey: ["organs"],
    queryFn: () => unwrap(api.GET("/api/v1/organs")),
  });
}

/** Imports so far, the newest first. */
export function useImports() {
  return useInfiniteQuery({
    queryKey: ["matter-imports"],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      unwrap(api.GET("/api/v1/matter-imports", { params: { query: { cursor: pageParam } } })),
    getNextPageParam: (page) => page.next,
  });
}

/** One import; read anew while it runs. */
export function useImport(id: string) {
  return useQuery({
    queryKey: ["matter-import", id],
    queryFn: () => unwrap(api.GET("/api/v1/matter-imports/{id}", { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data?.state === "RUNNING" ? everySecond : false),
    staleTime: 0,
  });
}

export const importErrorsKey = (id: string) => ["matter-import", id, "errors"];

/** All errors of an import, once somebody asks for more than the report holds. */
export function useImportErrors(id: string, wanted: boolean) {
  return useInfiniteQuery({
    queryKey: importErrorsKey(id),
    enabled: wanted,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      unwrap(
        api.GET("/api/v1/matter-imports/{id}/errors", {
          params: { path: { id }, query: { limit: 100, cursor: pageParam } },
        }),
      ),
    getNextPageParam: (page) => page.next,
  });
}
