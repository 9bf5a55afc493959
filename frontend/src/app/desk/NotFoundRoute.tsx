import { StatusScreen } from "@/features/application/desk/ProblemScreen";

/** An address that the desk does not know. */
export function NotFoundRoute() {
  return <StatusScreen kind="notFound" />;
}
