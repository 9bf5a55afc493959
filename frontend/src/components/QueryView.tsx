import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { asProblem } from "@/api/problem";
import { LoginPrompt } from "./LoginPrompt";
import { ProblemMessage } from "./ProblemMessage";
import { Skeleton } from "./Skeleton";

interface Props<T> {
  query: UseQueryResult<T>;
  /** Lines of the outline that stands in while loading. */
  lines?: number;
  children: (data: T) => ReactNode;
}

/** The states of something that is fetched: outline, refusal (with a way on), content. */
export function QueryView<T>({ query, lines, children }: Props<T>) {
  if (query.data !== undefined) return children(query.data);
  if (query.isError) {
    if (asProblem(query.error).status === 401) return <LoginPrompt />;
    return <ProblemMessage error={query.error} onRetry={() => query.refetch()} />;
  }
  return <Skeleton lines={lines} />;
}
