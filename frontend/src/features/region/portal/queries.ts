import { useQuery } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";

/** The home county, or what lies directly below a division, or, with words, all within it of that name. */
export function useRegions(parent: string | undefined, q = "") {
  return useQuery({
    queryKey: ["regions", parent ?? "", q],
    queryFn: () => unwrap(api.GET("/api/v1/regions", { params: { query: { parent, q: q || undefined } } })),
  });
}

/** Service points, those near an area first. */
export function usePlaces(near?: string) {
  return useQuery({
    queryKey: ["service-points", "all", near ?? ""],
    queryFn: () => unwrap(api.GET("/api/v1/service-points", { params: { query: { near } } })),
  });
}

export function usePlace(code: string) {
  return useQuery({
    queryKey: ["service-point", code],
    queryFn: () => unwrap(api.GET("/api/v1/service-points/{code}", { params: { path: { code } } })),
  });
}
