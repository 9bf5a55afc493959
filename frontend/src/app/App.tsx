import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { useEffect } from "react";
import { RouterProvider } from "react-router";
import { asProblem } from "@/api/problem";
import { restoreSession } from "@/api/session";
import { ForgetWithSession } from "./ForgetWithSession";
import { router } from "./router";

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      refetchOnWindowFocus: false,
      retry: (failures, error) => failures < 2 && asProblem(error).passing,
    },
  },
});

export function App() {
  useEffect(() => {
    void restoreSession();
  }, []);
  return (
    <QueryClientProvider client={queries}>
      <ForgetWithSession />
      <RouterProvider router={router} />
    </QueryClientProvider>
  );
}
