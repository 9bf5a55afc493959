import { useMutation } from "@tanstack/react-query";
import { Button, Modal, Table, Upload } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Dto } from "@/api/types";
import { uploadStaffList } from "@/api/upload";
import { columnName } from "@/components/desk/columnName";
import { RefusedFile } from "@/components/desk/RefusedFile";
import { useStaffChanged } from "./queries";

/** Takes on the staff of a list; the passwords that come of it are shown once. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation("desk");
  const changed = useStaffChanged();
  const [file, setFile] = useState<File>();
  const take = useMutation({
    mutationFn: uploadStaffList,
    onSuccess: changed,
  });
  if (take.data) return <Report report={take.data} onClose={onClose} />;
  return (
    <Modal
      open
      title={t("staff.import.title")}
      okText={t("staff.import.start")}
      cancelText={t("staff.cancel")}
      okButtonProps={{ disabled: !file }}
      confirmLoading={take.isPending}
      mask={{ closable: false }}
      keyboard={!file}
      onOk={() => file && take.mutate(file)}
      onCancel={onClose}
    >
      {take.isError && <RefusedFile error={take.error} />}
      <p>{t("staff.import.lead")}</p>
      <Upload.Dragger
        accept=".csv,text/csv"
        maxCount={1}
        beforeUpload={(chosen) => {
          setFile(chosen);
          take.reset();
          return false;
        }}
        onRemove={() => setFile(undefined)}
      >
        <p>{t("staff.import.choose")}</p>
      </Upload.Dragger>
    </Modal>
  );
}

const blank = { defaultValue: "" };

/** Who was taken on, with passwords to be printed and handed over, and which lines were left out. */
function Report({ report, onClose }: { report: Dto<"StaffImport">; onClose: () => void }) {
  const { t } = useTranslation("desk");
  const { total, created, rejected, staff, errors } = report;
  return (
    <Modal
      open
      width={760}
      title={t("staff.import.done", { total, created, rejected })}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      footer={[
        staff.length > 0 && (
          <Button key="print" onClick={() => window.print()}>
            {t("staff.oneTime.print")}
          </Button>
        ),
        <Button key="close" type="primary" onClick={onClose}>
          {t("staff.oneTime.close")}
        </Button>,
      ]}
    >
      {staff.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: long lists scroll, by keyboard too
        <section className="printable password-list" tabIndex={0} aria-label={t("staff.import.password")}>
          <p>{t("staff.import.passwords")}</p>
          <Table
            size="small"
            rowKey="id"
            pagination={false}
            dataSource={staff}
            columns={[
              { title: t("staff.field.username"), dataIndex: "username" },
              { title: t("staff.field.name"), dataIndex: "name" },
              {
                title: t("staff.import.password"),
                dataIndex: "oneTimePassword",
                render: (password?: string) => <code>{password}</code>,
              },
            ]}
          />
        </section>
      )}
      {errors.length > 0 && (
        <>
          <h3>{t("staff.import.left")}</h3>
          <Table
            size="small"
            rowKey={({ line, column, reason }) => `${line} ${column} ${reason}`}
            pagination={false}
            scroll={{ y: 320 }}
            dataSource={errors}
            columns={[
              { title: t("staff.import.line"), dataIndex: "line", width: 80 },
              {
                title: t("staff.import.column"),
                dataIndex: "column",
                width: 160,
                render: (id?: string) => columnName(t(`staff.field.${id}` as "staff.field.name", blank), id),
              },
              { title: t("staff.import.reason"), dataIndex: "text" },
            ]}
          />
        </>
      )}
    </Modal>
  );
}
