import { Button, Modal } from "antd";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { idleLimit, keepAlive } from "@/api/session";

/** Seconds before the end at which the desk asks whether anybody is there. */
const WARNING = 120;

const signs = ["pointerdown", "keydown", "wheel", "touchstart"] as const;

interface Props {
  onLeave: (place?: string) => Promise<void>;
}

/** Logs out by itself when nobody touches the desk, and says so before: a screen full of other people's data is not left alone. */
export function IdleGuard({ onLeave }: Props) {
  const { t } = useTranslation("desk");
  const [left, setLeft] = useState<number>();
  /** The last touch, as the service counts. */
  const last = useRef(Date.now());
  const leaving = useRef(false);
  const warning = left !== undefined;

  useEffect(() => {
    last.current = keepAlive();
  }, []);

  useEffect(() => {
    function alive() {
      // Once the question stands, only its answer counts.
      if (warning) return;
      last.current = keepAlive();
    }
    for (const sign of signs) window.addEventListener(sign, alive, { passive: true });
    return () => {
      for (const sign of signs) window.removeEventListener(sign, alive);
    };
  }, [warning]);

  useEffect(() => {
    const timer = setInterval(() => {
      const seconds = Math.ceil(idleLimit() - (Date.now() - last.current) / 1000);
      setLeft(seconds <= WARNING ? Math.max(0, seconds) : undefined);
      if (seconds <= 0 && !leaving.current) {
        leaving.current = true;
        void onLeave("/desk/login?ended=idle");
      }
    }, 1000);
    return () => clearInterval(timer);
  }, [onLeave]);

  function stay() {
    last.current = keepAlive();
    setLeft(undefined);
  }

  return (
    <Modal
      open={warning}
      title={t("idle.title")}
      closable={false}
      mask={{ closable: false }}
      onCancel={stay}
      footer={[
        <Button key="leave" onClick={() => void onLeave()}>
          {t("idle.leave")}
        </Button>,
        <Button key="stay" type="primary" onClick={stay}>
          {t("idle.stay")}
        </Button>,
      ]}
    >
      <p role="timer">{t("idle.text", { count: left ?? 0 })}</p>
    </Modal>
  );
}
