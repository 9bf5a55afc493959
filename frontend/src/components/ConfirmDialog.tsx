import { type ReactNode, useState } from "react";
import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { ProblemMessage } from "./ProblemMessage";

interface Props {
  /** Words of the button that opens it. */
  open: string;
  title: string;
  /** Words of the button that does it: the act itself, not “OK”. */
  confirm: string;
  error?: unknown;
  /** True closes the dialog; a refusal keeps it open and shows `error`. */
  onConfirm: () => Promise<boolean>;
  children: ReactNode;
}

/** Asks before something that cannot be undone. */
export function ConfirmDialog({ open, title, confirm, error, onConfirm, children }: Props) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  async function act(close: () => void) {
    setBusy(true);
    const done = await onConfirm().catch(() => false);
    setBusy(false);
    if (done) close();
  }
  return (
    <DialogTrigger>
      <Button className="link-button link-button-quiet">{open}</Button>
      <ModalOverlay className="modal-overlay" isDismissable={!busy}>
        <Modal className="modal">
          <Dialog role="alertdialog">
            {({ close }) => (
              <>
                <Heading slot="title">{title}</Heading>
                {children}
                {error ? <ProblemMessage error={error} /> : null}
                <div className="modal-actions">
                  <Button className="button button-secondary" onPress={close} isDisabled={busy}>
                    {t("cancel")}
                  </Button>
                  <Button className="button button-danger" onPress={() => void act(close)} isDisabled={busy}>
                    {confirm}
                  </Button>
                </div>
              </>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}
