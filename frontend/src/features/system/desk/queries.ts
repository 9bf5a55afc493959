import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import type { Dto } from "@/api/types";

export type Setting = Dto<"Setting">;
export type SystemKey = Dto<"SystemKey">;
export type SystemJobs = Dto<"SystemJobs">;

export type CalendarYear = Dto<"CalendarYear">;

export function useCalendar() {
  return useQuery({
    queryKey: ["calendar"],
    queryFn: () => unwrap(api.GET("/api/v1/calendar/years")),
    staleTime: 0,
  });
}

interface KeptYear {
  year: number;
  /** 0: it comes with the program, and is kept for the first time. */
  version: number;
  content: Dto<"CalendarYearContent">;
}

export function useKeepYear() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ year, version, content }: KeptYear) =>
      unwrap(
        api.PUT("/api/v1/calendar/years/{year}", {
          params: { path: { year }, header: version > 0 ? { "If-Match": `"${version}"` } : {} },
          body: content,
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["calendar"] }),
  });
}

export function useSettings() {
  return useQuery({
    queryKey: ["system", "configuration"],
    queryFn: () => unwrap(api.GET("/api/v1/system/configuration")),
  });
}

export function useKeys() {
  return useQuery({
    queryKey: ["system", "keys"],
    queryFn: () => unwrap(api.GET("/api/v1/system/keys")),
    staleTime: 0,
  });
}

/** Looked at again by itself: who mends a gateway waits in front of this page. */
export function useJobs() {
  return useQuery({
    queryKey: ["system", "jobs"],
    queryFn: () => unwrap(api.GET("/api/v1/system/jobs")),
    staleTime: 0,
    refetchInterval: 15_000,
  });
}

export function useRotation() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => unwrap(api.POST("/api/v1/system/signing-keys")),
    onSettled: () => queries.invalidateQueries({ queryKey: ["system", "keys"] }),
  });
}

export function useRetry() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (jurisdiction: string) =>
      unwrap(api.POST("/api/v1/system/outbox-retries", { body: { jurisdiction } })),
    onSettled: () => queries.invalidateQueries({ queryKey: ["system", "jobs"] }),
  });
}
