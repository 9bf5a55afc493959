import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { answered, api, unwrap } from "@/api/client";
import { useSession } from "@/api/session";
import type { Dto } from "@/api/types";

export type Member = Dto<"StaffMember">;
export type Role = Dto<"Role">;

/** A member of staff as it was read, with the version that savings refer to. */
export interface MemberRead {
  data: Member;
  etag?: string;
}

export interface StaffFilter {
  q?: string;
  left?: boolean;
}

/** Staff of one's own jurisdiction by user name, page by page. */
export function useStaff({ q, left }: StaffFilter) {
  return useInfiniteQuery({
    queryKey: ["staff", "list", q ?? "", left ?? false],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      unwrap(
        api.GET("/api/v1/staff", {
          params: { query: { q: q || undefined, left: left || undefined, cursor: pageParam, limit: 50 } },
        }),
      ),
    getNextPageParam: (page) => page.next,
    staleTime: 0,
  });
}

export function useMember(id: string) {
  return useQuery({
    queryKey: ["staff", id],
    queryFn: (): Promise<MemberRead> => answered(api.GET("/api/v1/staff/{id}", { params: { path: { id } } })),
    staleTime: 0,
  });
}

/** Reads staff anew after a change. */
export function useStaffChanged() {
  const queries = useQueryClient();
  return useCallback(() => queries.invalidateQueries({ queryKey: ["staff"] }), [queries]);
}

export function useOrgans() {
  return useQuery({
    queryKey: ["organs"],
    queryFn: () => unwrap(api.GET("/api/v1/organs")),
    select: ({ items }) => items,
  });
}

export function useServicePoints() {
  return useQuery({
    queryKey: ["service-points"],
    queryFn: () => unwrap(api.GET("/api/v1/service-points")),
    select: ({ items }) => items,
  });
}

/** Which of the administrators one is; what that allows is the service's business. */
export function useOffices() {
  const { account } = useSession();
  const holds = (role: Role) => account?.assignments.some((held) => held.role === role) ?? false;
  const personnel = holds("ORG_ADMIN");
  const security = holds("SEC_ADMIN");
  const system = holds("SYS_ADMIN");
  const reads = personnel || security || system || holds("AUDITOR");
  return { account: account?.id, personnel, security, system, reads };
}
