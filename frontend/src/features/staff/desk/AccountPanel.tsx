import { useMutation } from "@tanstack/react-query";
import { App, Button, Popconfirm } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "@/api/client";
import type { Dto } from "@/api/types";
import { keeperOf } from "@/components/desk/keepers";
import { ProblemMessage } from "@/components/ProblemMessage";
import { formatTime } from "@/lib/format";
import { OneTimePassword } from "./OneTimePassword";
import { type Member, useOffices, useStaffChanged } from "./queries";

/** How somebody logs in, what helps them when they cannot, and the end of it. */
export function AccountPanel({ member }: { member: Member }) {
  const { t } = useTranslation("desk");
  const [welcome, setWelcome] = useState<Dto<"StaffWelcome">>();
  return (
    <section className="desk-panel" aria-label={t("staff.account")}>
      <h2>{t("staff.account")}</h2>
      <p>{t("staff.factorState", { state: t(member.secondFactor ? "staff.bound" : "staff.unbound") })}</p>
      {member.mustChangePassword && <p className="quiet">{t("staff.mustChange")}</p>}
      {member.lockedUntil && (
        <p className="desk-note desk-note-warn">
          {t("staff.lockedUntil", { time: formatTime(member.lockedUntil) })}
        </p>
      )}
      <AccountActions member={member} onWelcome={(next) => setWelcome((before) => telling(before, next))} />
      {welcome && <OneTimePassword welcome={welcome} onClose={() => setWelcome(undefined)} />}
    </section>
  );
}

/** Asked twice, the service tells the password once: what holds it is not given up for what does not. */
function telling(before: Dto<"StaffWelcome"> | undefined, next: Dto<"StaffWelcome">) {
  return before?.oneTimePassword && !next.oneTimePassword ? before : next;
}

type Action = "password-reset" | "second-factor-reset" | "departure" | "rehire";

interface ActionsProps {
  member: Member;
  onWelcome: (welcome: Dto<"StaffWelcome">) => void;
}

function AccountActions({ member, onWelcome }: ActionsProps) {
  const { t } = useTranslation("desk");
  const { message } = App.useApp();
  const changed = useStaffChanged();
  const offices = useOffices();
  const params = { params: { path: { id: member.id } } };
  const act = useMutation({
    mutationFn: async (action: Action) => {
      if (action === "departure")
        return void (await unwrap(api.POST("/api/v1/staff/{id}/departure", params)));
      if (action === "second-factor-reset")
        return void (await unwrap(api.POST("/api/v1/staff/{id}/second-factor-reset", params)));
      onWelcome(
        await unwrap(
          action === "rehire"
            ? api.POST("/api/v1/staff/{id}/rehire", params)
            : api.POST("/api/v1/staff/{id}/password-reset", params),
        ),
      );
    },
    onSuccess: (_, action) => {
      if (action === "departure") message.success(t("staff.departDone"));
      if (action === "second-factor-reset") message.success(t("staff.factorResetDone"));
    },
    onSettled: changed,
  });
  const held = {
    ORG_ADMIN: offices.personnel,
    SEC_ADMIN: offices.security,
    SYS_ADMIN: offices.system,
  } as Record<string, boolean>;
  const other = offices.account !== member.account;
  const here = member.state !== "LEFT";
  const password = other && here && held[keeperOf("password", member.roles)];
  const factor = other && member.secondFactor && held[keeperOf("secondFactor", member.roles)];
  return (
    <>
      {act.isError && <ProblemMessage error={act.error} />}
      <div className="desk-buttons">
        {password && (
          <Popconfirm title={t("staff.resetConfirm")} onConfirm={() => act.mutate("password-reset")}>
            <Button disabled={act.isPending}>{t("staff.reset")}</Button>
          </Popconfirm>
        )}
        {factor && (
          <Popconfirm
            title={t("staff.factorResetConfirm")}
            onConfirm={() => act.mutate("second-factor-reset")}
          >
            <Button disabled={act.isPending}>{t("staff.factorReset")}</Button>
          </Popconfirm>
        )}
        {offices.personnel && other && here && (
          <Popconfirm title={t("staff.departConfirm")} onConfirm={() => act.mutate("departure")}>
            <Button danger disabled={act.isPending}>
              {t("staff.depart")}
            </Button>
          </Popconfirm>
        )}
        {offices.personnel && !here && (
          <Button disabled={act.isPending} onClick={() => act.mutate("rehire")}>
            {t("staff.rehire")}
          </Button>
        )}
      </div>
    </>
  );
}
