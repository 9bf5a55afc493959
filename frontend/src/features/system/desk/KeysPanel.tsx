import { App, Button } from "antd";
import { useTranslation } from "react-i18next";
import { ProblemMessage } from "@/components/ProblemMessage";
import { QueryView } from "@/components/QueryView";
import { formatDateTime } from "@/lib/format";
import { useKeys, useRotation } from "./queries";
import { SystemPanel, SystemTable } from "./SystemPanel";

/** Kinds, ids and times of the keys, and the one that can be changed here. */
export function KeysPanel() {
  const { t } = useTranslation("desk");
  const { modal, message } = App.useApp();
  const keys = useKeys();
  const rotation = useRotation();

  function ask() {
    modal.confirm({
      title: t("system.keys.rotateTitle"),
      content: t("system.keys.rotateText"),
      okText: t("system.keys.rotate"),
      onOk: async () => {
        try {
          await rotation.mutateAsync();
          message.success(t("system.keys.rotated"));
        } catch {
          // Shown above the table, which the dialog would hide.
        }
      },
    });
  }

  return (
    <SystemPanel
      title={t("system.keys.title")}
      hint={t("system.keys.hint")}
      aside={<Button onClick={ask}>{t("system.keys.rotate")}</Button>}
    >
      {rotation.isError && <ProblemMessage error={rotation.error} />}
      <QueryView query={keys} lines={4}>
        {({ items }) => (
          <SystemTable
            label={t("system.keys.title")}
            columns={[
              t("system.keys.kind"),
              t("system.keys.state"),
              t("system.keys.created"),
              t("system.keys.id"),
            ]}
          >
            {items.map((key) => (
              <tr key={key.kind + key.id}>
                <td>{t(`system.kind.${key.kind}`)}</td>
                <td>{t(`system.state.${key.state}`)}</td>
                <td>{key.createdAt ? formatDateTime(key.createdAt) : t("system.keys.atInstall")}</td>
                <td>
                  <code>{key.id}</code>
                </td>
              </tr>
            ))}
          </SystemTable>
        )}
      </QueryView>
    </SystemPanel>
  );
}
