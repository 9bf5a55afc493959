import { Button, Input } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { asProblem, fieldErrors } from "@/api/problem";
import type { Dto } from "@/api/types";
import { Chinese } from "@/components/Chinese";
import { FormField } from "@/components/desk/FormField";
import { ProblemMessage } from "@/components/ProblemMessage";
import { formatDateTime, formatDay } from "@/lib/format";
import { useOrderDraft } from "./orderDrafts";
import { type Order, useActOnOrder } from "./queries";

type Act = Dto<"SupervisionActType">;

/** An order, what was said to it, and what one may say now. */
export function OrderCard({ order, withCase = false }: { order: Order; withCase?: boolean }) {
  const { t } = useTranslation("desk");
  const [act, setAct] = useState<Act>();
  return (
    <article className={order.late ? "order order-late" : "order"} aria-label={order.reason}>
      {withCase && (
        <h3 className="order-case">
          <Link to={`/desk/applications/${order.application}`}>
            <Chinese>{order.matterName}</Chinese>
          </Link>
          <span className="cell-below">
            {order.number && `${t("supervision.case", { number: order.number })} · `}
            <Chinese>{order.organName}</Chinese>
          </span>
        </h3>
      )}
      <OrderFacts order={order} />
      <p className="order-reason">
        <Chinese>{order.reason}</Chinese>
      </p>
      <ol className="order-steps">
        {order.steps.map((step) => (
          <li key={step.at}>
            <strong>{t(`supervision.step.${step.type}`)}</strong> {step.actorName}{" "}
            <span className="quiet">{formatDateTime(step.at)}</span>
            <p>
              <Chinese>{step.text}</Chinese>
            </p>
          </li>
        ))}
      </ol>
      {act ? (
        <ActForm key={act} order={order} act={act} onDone={() => setAct(undefined)} />
      ) : (
        <div className="desk-buttons">
          {order.availableActs.map((one) => (
            <Button key={one} type={one === "RETURN" ? "default" : "primary"} onClick={() => setAct(one)}>
              {t(`supervision.act.${one}`)}
            </Button>
          ))}
        </div>
      )}
    </article>
  );
}

function OrderFacts({ order }: { order: Order }) {
  const { t } = useTranslation(["desk", "common"]);
  const time = formatDateTime(order.issuedAt);
  return (
    <p className="order-facts">
      <span className={`order-state order-state-${order.state.toLowerCase()}`}>
        {t(`supervision.state.${order.state}`)}
      </span>
      <span>{t(`supervision.kind.${order.kind}`)}</span>
      <span>
        {order.issuedBy
          ? t("supervision.issuedBy", { name: order.issuedBy, time })
          : t("supervision.issued", { time })}
      </span>
      {order.dueKind && order.dueOn && (
        <span>
          {t("supervision.dueOn", {
            what: t(`common:dueKind.${order.dueKind}`),
            day: formatDay(order.dueOn),
          })}
        </span>
      )}
      {order.state === "OPEN" && (
        <strong className={order.late ? "order-overdue" : undefined}>
          {order.late ? t("supervision.late") : t("supervision.answerBy", { day: formatDay(order.answerBy) })}
        </strong>
      )}
    </p>
  );
}

function ActForm({ order, act, onDone }: { order: Order; act: Act; onDone: () => void }) {
  const { t } = useTranslation("desk");
  const [text, setText, forget] = useOrderDraft(`${order.id} ${act}`);
  const send = useActOnOrder(order.id);
  const problem = send.isError ? asProblem(send.error) : undefined;
  const errors = problem ? fieldErrors(problem) : new Map<string, string>();
  function submit(event: FormEvent) {
    event.preventDefault();
    send.mutate(
      { type: act, text },
      {
        onSuccess: () => {
          forget();
          onDone();
        },
      },
    );
  }
  return (
    <form className="order-form" onSubmit={submit} noValidate>
      <FormField
        label={t(`supervision.text.${act}`)}
        required
        hint={act === "ANSWER" && !order.explained ? t("supervision.answerHint") : undefined}
        error={errors.get("/text")}
      >
        {(control) => (
          <Input.TextArea
            {...control}
            rows={3}
            maxLength={1000}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </FormField>
      {problem && errors.size === 0 && <ProblemMessage error={problem} />}
      <div className="desk-buttons">
        <Button type="primary" htmlType="submit" loading={send.isPending}>
          {t("supervision.send")}
        </Button>
        <Button onClick={onDone}>{t("supervision.cancel")}</Button>
      </div>
    </form>
  );
}
