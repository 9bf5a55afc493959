import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import { Panel } from "@/components/desk/Panel";
import { ProblemMessage } from "@/components/ProblemMessage";
import { Skeleton } from "@/components/Skeleton";
import { OrderCard } from "./OrderCard";
import { type OrderState, useOrders } from "./queries";

const states = ["OPEN", "ANSWERED", "CLOSED"] as const satisfies OrderState[];

/** The orders of one state, the newest first. */
export function Orders() {
  const { t } = useTranslation("desk");
  const [parameters] = useSearchParams();
  const state = states.find((one) => one === parameters.get("state"));
  const orders = useOrders({ state });
  const found = orders.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Panel title={t("supervision.orders")}>
      <nav className="desk-trays" aria-label={t("supervision.filter")}>
        {[undefined, ...states].map((one) => (
          <Link
            key={one ?? "ALL"}
            to={one ? `/desk/supervision?state=${one}` : "/desk/supervision"}
            aria-current={one === state ? "page" : undefined}
          >
            {one ? t(`supervision.state.${one}`) : t("supervision.all")}
          </Link>
        ))}
      </nav>
      {orders.isError && <ProblemMessage error={orders.error} onRetry={() => orders.refetch()} />}
      {orders.isPending && <Skeleton lines={6} />}
      {orders.data && found.length === 0 && <p className="desk-empty">{t("supervision.none")}</p>}
      <ul className="orders">
        {found.map((order) => (
          <li key={order.id}>
            <OrderCard order={order} withCase />
          </li>
        ))}
      </ul>
      {orders.hasNextPage && (
        <Button loading={orders.isFetchingNextPage} onClick={() => orders.fetchNextPage()}>
          {t("supervision.more")}
        </Button>
      )}
    </Panel>
  );
}
