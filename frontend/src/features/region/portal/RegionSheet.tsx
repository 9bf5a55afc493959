import { type FormEvent, useId, useState } from "react";
import { Button, Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { chooseRegion, useChosenRegion } from "@/api/region";
import type { Dto } from "@/api/types";
import { Chinese, useChinese } from "@/components/Chinese";
import { QueryView } from "@/components/QueryView";
import { useRegions } from "./queries";

type Region = Dto<"Region">;

/** Choosing an area: from the county down to the village, or by name. */
export function RegionSheet({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation("portal");
  const { t: common } = useTranslation();
  const chosen = useChosenRegion();
  const home = useRegions(undefined);
  function take(region: Region | undefined) {
    chooseRegion(region && { code: region.code, name: region.name });
    onClose();
  }
  return (
    <ModalOverlay className="modal-overlay" isOpen isDismissable onOpenChange={(open) => !open && onClose()}>
      <Modal className="modal region-sheet">
        <Dialog>
          <Heading slot="title">{t("region.title")}</Heading>
          <QueryView query={home} lines={6}>
            {({ items: [county] }) => county && <Choices county={county} onTake={take} />}
          </QueryView>
          <div className="modal-actions">
            {chosen && (
              <Button className="button button-secondary" onPress={() => take(undefined)}>
                {t("region.clear")}
              </Button>
            )}
            <Button className="button button-secondary" onPress={onClose}>
              {common("close")}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

interface Props {
  county: Region;
  onTake: (region: Region) => void;
}

function Choices({ county, onTake }: Props) {
  const { t } = useTranslation("portal");
  const [town, setTown] = useState<Region>();
  const [words, setWords] = useState("");
  const [sought, setSought] = useState("");
  const id = useId();
  function search(event: FormEvent) {
    event.preventDefault();
    setSought(words.trim());
  }
  const above = sought === "" ? town : undefined;
  return (
    <>
      <form className="region-search" onSubmit={search}>
        <label htmlFor={id}>{t("region.search")}</label>
        <div>
          <input
            id={id}
            type="search"
            value={words}
            maxLength={50}
            onChange={(e) => setWords(e.target.value)}
          />
          <button type="submit" className="button button-secondary">
            {t("region.searchAction")}
          </button>
        </div>
      </form>
      {above && (
        <div className="region-above">
          <button type="button" className="link-button" onClick={() => setTown(undefined)}>
            {t("region.up", { name: county.name })}
          </button>
          <button type="button" className="button" onClick={() => onTake(above)}>
            {t("region.take", { name: above.name })}
          </button>
        </div>
      )}
      <Below parent={above ?? county} sought={sought} onTake={onTake} onOpen={setTown} />
    </>
  );
}

interface BelowProps {
  parent: Region;
  sought: string;
  onTake: (region: Region) => void;
  onOpen: (region: Region) => void;
}

function Below({ parent, sought, onTake, onOpen }: BelowProps) {
  const { t } = useTranslation("portal");
  const regions = useRegions(parent.code, sought);
  const chinese = useChinese();
  return (
    <QueryView query={regions} lines={6}>
      {({ items }) =>
        items.length === 0 ? (
          <p className="empty">{sought ? t("region.noneFound", { q: sought }) : t("region.empty")}</p>
        ) : (
          <ul className="region-list" aria-label={t("region.below", { name: parent.name })} {...chinese}>
            {items.map((region) => (
              <li key={region.code}>
                <button type="button" className="region-name" onClick={() => onTake(region)}>
                  <Chinese>{region.name}</Chinese>
                </button>
                {region.hasChildren && sought === "" && (
                  <button
                    type="button"
                    className="region-open"
                    aria-label={t("region.open", { name: region.name })}
                    onClick={() => onOpen(region)}
                  >
                    <span aria-hidden="true">›</span>
                  </button>
                )}
              </li>
            ))}
          </ul>
        )
      }
    </QueryView>
  );
}
