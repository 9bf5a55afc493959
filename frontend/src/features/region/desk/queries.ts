import { useQuery } from "@tanstack/react-query";
import { answered, api, unwrap } from "@/api/client";
import { useSession } from "@/api/session";
import type { Dto } from "@/api/types";

export type OrganContent = Dto<"OrganContent">;
export type PointContent = Dto<"ServicePointContent">;
export type Hours = Dto<"OpeningHours">;

/** Something that was read, with the version that a change refers to. */
export interface Read<T> {
  data: T;
  etag?: string;
}

/** The jurisdiction whose places a person keeps up; none: they keep up none. */
export function useManaged(): string | undefined {
  const { account } = useSession();
  return account?.assignments.find(({ role }) => role === "ORG_ADMIN")?.jurisdiction;
}

export function useOrgans(jurisdiction: string) {
  return useQuery({
    queryKey: ["organs", jurisdiction],
    queryFn: () =>
      unwrap(api.GET("/api/v1/organs", { params: { query: { jurisdiction, includeClosed: true } } })),
    staleTime: 0,
  });
}

export function useOrgan(jurisdiction: string, code: string | undefined) {
  return useQuery({
    queryKey: ["organs", jurisdiction, code],
    queryFn: (): Promise<Read<Dto<"OrganDetail">>> =>
      answered(
        api.GET("/api/v1/organs/{code}", { params: { path: { code: code ?? "" }, query: { jurisdiction } } }),
      ),
    enabled: code !== undefined,
    staleTime: 0,
    gcTime: 0,
  });
}

export function usePoints(jurisdiction: string) {
  return useQuery({
    queryKey: ["points", jurisdiction],
    queryFn: () =>
      unwrap(api.GET("/api/v1/service-points", { params: { query: { jurisdiction, includeClosed: true } } })),
    staleTime: 0,
  });
}

export function usePoint(jurisdiction: string, code: string | undefined) {
  return useQuery({
    queryKey: ["points", jurisdiction, code],
    queryFn: (): Promise<Read<Dto<"ServicePointDetail">>> =>
      answered(
        api.GET("/api/v1/service-points/{code}", {
          params: { path: { code: code ?? "" }, query: { jurisdiction } },
        }),
      ),
    enabled: code !== undefined,
    staleTime: 0,
    gcTime: 0,
  });
}

/** The county of the installation itself. */
export function useHome() {
  return useQuery({
    queryKey: ["regions", "home"],
    queryFn: () => unwrap(api.GET("/api/v1/regions")),
  });
}

/** The towns of a county and, once one is chosen, the villages of a town. */
export function useRegionsBelow(parent: string | undefined) {
  return useQuery({
    queryKey: ["regions", parent],
    queryFn: () => unwrap(api.GET("/api/v1/regions", { params: { query: { parent } } })),
    enabled: parent !== undefined,
  });
}

const path = (code: string) => ({ path: { code } });

export function saveOrgan(jurisdiction: string, body: OrganContent, etag: string | undefined) {
  const query = { jurisdiction };
  return etag === undefined
    ? answered(api.POST("/api/v1/organs", { params: { query }, body }))
    : answered(
        api.PUT("/api/v1/organs/{code}", {
          params: { ...path(body.code), query, header: { "If-Match": etag } },
          body,
        }),
      );
}

export function savePoint(jurisdiction: string, body: PointContent, etag: string | undefined) {
  const query = { jurisdiction };
  return etag === undefined
    ? answered(api.POST("/api/v1/service-points", { params: { query }, body }))
    : answered(
        api.PUT("/api/v1/service-points/{code}", {
          params: { ...path(body.code), query, header: { "If-Match": etag } },
          body,
        }),
      );
}

export function saveCounter(
  jurisdiction: string,
  point: string,
  body: Dto<"CounterContent">,
  id: string | undefined,
  etag: string | undefined,
) {
  const query = { jurisdiction };
  return id === undefined
    ? answered(
        api.POST("/api/v1/service-points/{code}/counters", { params: { ...path(point), query }, body }),
      )
    : answered(
        api.PUT("/api/v1/service-points/{code}/counters/{id}", {
          params: {
            path: { code: point, id },
            query,
            header: { "If-Match": etag },
          },
          body,
        }),
      );
}
