import { Button, Input, Segmented } from "antd";
import { type FormEvent, type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { Chinese } from "@/components/Chinese";
import { ProblemMessage } from "@/components/ProblemMessage";
import { Skeleton } from "@/components/Skeleton";
import { type Member, useStaff } from "./queries";
import { RoleNames } from "./RoleNames";

interface Props {
  /** Where a person's page lies: `/desk/admin/staff` or `/desk/admin/roles`. */
  base: string;
  /** Terms of work and state, or who stands in. */
  about: "work" | "rights";
  aside?: ReactNode;
}

/** People with their roles, by user name. */
export function StaffList({ base, about, aside }: Props) {
  const { t } = useTranslation("desk");
  const [typed, setTyped] = useState("");
  const [q, setQ] = useState("");
  const [left, setLeft] = useState(false);
  const query = useStaff({ q, left });
  const members = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="desk-panel desk-list" aria-label={t("staff.list")}>
      <div className="desk-list-head">
        <form
          className="desk-buttons"
          onSubmit={(event: FormEvent) => {
            event.preventDefault();
            setQ(typed.trim());
          }}
        >
          <Input
            aria-label={t("staff.search")}
            placeholder={t("staff.search")}
            value={typed}
            maxLength={50}
            onChange={(event) => setTyped(event.target.value)}
          />
          <Button htmlType="submit">{t("staff.searchSubmit")}</Button>
          <Segmented
            aria-label={t("staff.filter")}
            value={left ? "left" : "here"}
            options={[
              { value: "here", label: t("staff.here") },
              { value: "left", label: t("staff.left") },
            ]}
            onChange={(value) => setLeft(value === "left")}
          />
        </form>
        {aside}
      </div>
      {query.isError && <ProblemMessage error={query.error} onRetry={() => query.refetch()} />}
      {query.isPending && <Skeleton lines={8} />}
      {query.data && members.length === 0 && <p className="desk-empty">{t("staff.none")}</p>}
      {members.length > 0 && <StaffTable members={members} base={base} about={about} />}
      {query.hasNextPage && (
        <div className="desk-more">
          <Button loading={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
            {t("staff.more")}
          </Button>
        </div>
      )}
    </section>
  );
}

function StaffTable({ members, base, about }: { members: Member[]; base: string; about: Props["about"] }) {
  const { t } = useTranslation("desk");
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: wide tables scroll, by keyboard too
    <section className="scroll-x" tabIndex={0} aria-label={t("staff.list")}>
      <table className="case-table staff-table">
        <thead>
          <tr>
            <th scope="col">{t("staff.column.person")}</th>
            <th scope="col">{t("staff.column.organ")}</th>
            <th scope="col">{t("staff.column.roles")}</th>
            <th scope="col">{t(about === "work" ? "staff.column.employment" : "staff.column.substitute")}</th>
            <th scope="col">{t("staff.column.state")}</th>
          </tr>
        </thead>
        <tbody>
          {members.map((one) => (
            <tr key={one.id} className="case-row">
              <td>
                <Link className="case-link" to={`${base}/${one.id}`}>
                  <Chinese>{one.name}</Chinese>
                </Link>
                <span className="cell-below">{one.username}</span>
              </td>
              <td>
                {one.organ ? (
                  <Chinese>{one.organ.name}</Chinese>
                ) : (
                  <span className="quiet">{t("staff.noOrgan")}</span>
                )}
              </td>
              <td>
                <RoleNames roles={one.roles} />
              </td>
              <td>
                {about === "work"
                  ? t(`staff.employment.${one.employment}`)
                  : (one.substitute?.name ?? <span className="quiet">{t("staff.noSubstitute")}</span>)}
              </td>
              <td>
                <span className={`staff-state staff-state-${one.state.toLowerCase()}`}>
                  {t(`staff.state.${one.state}`)}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
