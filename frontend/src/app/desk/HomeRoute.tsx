import { Navigate } from "react-router";
import { useSession } from "@/api/session";
import { traysFor } from "@/features/application/desk/roles";
import { WorkListPage } from "@/features/application/desk/worklist/WorkListPage";
import { adminPlaces } from "./adminPlaces";

/** Who handles cases begins with them; who runs the platform begins with the first screen of theirs. */
export function HomeRoute() {
  const { account } = useSession();
  const assignments = account?.assignments ?? [];
  const place = adminPlaces(assignments)[0];
  return place && traysFor(assignments).length === 0 ? <Navigate to={place.to} replace /> : <WorkListPage />;
}
