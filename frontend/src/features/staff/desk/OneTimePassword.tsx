import { Button, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Dto } from "@/api/types";

interface Props {
  welcome: Dto<"StaffWelcome">;
  onClose: () => void;
}

/** The password that is told once: to be copied or printed, and handed over. */
export function OneTimePassword({ welcome, onClose }: Props) {
  const { t } = useTranslation("desk");
  const [copied, setCopied] = useState(false);
  const { staff, oneTimePassword } = welcome;
  // Browsers offer it over https only.
  const canCopy = "clipboard" in navigator;
  async function copy() {
    try {
      await navigator.clipboard.writeText(oneTimePassword ?? "");
      setCopied(true);
    } catch {
      setCopied(false);
    }
  }
  return (
    <Modal
      open
      title={t("staff.oneTime.title")}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      footer={[
        oneTimePassword && canCopy && (
          <Button key="copy" onClick={() => void copy()}>
            {t(copied ? "staff.oneTime.copied" : "staff.oneTime.copy")}
          </Button>
        ),
        oneTimePassword && (
          <Button key="print" onClick={() => window.print()}>
            {t("staff.oneTime.print")}
          </Button>
        ),
        <Button key="close" type="primary" onClick={onClose}>
          {t("staff.oneTime.close")}
        </Button>,
      ]}
    >
      {oneTimePassword ? (
        <div className="one-time printable">
          <p>{t("staff.oneTime.text", { name: staff.name, username: staff.username })}</p>
          <p className="one-time-password">
            <code>{oneTimePassword}</code>
          </p>
        </div>
      ) : (
        <p>{t("staff.oneTime.absent")}</p>
      )}
    </Modal>
  );
}
