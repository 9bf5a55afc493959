import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answered, api, unwrap } from "@/api/client";
import type { Dto } from "@/api/types";

export type Application = Dto<"Application">;

/** A case, and the version that was read. */
export async function fetchApplication(id: string) {
  const { data, etag } = await answered(api.GET("/api/v1/applications/{id}", { params: { path: { id } } }));
  return { application: data, etag: etag ?? "" };
}

export function useApplication(id: string) {
  return useQuery({ queryKey: ["application", id], queryFn: () => fetchApplication(id), staleTime: 0 });
}

/** The case to write in: always fresh, never from the cache, because a form starts from it. */
export function useEditableApplication(id: string) {
  return useQuery({
    queryKey: ["application-edit", id],
    queryFn: () => fetchApplication(id),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
}

export function useActs(id: string) {
  return useQuery({
    queryKey: ["application", id, "acts"],
    queryFn: () => unwrap(api.GET("/api/v1/applications/{id}/acts", { params: { path: { id } } })),
    staleTime: 0,
  });
}

export function useClock(id: string) {
  return useQuery({
    queryKey: ["application", id, "clock"],
    queryFn: () => unwrap(api.GET("/api/v1/applications/{id}/clock", { params: { path: { id } } })),
    staleTime: 0,
  });
}

export function useDocuments(id: string) {
  return useQuery({
    queryKey: ["application", id, "documents"],
    queryFn: () => unwrap(api.GET("/api/v1/applications/{id}/documents", { params: { path: { id } } })),
    staleTime: 0,
  });
}

export function useMyApplications() {
  return useInfiniteQuery({
    queryKey: ["applications", "mine"],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      unwrap(api.GET("/api/v1/applications", { params: { query: { view: "mine", cursor: pageParam } } })),
    getNextPageParam: (page) => page.next,
    staleTime: 0,
  });
}

/** Does an act on the version that was read, and lets everything about the case be read again. */
export function useAct(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ act, etag }: { act: Dto<"ActRequest">; etag?: string }) =>
      unwrap(
        api.POST("/api/v1/applications/{id}/acts", {
          params: { path: { id }, header: etag ? { "If-Match": etag } : {} },
          body: act,
        }),
      ),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ["application", id] });
      await queries.invalidateQueries({ queryKey: ["applications"] });
    },
  });
}

/** Throws a draft away. */
export function useDiscard(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (etag: string) =>
      answered(
        api.DELETE("/api/v1/applications/{id}", { params: { path: { id }, header: { "If-Match": etag } } }),
      ),
    onSuccess: () => {
      queries.removeQueries({ queryKey: ["application", id] });
      return queries.invalidateQueries({ queryKey: ["applications"] });
    },
  });
}
